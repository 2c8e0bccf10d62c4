package org.peptideadvisor.record;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Bytes made smaller: a byte for the format, then a Zstandard frame (RFC 8878) that says its length. Format 1 has a dictionary that
 * was trained on records of the shipped rules; it is kept for ever, since what was packed with it opens with nothing else. A better one
 * would be format 2.
 */
final class Packed {

    private static final byte FORMAT = 1;
    /** Takes less of the processor than level 3, and so does deciding beside it; what it packs is 1.2 times as large. */
    private static final int LEVEL = 2;

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final byte[] DICTIONARY = dictionary();
    private static final ZstdDictCompress COMPRESS = new ZstdDictCompress(DICTIONARY, LEVEL);
    private static final ZstdDictDecompress DECOMPRESS = new ZstdDictDecompress(DICTIONARY);

    private static final int LARGEST_KEPT = 1024 * 1024;

    /** Making one costs more than using it. Those who record are few threads that stay. */
    private static final ThreadLocal<Packed> OWN = ThreadLocal.withInitial(Packed::new);

    private final ZstdCompressCtx context =
            new ZstdCompressCtx().setLevel(LEVEL).loadDict(COMPRESS);
    private byte[] room = {};

    private Packed() {}

    static byte[] pack(byte[] bytes, int length) {
        return OWN.get().packed(bytes, length);
    }

    private byte[] packed(byte[] bytes, int length) {
        int most = 1 + Math.toIntExact(Zstd.compressBound(length));
        byte[] packed = room.length < most ? new byte[most] : room;
        packed[0] = FORMAT;
        int size = context.compressByteArray(packed, 1, packed.length - 1, bytes, 0, length);
        if (packed.length <= LARGEST_KEPT) {
            room = packed;
        }
        return Arrays.copyOf(packed, 1 + size);
    }

    /** @throws IllegalArgumentException if nothing was packed so; quotes nothing of it */
    static byte[] unpack(byte[] packed) {
        if (packed.length < 2 || packed[0] != FORMAT) {
            throw new IllegalArgumentException("not in a format of records that this version knows");
        }
        byte[] frame = Arrays.copyOfRange(packed, 1, packed.length);
        long length = Zstd.getFrameContentSize(frame);
        if (length < 0 || length > LARGEST) {
            throw new IllegalArgumentException("not packed, or too long for a record");
        }
        try (var context = new ZstdDecompressCtx()) {
            byte[] bytes = new byte[(int) length];
            int read = context.loadDict(DECOMPRESS).decompress(bytes, frame);
            if (read != bytes.length) {
                throw new IllegalArgumentException("not the length that it says");
            }
            return bytes;
        } catch (ZstdException e) {
            throw new IllegalArgumentException("not packed", e);
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = Packed.class.getResourceAsStream("records-1.dictionary")) {
            if (in == null) {
                throw new IllegalStateException("the dictionary of records is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of records cannot be read", e);
        }
    }
}
