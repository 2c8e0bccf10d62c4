package org.peptideadvisor.web.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A receiver of OTLP over HTTP that keeps what it is sent. */
final class SpanReceiver {

    private final HttpServer server;
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

    SpanReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if ("application/x-protobuf".equals(type)) {
            bodies.add(new String(body, StandardCharsets.ISO_8859_1));
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    /** All bytes that came, each as one character, as soon as this is among them. */
    String until(String expected) throws InterruptedException {
        var all = new StringBuilder();
        while (all.indexOf(expected) < 0) {
            String body = bodies.poll(60, TimeUnit.SECONDS);
            if (body == null) {
                throw new AssertionError("it never came; what came was " + all);
            }
            all.append(body);
        }
        return all.toString();
    }
}
