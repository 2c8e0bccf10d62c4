package org.peptideadvisor.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller: a byte for the format, four for the length that they had, then a raw DEFLATE stream (RFC 1951). */
final class Packed {

    private static final byte DEFLATE = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int LARGEST = 64 * 1024 * 1024;

    private Packed() {}

    static byte[] pack(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 2 + HEAD);
            out.writeBytes(
                    ByteBuffer.allocate(HEAD).put(DEFLATE).putInt(bytes.length).array());
            byte[] buffer = new byte[8 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException if nothing was packed so; quotes nothing of it */
    static byte[] unpack(byte[] packed) {
        if (packed.length < HEAD || packed[0] != DEFLATE) {
            throw new IllegalArgumentException("not in a format of records that this version knows");
        }
        int length = ByteBuffer.wrap(packed, 1, Integer.BYTES).getInt();
        if (length < 0 || length > LARGEST) {
            throw new IllegalArgumentException("too long for a record");
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, HEAD, packed.length - HEAD);
            byte[] bytes = new byte[length];
            int read = 0;
            while (read < length && !inflater.finished() && !inflater.needsInput()) {
                read += inflater.inflate(bytes, read, length - read);
            }
            boolean longer = !inflater.finished() && inflater.inflate(new byte[1]) > 0; // or only its end is to be read
            if (read != length || longer || !inflater.finished() || inflater.getRemaining() != 0) {
                throw new IllegalArgumentException("not the length that it says");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not packed", e);
        } finally {
            inflater.end();
        }
    }
}
