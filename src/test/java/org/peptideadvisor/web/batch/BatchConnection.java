package org.peptideadvisor.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A batch over a connection of its own, which sends and reads when it is told to. */
public final class BatchConnection implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private String head = "";
    private int left;

    /** Begins a batch; {@code more} are further lines of the head, each with its end. */
    public BatchConnection(URI service, String query, String more) throws IOException {
        socket = new Socket("localhost", service.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        raw("POST /v1/advice/batch" + query + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n" + more + "\r\n");
    }

    /** Sends a part of the body. */
    public BatchConnection send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        raw(Integer.toHexString(bytes.length) + "\r\n");
        socket.getOutputStream().write(bytes);
        return raw("\r\n");
    }

    /** Sends the end of the body. */
    public BatchConnection end() throws IOException {
        return raw("0\r\n\r\n");
    }

    private BatchConnection raw(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The status line and the fields of the answer. */
    public String head() throws IOException {
        if (head.isEmpty()) {
            var read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                read.append((char) byteOf(in.read()));
            }
            head = read.toString();
        }
        return head;
    }

    /** The next line of the answer; null when it has ended. */
    public JsonNode line() throws IOException {
        head();
        var line = new ByteArrayOutputStream();
        for (int next = next(); next != '\n'; next = next()) {
            if (next < 0) {
                if (line.size() > 0) {
                    throw new IOException("half a line: " + line);
                }
                return null;
            }
            line.write(next);
        }
        return JSON.readTree(line.toByteArray());
    }

    private int next() throws IOException {
        if (left == 0) {
            var size = new StringBuilder();
            while (size.indexOf("\r\n") < 0) {
                size.append((char) byteOf(in.read()));
            }
            left = Integer.parseInt(size.toString().strip(), 16);
            if (left == 0) {
                return -1;
            }
        }
        int next = byteOf(in.read());
        left--;
        if (left == 0) {
            in.skipNBytes(2);
        }
        return next;
    }

    private static int byteOf(int read) throws IOException {
        if (read < 0) {
            throw new IOException("the connection was closed");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
