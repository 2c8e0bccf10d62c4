package org.peptideadvisor.record;

import com.github.luben.zstd.ZstdDictTrainer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.peptideadvisor.advice.SampleRecords;

/**
 * Trains the dictionary that records are packed with, on records of the shipped rules for generated clients. Only for a new format: a
 * dictionary that was ever used is never changed.
 */
public final class RecordDictionary {

    private static final int SAMPLES = 1_000;
    private static final int BYTES = 64 * 1024;

    private RecordDictionary() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws Exception {
        var trainer = new ZstdDictTrainer(256 << 20, BYTES);
        for (int seed = 0; seed < SAMPLES; seed++) {
            trainer.addSample(SampleRecords.of(seed).parts());
        }
        Files.write(Path.of(arguments[0]), trainer.trainSamples());
    }
}
