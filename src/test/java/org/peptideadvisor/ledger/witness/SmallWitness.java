package org.peptideadvisor.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.peptideadvisor.audit.CheckpointVerifier;
import org.peptideadvisor.audit.ConsistencyVerifier;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * A witness as C2SP tlog-witness has it, over HTTP, with a key of its own: it signs only what goes on from what it signed last. It checks that with the
 * offline verifier, which shares no code with the ledger.
 */
public final class SmallWitness implements AutoCloseable {

    private final String name;
    private final TrustedKey log;
    private final boolean newer;
    private final KeyPair pair;
    private final byte[] point;
    private final HttpServer server;
    private byte[] kept;
    private long keptSize;
    private volatile boolean broken;

    /** @param log the verifier key of the ledger that it knows */
    public SmallWitness(String name, String log) throws IOException, GeneralSecurityException {
        this(name, log, "Ed25519");
    }

    /** @param algorithm Ed25519, or ML-DSA-44 where Java has it */
    SmallWitness(String name, String log, String algorithm) throws IOException, GeneralSecurityException {
        this.name = name;
        this.newer = !algorithm.equals("Ed25519");
        this.log = ((VerifiedProof<TrustedKey>) TrustedKey.read(log)).shown();
        this.pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        this.point = Arrays.copyOfRange(encoded, encoded.length - (newer ? 1312 : 32), encoded.length);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", this::answer);
        server.start();
    }

    /** Its verifier key. */
    public String key() {
        byte[] bytes = ByteBuffer.allocate(1 + point.length)
                .put((byte) (newer ? 6 : 4))
                .put(point)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    /** As a setting names it. */
    public String setting() {
        return "http://localhost:" + server.getAddress().getPort() + "/w " + key();
    }

    /** How many entries it saw last. */
    public synchronized long seen() {
        return keptSize;
    }

    /** From now on it answers 500. */
    public void breakDown() {
        broken = true;
    }

    private int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            digest.update((byte) (newer ? 6 : 4));
            return ByteBuffer.wrap(digest.digest(point)).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (broken) {
            send(exchange, 500, "");
            return;
        }
        String note = body.substring(body.indexOf("\n\n") + 2);
        if (!note.startsWith(log.name() + "\n")) {
            send(exchange, 404, "");
            return;
        }
        Verdict<TreeHead> signed = CheckpointVerifier.verify(note.getBytes(UTF_8), List.of(log));
        if (!(signed instanceof VerifiedProof<TreeHead> head)) {
            send(exchange, 403, "");
            return;
        }
        long old = Long.parseLong(body.substring("old ".length(), body.indexOf('\n')));
        if (old > head.shown().size()) {
            send(exchange, 400, "");
        } else if (old != keptSize) {
            send(exchange, 409, keptSize + "\n");
        } else if (kept == null
                ? !body.startsWith("old 0\n\n")
                : !(ConsistencyVerifier.verify(kept, body.getBytes(UTF_8), List.of(log)) instanceof VerifiedProof)) {
            send(exchange, old == head.shown().size() ? 409 : 422, "");
        } else {
            kept = note.getBytes(UTF_8);
            keptSize = head.shown().size();
            send(exchange, 200, "\u2014 somebody.else AAAAAAAAAAAA\n" + line(note));
        }
    }

    private String line(String note) {
        long time = System.currentTimeMillis() / 1000;
        String message = "cosignature/v1\ntime " + time + "\n" + note.substring(0, note.indexOf("\n\n") + 1);
        try {
            Signature signature = Signature.getInstance(newer ? "ML-DSA-44" : "Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(newer ? structure(time, note) : message.getBytes(UTF_8));
            byte[] made = signature.sign();
            byte[] bytes = ByteBuffer.allocate(4 + 8 + made.length)
                    .putInt(id())
                    .putLong(time)
                    .put(made)
                    .array();
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] structure(long time, String note) {
        String[] lines = note.split("\n", 4);
        byte[] signer = name.getBytes(UTF_8);
        byte[] origin = lines[0].getBytes(UTF_8);
        return ByteBuffer.allocate(12 + 1 + signer.length + 8 + 1 + origin.length + 16 + 32)
                .put("subtree/v1\n\0".getBytes(UTF_8))
                .put((byte) signer.length)
                .put(signer)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(Long.parseLong(lines[1]))
                .put(Base64.getDecoder().decode(lines[2]))
                .array();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        if (status == 409) {
            exchange.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
