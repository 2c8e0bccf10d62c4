package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.CheckpointVerifier;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.Refuted;
import org.peptideadvisor.audit.Verdict.Verified;

/**
 * Checkpoints that somebody kept, each signed by a trusted key or refuted.
 *
 * @param heads what the sound ones say
 * @param refuted what is wrong with the others, with the name of the file
 */
record KeptCheckpoints(List<TreeHead> heads, List<String> refuted) {

    /** Those in these files, and in every file of these folders; null after telling what cannot be read. */
    static @Nullable KeptCheckpoints read(List<Path> places, List<TrustedKey> keys, PrintWriter err) {
        var heads = new ArrayList<TreeHead>();
        var refuted = new ArrayList<String>();
        try {
            for (Path place : places) {
                for (Path file : files(place)) {
                    Verdict<TreeHead> verdict = CheckpointVerifier.verify(Files.readAllBytes(file), keys);
                    if (verdict instanceof Verified<TreeHead> verified) {
                        heads.add(verified.shown());
                    } else {
                        var no = (Refuted<TreeHead>) verdict;
                        refuted.add("[" + no.why().code() + "] " + file + ": " + no.message());
                    }
                }
            }
        } catch (IOException e) {
            err.println("The checkpoints cannot be read: " + e.getMessage());
            return null;
        }
        return new KeptCheckpoints(heads, refuted);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .sorted()
                    .toList();
        }
    }
}
