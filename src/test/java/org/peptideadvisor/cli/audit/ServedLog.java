package org.peptideadvisor.cli.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.tree.EntryBundle;
import org.peptideadvisor.ledger.tree.HashTile;
import org.peptideadvisor.ledger.tree.Tile;

/** A log over HTTP, on a port of its own, which can be another one from one moment to the next. */
final class ServedLog implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private volatile OpenLedger ledger;
    private volatile BiFunction<String, byte[], byte[]> change = (path, bytes) -> bytes;

    ServedLog(OpenLedger ledger) throws IOException {
        this.ledger = ledger;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/log";
    }

    void serve(OpenLedger other) {
        ledger = other;
    }

    /** What it sends instead; null for nothing. */
    void change(BiFunction<String, byte[], byte[]> changed) {
        change = changed;
    }

    /** The paths that it was asked for since this was called last. */
    List<String> asked() {
        List<String> paths = List.copyOf(asked);
        asked.clear();
        return paths;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/log/".length());
        asked.add(path);
        byte[] bytes = change.apply(path, contents(path));
        exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private byte[] contents(String path) {
        if (path.equals("checkpoint")) {
            return new CheckpointSigner(ledger, InstantSource.system())
                    .checkpoint()
                    .getBytes(StandardCharsets.UTF_8);
        }
        Optional<Tile> tile = Tile.at(path);
        if (tile.isEmpty() || !tile.get().isIn(ledger.store().head().size())) {
            return null;
        }
        return tile.get() instanceof HashTile hashes
                ? hashes.contents(ledger.store().hashes())
                : ((EntryBundle) tile.get()).contents(ledger.store()::leaves);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
