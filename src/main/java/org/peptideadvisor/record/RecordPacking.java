package org.peptideadvisor.record;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import org.peptideadvisor.model.ProgramFile;

/**
 * Bytes made smaller: a byte for the format, then a Zstandard frame (RFC 8878) that says its length. The dictionary was trained on records
 * of the shipped rules. It belongs to the format: what was packed with it opens with nothing else, so another one needs another format.
 *
 * <p>Each thread keeps its context. With a dictionary of 32 kB, packing a record of 32 kB took 63 us with a kept context and 98 us or
 * more with a new one ({@code PackingCost}).
 */
final class RecordPacking {

    /** Formats 1 and 2 were those of programs before 1.0. */
    private static final byte FORMAT = 3;

    private static final int LEVEL = 1;
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final byte[] DICTIONARY = dictionary();
    private static final ZstdDictDecompress DECOMPRESS = new ZstdDictDecompress(DICTIONARY);
    private static final ZstdDictCompress COMPRESS = new ZstdDictCompress(DICTIONARY, LEVEL);

    private static final ThreadLocal<ZstdCompressCtx> OWN =
            ThreadLocal.withInitial(() -> new ZstdCompressCtx().setLevel(LEVEL).loadDict(COMPRESS));

    private RecordPacking() {}

    static byte[] pack(byte[] bytes) {
        byte[] packed = new byte[1 + Math.toIntExact(Zstd.compressBound(bytes.length))];
        packed[0] = FORMAT;
        int size = OWN.get().compressByteArray(packed, 1, packed.length - 1, bytes, 0, bytes.length);
        return Arrays.copyOf(packed, 1 + size);
    }

    /** @throws IllegalArgumentException if {@link #pack} did not make this; quotes nothing of it */
    static byte[] unpack(byte[] packed) {
        if (packed.length < 2 || packed[0] != FORMAT) {
            throw new IllegalArgumentException("not in the format of records that this version knows");
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
        return ProgramFile.bytes(RecordPacking.class, "records.dictionary");
    }
}
