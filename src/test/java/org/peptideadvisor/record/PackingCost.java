package org.peptideadvisor.record;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.peptideadvisor.advice.SampleRecords;

/** What packing a record takes with the context that a thread keeps, and with a new one each time, on records the dictionary has not seen. */
public final class PackingCost {

    private static final int FIRST = 5_000;
    private static final int RECORDS = 300;
    private static final int ROUNDS = 16;

    private PackingCost() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> records = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + RECORDS; seed++) {
            records.add(SampleRecords.of(seed).parts());
        }
        byte[] dictionary;
        try (var in = PackingCost.class.getResourceAsStream("records.dictionary")) {
            dictionary = in.readAllBytes();
        }
        var compress = new ZstdDictCompress(dictionary, 1);
        for (int i = 0; i < 4; i++) {
            measure("kept context", records, RecordPacking::pack);
            measure("new context", records, record -> Zstd.compress(record, compress));
        }
    }

    private static void measure(String what, List<byte[]> records, UnaryOperator<byte[]> pack) {
        long bytes = 0;
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] record : records) {
                bytes += pack.apply(record).length;
            }
        }
        long calls = (long) ROUNDS * records.size();
        System.out.printf("%s: %.1f us, %d bytes%n", what, (System.nanoTime() - begun) / 1e3 / calls, bytes / calls);
    }
}
