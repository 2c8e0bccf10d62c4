package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;

/** A database that was lost, set back or exchanged under keys that have signed, whatever it is kept in. */
abstract class SigningMarkSuite {

    static final String ORIGIN = "peptide-advisor.localhost/ledger";

    @TempDir
    private Path folder;

    private final String master = MasterKey.random().text();
    private final String signing = SignerKey.generate(ORIGIN).secretText();

    /** Settings of a database of its own that holds nothing. */
    abstract Map<String, String> emptyDatabase(Path folder) throws Exception;

    /** Puts a copy of the database beside it, while nobody has it open. */
    abstract Map<String, String> copyOf(Map<String, String> database, Path folder) throws Exception;

    private Map<String, String> settings;

    @BeforeEach
    void begin() throws Exception {
        settings = emptyDatabase(folder.resolve("first"));
        opened(settings, OpeningPurpose.BEGIN).close();
    }

    @Test
    void keysBesideAnEmptyDatabaseBeginNothingByThemselves() throws Exception {
        Map<String, String> empty = emptyDatabase(folder.resolve("other"));
        Map<String, String> apart =
                with(empty, "ADVISOR_SIGNED", folder.resolve("apart").toString());
        for (OpeningPurpose purpose : OpeningPurpose.values()) {
            if (purpose != OpeningPurpose.BEGIN) {
                assertThat(refused(apart, purpose)).startsWith("There is no ledger ");
            }
        }
        assertThat(refused(apart, OpeningPurpose.SERVE)).contains("signing key", "restore", "advisor ledger begin");
        opened(apart, OpeningPurpose.BEGIN).close();
        opened(apart, OpeningPurpose.BEGIN).close(); // again does no harm
        opened(apart, OpeningPurpose.SERVE).close();
    }

    @Test
    void aLostDatabaseIsNeverBegunAnewUnderAKeyThatSigned() throws Exception {
        Path mark = fillAndSign(3);
        Map<String, String> empty = emptyDatabase(folder.resolve("other"));
        for (OpeningPurpose purpose : List.of(OpeningPurpose.SERVE, OpeningPurpose.BEGIN)) {
            assertThat(refused(empty, purpose))
                    .contains("There is no ledger", mark.toString(), "Restore the newest backup");
        }
        assertThat(refused(empty, OpeningPurpose.SERVE))
                .as("and nothing was begun meanwhile")
                .contains("There is no ledger");
        opened(settings, OpeningPurpose.SERVE).close();
    }

    @Test
    void anOlderCopyIsOnlyReadAndTheNewestIsTakenAgain() throws Exception {
        fillAndSign(3);
        Map<String, String> older = copyOf(settings, folder.resolve("older"));
        Path mark = fillAndSign(2);
        assertThat(mark).hasFileName("000000000005.checkpoint");
        for (OpeningPurpose purpose : List.of(OpeningPurpose.SERVE, OpeningPurpose.BEGIN, OpeningPurpose.WRITE)) {
            assertThat(refused(older, purpose))
                    .contains(
                            "has 3 entries",
                            "a checkpoint of 5 was signed",
                            mark.toString(),
                            "Restore the newest backup");
        }
        try (OpenLedger looked = opened(older, OpeningPurpose.READ)) {
            assertThat(looked.store().head().size()).isEqualTo(3);
        }
        try (OpenLedger newest = opened(settings, OpeningPurpose.SERVE)) {
            assertThat(newest.store().head().size()).isEqualTo(5);
        }
    }

    @Test
    void anOlderCopyThatGrewToAnotherHistoryIsRefused() throws Exception {
        fillAndSign(3);
        Map<String, String> other = copyOf(settings, folder.resolve("older"));
        Path mark = fillAndSign(2);
        Map<String, String> apart =
                with(other, "ADVISOR_SIGNED", folder.resolve("apart").toString());
        try (OpenLedger grown = opened(apart, OpeningPurpose.SERVE)) {
            append(grown, 4);
        }
        assertThat(refused(other, OpeningPurpose.SERVE)).contains("The first 5 entries", mark.toString(), "Restore");
    }

    @Test
    void aDatabaseSetBackWhileTheServiceRunsIsNotSigned() throws Exception {
        fillAndSign(3);
        Map<String, String> older = copyOf(settings, folder.resolve("older"));
        fillAndSign(2);
        try (OpenLedger back =
                opened(older, OpeningPurpose.READ)) { // looks at it without comparing, as a service that is open does
            var signer = new CheckpointSigner(back, InstantSource.system());
            append(back, 1);
            assertThatThrownBy(signer::checkpoint)
                    .isInstanceOf(SigningRefusedException.class)
                    .hasMessageContaining("has 4 entries");
            append(back, 3);
            assertThatThrownBy(signer::checkpoint)
                    .isInstanceOf(SigningRefusedException.class)
                    .hasMessageContaining("The first 5 entries");
            assertThat(Checkpoint.sizeIn(back.store().lastCheckpoint())).isEqualTo(3);
        }
    }

    @Test
    void whatOthersKeepIsComparedToo() throws Exception {
        fillAndSign(2);
        Map<String, String> older = copyOf(settings, folder.resolve("older"));
        Path kept = folder.resolve("kept");
        try (OpenLedger open = opened(settings, OpeningPurpose.SERVE)) {
            append(open, 2);
            new CheckpointFolder(kept).put(new CheckpointSigner(open, InstantSource.system()).checkpoint());
        }
        SignerKey foreign = SignerKey.generate(ORIGIN);
        Files.writeString(
                kept.resolve("000000000009.checkpoint"),
                new Checkpoint(ORIGIN, 9, org.peptideadvisor.ledger.tree.Rfc6962.empty()).signed(foreign));
        Map<String, String> lost =
                with(older, "ADVISOR_SIGNED", folder.resolve("lost").toString());
        assertThat(refused(with(lost, "ADVISOR_CHECKPOINTS", kept.toString()), OpeningPurpose.SERVE))
                .contains(
                        "a checkpoint of 4 was signed",
                        kept.resolve("000000000004.checkpoint").toString());
        opened(with(settings, "ADVISOR_CHECKPOINTS", kept.toString()), OpeningPurpose.SERVE)
                .close();
    }

    @Test
    void aMarkThatIsLostIsTakenFromTheDatabase() throws Exception {
        Path mark = fillAndSign(3);
        Files.delete(mark);
        opened(settings, OpeningPurpose.SERVE).close();
        assertThat(mark).exists();
    }

    @Test
    void aMarkOfAnotherKeyIsNotOverwritten() throws Exception {
        Path mark = fillAndSign(3);
        String other = SignerKey.generate(ORIGIN).secretText();
        Map<String, String> fresh = with(emptyDatabase(folder.resolve("other")), "ADVISOR_SIGNING_KEY", other);
        assertThat(refused(fresh, OpeningPurpose.BEGIN)).contains(mark.toString());
        Files.writeString(mark, "half a checkpo");
        assertThat(refused(settings, OpeningPurpose.SERVE)).contains(mark.toString(), "not one of the signing key");
    }

    /** What a kill leaves at each moment between signing and answering. */
    @Test
    void aKillBetweenTheMarkAndTheDatabaseDoesNoHarm() throws Exception {
        fillAndSign(2);
        try (OpenLedger open = opened(settings, OpeningPurpose.SERVE)) {
            append(open, 2);
            Path marks = folder.resolve("signed");
            Files.writeString(marks.resolve("draft1.tmp"), "half a checkpo"); // killed in the middle of writing
            var head = open.store().head();
            new CheckpointFolder(marks) // killed before the smaller one was removed, and before the database had it
                    .put(new Checkpoint(ORIGIN, head.size(), head.root()).signed(open.signer()));
        }
        try (OpenLedger open = opened(settings, OpeningPurpose.SERVE)) {
            assertThat(Checkpoint.sizeIn(open.store().lastCheckpoint())).isEqualTo(2);
            String signed = new CheckpointSigner(open, InstantSource.system()).checkpoint();
            assertThat(Checkpoint.sizeIn(signed)).isEqualTo(4);
            assertThat(marks()).containsExactly("000000000004.checkpoint");
        }
    }

    @Test
    void severalServicesShareOneMark() throws Exception {
        Map<String, String> own =
                with(settings, "ADVISOR_SIGNED", folder.resolve("own").toString());
        try (OpenLedger one = opened(settings, OpeningPurpose.SERVE);
                OpenLedger two = opened(settings, OpeningPurpose.SERVE);
                OpenLedger apart = opened(own, OpeningPurpose.SERVE)) {
            for (int round = 0; round < 15; round++) {
                for (long size : WorksAbreast.together(() -> sign(one), () -> sign(two), () -> sign(apart))) {
                    assertThat(size).isPositive();
                }
            }
            assertThat(sign(one)).isEqualTo(46);
        }
        assertThat(marks()).containsExactly("000000000046.checkpoint");
        opened(settings, OpeningPurpose.SERVE).close();
        opened(own, OpeningPurpose.SERVE).close();
    }

    private static long sign(OpenLedger open) {
        append(open, 1);
        return Checkpoint.sizeIn(new CheckpointSigner(open, InstantSource.system()).checkpoint());
    }

    private List<String> marks() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("signed"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".checkpoint"))
                    .sorted()
                    .toList();
        }
    }

    /** The file of the mark when so many more are recorded and signed. */
    private Path fillAndSign(int more) throws Exception {
        try (OpenLedger open = opened(settings, OpeningPurpose.SERVE)) {
            append(open, more);
            new CheckpointSigner(open, InstantSource.system()).checkpoint();
        }
        return folder.resolve("signed").resolve(marks().get(0));
    }

    private static void append(OpenLedger open, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(open.ledger().append(Drafts.decision("c-1", "hello"))).isInstanceOf(EntryRecorded.class);
        }
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private OpenLedger opened(Map<String, String> database, OpeningPurpose purpose) {
        return OpenedLedgers.opened(environment(database), purpose);
    }

    private String refused(Map<String, String> database, OpeningPurpose purpose) {
        return OpenedLedgers.refused(environment(database), purpose);
    }

    private Map<String, String> environment(Map<String, String> database) {
        var all = new HashMap<>(Map.of(
                "ADVISOR_SIGNED", folder.resolve("signed").toString(),
                "ADVISOR_MASTER_KEY", master,
                "ADVISOR_SIGNING_KEY", signing));
        all.putAll(database);
        return all;
    }
}
