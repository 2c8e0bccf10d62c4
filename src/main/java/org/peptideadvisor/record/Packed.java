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
import org.jspecify.annotations.Nullable;

/**
 * Bytes made smaller: a byte for the format; in format 2, which is the one that is written, the digest of a {@link FragmentBook}; then a
 * Zstandard frame (RFC 8878) that says its length. Each format has a dictionary that was trained on records of the shipped rules; it is
 * kept for ever, since what was packed with it opens with nothing else. A better one would be format 3.
 */
final class Packed {

    private static final byte WITHOUT_BOOK = 1;
    private static final byte WITH_BOOK = 2;
    private static final int BOOK = FragmentBook.DIGEST_LENGTH;

    /** With the caches as deciding leaves them this takes 55 us, level 3 takes 89; what it packs is 1.12 times as large. */
    private static final int LEVEL = 1;

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final ZstdDictDecompress FORMAT_1 = new ZstdDictDecompress(dictionary("records-1.dictionary"));
    private static final byte[] DICTIONARY = dictionary("records-2.dictionary");
    private static final ZstdDictDecompress FORMAT_2 = new ZstdDictDecompress(DICTIONARY);
    private static final ZstdDictCompress COMPRESS = new ZstdDictCompress(DICTIONARY, LEVEL);

    private static final int LARGEST_KEPT = 1024 * 1024;

    /** Making one costs more than using it. Those who record are few threads that stay. */
    private static final ThreadLocal<Packed> OWN = ThreadLocal.withInitial(Packed::new);

    private final ZstdCompressCtx context =
            new ZstdCompressCtx().setLevel(LEVEL).loadDict(COMPRESS);
    private byte[] room = {};

    private Packed() {}

    /**
     * What was packed.
     *
     * @param book the digest of the fragment book that it refers to; null in format 1, which had none
     * @param parts the bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Unpacked(byte @Nullable [] book, byte[] parts) {}

    static byte[] pack(byte[] book, byte[] bytes, int length) {
        return OWN.get().packed(book, bytes, length);
    }

    private byte[] packed(byte[] book, byte[] bytes, int length) {
        int head = 1 + BOOK;
        int most = head + Math.toIntExact(Zstd.compressBound(length));
        byte[] packed = room.length < most ? new byte[most] : room;
        packed[0] = WITH_BOOK;
        System.arraycopy(book, 0, packed, 1, BOOK);
        int size = context.compressByteArray(packed, head, packed.length - head, bytes, 0, length);
        if (packed.length <= LARGEST_KEPT) {
            room = packed;
        }
        return Arrays.copyOf(packed, head + size);
    }

    /** @throws IllegalArgumentException if nothing was packed so; quotes nothing of it */
    static Unpacked unpack(byte[] packed) {
        byte format = packed.length == 0 ? 0 : packed[0];
        if (format == WITHOUT_BOOK && packed.length > 1) {
            return new Unpacked(null, parts(packed, 1, FORMAT_1));
        }
        if (format == WITH_BOOK && packed.length > 1 + BOOK) {
            return new Unpacked(Arrays.copyOfRange(packed, 1, 1 + BOOK), parts(packed, 1 + BOOK, FORMAT_2));
        }
        throw new IllegalArgumentException("not in a format of records that this version knows");
    }

    private static byte[] parts(byte[] packed, int from, ZstdDictDecompress dictionary) {
        byte[] frame = Arrays.copyOfRange(packed, from, packed.length);
        long length = Zstd.getFrameContentSize(frame);
        if (length < 0 || length > LARGEST) {
            throw new IllegalArgumentException("not packed, or too long for a record");
        }
        try (var context = new ZstdDecompressCtx()) {
            byte[] bytes = new byte[(int) length];
            int read = context.loadDict(dictionary).decompress(bytes, frame);
            if (read != bytes.length) {
                throw new IllegalArgumentException("not the length that it says");
            }
            return bytes;
        } catch (ZstdException e) {
            throw new IllegalArgumentException("not packed", e);
        }
    }

    private static byte[] dictionary(String name) {
        try (InputStream in = Packed.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the dictionary of records is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of records cannot be read", e);
        }
    }
}
