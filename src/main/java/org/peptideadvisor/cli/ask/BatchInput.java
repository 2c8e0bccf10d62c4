package org.peptideadvisor.cli.ask;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.contract.batch.LineSplitter;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.model.GivenFile;

/** The lines of a file that a batch is made of, one after the other. Takes the room of one line. */
final class BatchInput implements AutoCloseable {

    private static final int PART = 64 * 1024;

    private final InputStream bytes;
    private final LineSplitter lines = new LineSplitter(RequestIntake.MAX_BYTES);
    private boolean ended;

    private BatchInput(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * What a file is known by.
     *
     * @param digest SHA-256 of its bytes, in hexadecimal digits
     * @param lines how many it has; one without an end counts
     */
    record InputFacts(String digest, long lines) {}

    /** Reads a file once, from end to end. */
    static InputFacts facts(Path file) throws IOException {
        GivenFile.check(file);
        MessageDigest digest = sha256();
        long lines = 0;
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[PART];
            for (int read = in.read(part); read > 0; read = in.read(part)) {
                digest.update(part, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
                last = part[read - 1];
            }
        }
        return new InputFacts(HexFormat.of().formatHex(digest.digest()), lines + (last == '\n' ? 0 : 1));
    }

    /** Opens a file behind its first lines. */
    static BatchInput behind(Path file, long skipped) throws IOException {
        var input = new BatchInput(new BufferedInputStream(Files.newInputStream(file)));
        for (long i = 0; i < skipped; i++) {
            if (input.next() == null) {
                input.close();
                throw CommandFailure.found("The file " + file + " has fewer lines than were answered.");
            }
        }
        return input;
    }

    /** The next line without its end, or so much of one that is too long that this can be seen; null when there is none. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            byte[] line = lines.next();
            if (line != null) {
                return line;
            }
            if (ended) {
                return lines.rest();
            }
            byte[] part = bytes.readNBytes(PART);
            ended = part.length == 0;
            lines.add(part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
