package org.peptideadvisor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.audit.SampleLedger.TRUSTED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/** Each file under {@code attacks} is refuted for the reason that belongs to it; those called sound are verified. */
class AttackTest {

    private static final String SOUND = "sound";

    private static final Map<String, String> RECEIPTS = Map.ofEntries(
            Map.entry("sound", SOUND),
            Map.entry("sound-with-a-cosignature", SOUND),
            Map.entry("sound-of-an-older-checkpoint", SOUND),
            Map.entry("wrong-leaf", "not-included"),
            Map.entry("entry-edited", "not-included"),
            Map.entry("wrong-index", "not-included"),
            Map.entry("index-out-of-range", "no-such-index"),
            Map.entry("swapped-siblings", "not-included"),
            Map.entry("truncated-proof", "proof-too-short"),
            Map.entry("extended-proof", "proof-too-long"),
            Map.entry("emptied-proof", "proof-too-short"),
            Map.entry("size-zero", "no-such-index"),
            Map.entry("size-zero-with-a-root", "impossible-root"),
            Map.entry("key-replaced", "not-signed-by-key"),
            Map.entry("key-id-forged", "bad-signature"),
            Map.entry("signature-stripped", "not-signed-by-key"),
            Map.entry("root-edited", "bad-signature"),
            Map.entry("other-origin", "other-ledger"),
            Map.entry("second-preimage", "not-included"),
            Map.entry("node-hash-as-leaf-hash", "not-included"),
            Map.entry("leaf-hash-as-entry", "not-included"),
            Map.entry("windows-lines", "malformed"),
            Map.entry("index-with-a-zero-before-it", "malformed"));

    private static final Map<String, String> CONSISTENCIES = Map.ofEntries(
            Map.entry("sound", SOUND),
            Map.entry("sound-without-growth", SOUND),
            Map.entry("forked-tree", "not-consistent"),
            Map.entry("forked-tree-with-the-proof-of-the-other", "not-consistent"),
            Map.entry("forked-tree-of-the-same-size", "forked"),
            Map.entry("replayed-checkpoint", "older-checkpoint"),
            Map.entry("swapped-siblings", "not-consistent"),
            Map.entry("truncated-proof", "proof-too-short"),
            Map.entry("emptied-proof", "proof-too-short"),
            Map.entry("extended-proof", "proof-too-long"),
            Map.entry("other-start", "other-start"),
            Map.entry("key-replaced", "not-signed-by-key"),
            Map.entry("other-origin", "other-ledger"));

    private static final Map<String, String> LEDGERS = Map.ofEntries(
            Map.entry("sound", SOUND),
            Map.entry("sound-and-grown", SOUND),
            Map.entry("entry-edited", "entries-changed"),
            Map.entry("last-entry-removed", "entries-missing"),
            Map.entry("entry-removed", "entries-changed"),
            Map.entry("entry-put-in", "entries-changed"),
            Map.entry("two-entries-swapped", "entries-changed"));

    @TestFactory
    List<DynamicTest> receipts() throws IOException {
        return each(
                "receipt", ".tlog-proof", RECEIPTS, file -> ReceiptVerifier.verify(Files.readAllBytes(file), TRUSTED));
    }

    @TestFactory
    List<DynamicTest> consistencies() throws IOException {
        byte[] kept = Files.readAllBytes(AttackFixtures.FOLDER.resolve("consistency/kept.checkpoint"));
        return each(
                "consistency",
                ".txt",
                CONSISTENCIES,
                file -> ConsistencyVerifier.verify(kept, Files.readAllBytes(file), TRUSTED));
    }

    @TestFactory
    List<DynamicTest> ledgers() throws IOException {
        byte[] kept = Files.readAllBytes(AttackFixtures.FOLDER.resolve("ledger/kept.checkpoint"));
        Collection<TreeHead> heads = List.of(shown(CheckpointVerifier.verify(kept, TRUSTED)));
        return each("ledger", ".entries", LEDGERS, file -> {
            var entries = Files.readAllLines(file).stream().map(line -> line.getBytes(StandardCharsets.UTF_8));
            return LedgerVerifier.verify(entries.iterator(), heads);
        });
    }

    /** So that the files say what the ledger writes today. */
    @Test
    void theFilesAreWhatTheLedgerWrites() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(AttackFixtures.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = AttackFixtures.FOLDER.relativize(file).toString().replace('\\', '/');
                found.put(name, Files.readString(file));
            }
        }
        assertThat(found).isEqualTo(AttackFixtures.files());
    }

    @Test
    void everyReasonHasItsAttack() {
        var reached = new java.util.HashSet<String>();
        reached.addAll(RECEIPTS.values());
        reached.addAll(CONSISTENCIES.values());
        reached.addAll(LEDGERS.values());
        var others = List.of(
                RefutedBecause.MALFORMED_KEY, // not attacks: see VerifierTest
                RefutedBecause.NOTHING_KEPT,
                RefutedBecause.SUCCEEDED_KEY, // SuccessorCommandsTest
                RefutedBecause.TILES_CHANGED, // MirrorCommandTest
                RefutedBecause.NOT_WITNESSED); // WitnessRoundsTest
        assertThat(Arrays.stream(RefutedBecause.values())
                        .filter(why -> !others.contains(why))
                        .map(RefutedBecause::code))
                .allMatch(reached::contains);
    }

    @FunctionalInterface
    private interface Check {
        Verdict<?> of(Path file) throws IOException;
    }

    private static List<DynamicTest> each(String folder, String ending, Map<String, String> expected, Check check)
            throws IOException {
        try (var files = Files.list(AttackFixtures.FOLDER.resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found)
                    .extracting(file -> file.getFileName().toString().replace(ending, ""))
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
            return found.stream()
                    .map(file -> {
                        String attack = file.getFileName().toString().replace(ending, "");
                        return DynamicTest.dynamicTest(attack, () -> assertThat(outcome(check.of(file)))
                                .isEqualTo(expected.get(attack)));
                    })
                    .toList();
        }
    }

    private static String outcome(Verdict<?> verdict) {
        return verdict instanceof RefutedProof<?> refuted ? refuted.why().code() : SOUND;
    }

    private static <T> T shown(Verdict<T> verdict) {
        return ((VerifiedProof<T>) verdict).shown();
    }
}
