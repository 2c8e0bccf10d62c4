package org.peptideadvisor.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A node as a balancer sees it: where it is, whether it said that it is ready, and the connections to it that may be used again. */
final class BalancedNode {

    private final InetSocketAddress address;
    private final Queue<SocketChannel> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean ready;

    BalancedNode(int port) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    int port() {
        return address.getPort();
    }

    boolean isReady() {
        return ready;
    }

    /** Asks it, as a balancer does now and then. */
    void probe() {
        try (var wire = new Wire(port(), 2_000)) {
            ready = wire.send("GET /q/health/ready HTTP/1.1\nHost: localhost\n\n")
                    .answer()
                    .startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            ready = false;
        }
    }

    /** It did not answer what was sent to it: it gets nothing until it says again that it is ready. */
    void suspect() {
        ready = false;
    }

    /** A connection that is open, as far as can be known. */
    SocketChannel connection() throws IOException {
        for (SocketChannel kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (isOpen(kept)) {
                return kept;
            }
            kept.close();
        }
        return SocketChannel.open(address);
    }

    private static boolean isOpen(SocketChannel kept) {
        try {
            kept.configureBlocking(false);
            boolean silent = kept.read(ByteBuffer.allocate(1)) == 0;
            kept.configureBlocking(true);
            return silent;
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes a connection back. */
    void keep(SocketChannel connection) {
        idle.add(connection);
    }

    void close() throws IOException {
        for (SocketChannel kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
