package org.peptideadvisor.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer that is as small as can be and behaves as usual ones do: it takes turns between the nodes that said that they are ready, keeps connections to
 * them, and asks another one only if it could not connect, so that no byte was sent. What was sent and not answered is 502 to the caller.
 */
final class SmallBalancer implements AutoCloseable {

    private static final int EVERY_MILLIS = 100;
    private static final byte[] BAD_GATEWAY = problem("502 Bad Gateway");
    private static final byte[] UNAVAILABLE = problem("503 Service Unavailable");

    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        return thread;
    });
    private final List<BalancedNode> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    SmallBalancer() throws IOException {
        threads.execute(this::accept);
        threads.execute(this::probe);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Sends to the node at this port too, as soon as it is ready. */
    void add(int port) {
        nodes.add(new BalancedNode(port));
    }

    /** Forgets the node at this port. */
    void remove(int port) throws IOException {
        for (BalancedNode node : nodes) {
            if (node.port() == port) {
                nodes.remove(node);
                node.close();
            }
        }
    }

    /** How many nodes said lately that they are ready. */
    long ready() {
        return nodes.stream().filter(BalancedNode::isReady).count();
    }

    private void probe() {
        while (!server.isClosed()) {
            nodes.forEach(BalancedNode::probe);
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = server.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            for (byte[] request = message(in); request != null; request = message(in)) {
                caller.getOutputStream().write(answer(request));
            }
        } catch (IOException e) {
            // the caller hung up
        }
    }

    private byte[] answer(byte[] request) {
        var ready = new ArrayList<>(nodes);
        ready.removeIf(node -> !node.isReady());
        int first = Math.floorMod(turn.getAndIncrement(), Math.max(1, ready.size()));
        for (int i = 0; i < ready.size(); i++) {
            BalancedNode node = ready.get((first + i) % ready.size());
            SocketChannel connection;
            try {
                connection = node.connection();
            } catch (IOException e) {
                continue; // nothing was sent
            }
            try {
                return exchange(node, connection, request);
            } catch (IOException e) {
                node.suspect();
                return BAD_GATEWAY;
            }
        }
        return UNAVAILABLE;
    }

    private static byte[] exchange(BalancedNode node, SocketChannel connection, byte[] request) throws IOException {
        boolean kept = false;
        try {
            for (var bytes = ByteBuffer.wrap(request); bytes.hasRemaining(); ) {
                connection.write(bytes);
            }
            byte[] answer = message(new BufferedInputStream(Channels.newInputStream(connection)));
            if (answer == null) {
                throw new EOFException("it hung up");
            }
            kept = !head(answer).contains("\r\nconnection: close\r\n");
            return answer;
        } finally {
            if (kept) {
                node.keep(connection);
            } else {
                connection.close();
            }
        }
    }

    /** A message that says its length, head and body; null if there is none before the end. */
    private static byte @Nullable [] message(InputStream in) throws IOException {
        var message = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                if (message.size() == 0) {
                    return null;
                }
                throw new EOFException("it ended in its head");
            }
            message.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        String head = head(message.toByteArray());
        int at = head.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            int from = at + "\r\ncontent-length:".length();
            int length = Integer.parseInt(
                    head.substring(from, head.indexOf('\r', from)).strip());
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("it ended in its body");
            }
            message.writeBytes(body);
        }
        return message.toByteArray();
    }

    private static String head(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n") + 4).toLowerCase(Locale.ROOT);
    }

    private static byte[] problem(String status) {
        return ("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
