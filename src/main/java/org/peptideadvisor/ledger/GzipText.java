package org.peptideadvisor.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses the texts that are kept beside entries. */
final class GzipText {

    /** More than any rule base has. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private GzipText() {}

    static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return packed.toByteArray();
    }

    /** @throws UncheckedIOException if this is not what {@link #pack} made, or has more than 64 MB */
    static byte[] unpack(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = gzip.readNBytes(LARGEST + 1);
            if (plain.length > LARGEST) {
                throw new IOException("more than a text that was kept can have");
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
