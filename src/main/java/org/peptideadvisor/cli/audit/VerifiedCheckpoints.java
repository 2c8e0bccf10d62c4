package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.KeyLine;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoreException;

/** Checkpoints, each signed by a trusted key or refuted. Confined to one thread. */
final class VerifiedCheckpoints {

    private static final int PART = 1_000;

    private final KeyLine line;
    private final List<TreeHead> heads = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> refuted = new ArrayList<>();

    private VerifiedCheckpoints(KeyLine line) {
        this.line = line;
    }

    /**
     * Those that somebody kept.
     *
     * @param places files, and folders whose files {@code *.checkpoint} are meant
     * @param line the keys that may have signed them
     * @throws CommandFailure when one cannot be read
     */
    static VerifiedCheckpoints kept(List<Path> places, KeyLine line) {
        var checkpoints = new VerifiedCheckpoints(line);
        try {
            for (Path place : places) {
                for (Path file : files(place)) {
                    checkpoints.add(file.toString(), InputFile.read(file));
                }
            }
        } catch (IOException e) {
            throw CommandFailure.usage("The checkpoints cannot be read: " + e.getMessage());
        }
        return checkpoints;
    }

    /**
     * Those that the ledger keeps itself: in its database, and the largest one apart from it. Whoever changes its entries may change these too,
     * but cannot sign new ones.
     *
     * @param line the keys that may have signed them
     * @param mark the largest one, apart from the database; null if there is none
     */
    static VerifiedCheckpoints held(LedgerStore store, KeyLine line, @Nullable Path mark) {
        var checkpoints = new VerifiedCheckpoints(line);
        line.handovers().forEach(one -> checkpoints.heads.add(one.kept()));
        try {
            SortedMap<Long, String> part = store.checkpoints(0, PART);
            while (!part.isEmpty()) {
                part.forEach(checkpoints::addKept);
                part = store.checkpoints(part.lastKey() + 1, PART);
            }
        } catch (StoreException e) {
            if (!FailureCauses.unreadablePart(e)) {
                throw e;
            }
            checkpoints.refuted.add("The checkpoints in the database cannot be read.");
        }
        if (mark != null) {
            checkpoints.add(mark.toString(), InputFile.read(mark));
        }
        return checkpoints;
    }

    /** What the sound ones say. */
    List<TreeHead> heads() {
        return heads;
    }

    /** What is wrong with the others, each by its name. */
    List<String> refuted() {
        return refuted;
    }

    /** Those that are of entries that the ledger says it lost, by their names. */
    List<String> lost() {
        return lost;
    }

    private void addKept(long size, String note) {
        String name = "The checkpoint of " + size + " entries in the database";
        int sound = heads.size();
        add(name, note.getBytes(StandardCharsets.UTF_8));
        if (heads.size() > sound && heads.get(sound).size() != size) {
            refuted.add(name + " is one of " + heads.get(sound).size() + " entries.");
        }
    }

    private void add(String name, byte[] checkpoint) {
        Verdict<TreeHead> verdict = line.verify(checkpoint);
        if (line.isLost(checkpoint)) {
            lost.add(name);
        } else if (verdict instanceof VerifiedProof<TreeHead> verified) {
            heads.add(verified.shown());
        } else {
            var no = (RefutedProof<TreeHead>) verdict;
            refuted.add("[" + no.why().code() + "] " + name + ": " + no.message());
        }
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
