package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.ledger.Drafts.NOON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.ErasureResult;
import org.peptideadvisor.ledger.inspection.ExpectedLookUps;
import org.peptideadvisor.ledger.inspection.InspectionReport;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.setup.CheckpointFolder.PlacedCheckpoint;
import org.peptideadvisor.ledger.setup.RetentionRun.RetentionDone;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** Two processes that look after one ledger at the same time, whatever it is kept in. */
abstract class UpkeepSuite {

    private static final SignerKey SIGNER = SignerKey.generate("test.example/ledger");

    /** What the fixed clock says. */
    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.ofInstant(NOON, ZoneOffset.UTC));

    @TempDir
    private Path folder;

    abstract Places place(Path folder);

    @Test
    void retentionErasesEachPayloadOnceWhoeverDoesIt() throws Exception {
        Places place = place(folder);
        try (OpenLedger one = open(place);
                OpenLedger other = open(place)) {
            for (int i = 0; i < 1_200; i += 400) {
                IntStream.range(i, i + 400)
                        .mapToObj(n -> one.ledger().submit(old(n)))
                        .toList()
                        .forEach(answer -> assertThat(answer.join()).isInstanceOf(EntryRecorded.class));
            }
            EntryDraft young = Drafts.decision("c-1", "young");
            one.ledger().append(young);
            Duration age = Duration.ofDays(365);
            List<RetentionRun> erasures =
                    WorksAbreast.together(() -> upkeep(one).eraseOlderThan(age, TODAY), () -> upkeep(other)
                            .eraseOlderThan(age, TODAY));
            assertThat(erasures.stream().mapToInt(UpkeepSuite::count).sum()).isEqualTo(1_200);
            assertThat(upkeep(one).eraseOlderThan(age, TODAY))
                    .isEqualTo(new RetentionDone(new ErasureResult.NothingErased()));
            InspectionReport report =
                    LedgerInspection.run(one.store(), one.ledger(), ExpectedLookUps.NOTHING, leaf -> {});
            assertThat(report.flaws()).isEmpty();
            assertThat(report.erased()).isEqualTo(1_200);
            assertThat(report.payloads()).isEqualTo(1);
        }
    }

    @Test
    void retentionGoesByTheLeafAndNotByTheTimesBesideIt() throws Exception {
        Places place = place(folder);
        try (OpenLedger one = open(place)) {
            IntStream.range(0, 601) // more than one transaction erases
                    .mapToObj(n -> one.ledger().submit(Drafts.decision(null, "young " + n)))
                    .toList()
                    .forEach(answer -> assertThat(answer.join()).isInstanceOf(EntryRecorded.class));
            one.ledger().append(old(1));
            one.ledger().append(old(2));
            try (var connection = place.connect();
                    var statement = connection.prepareStatement("UPDATE entry SET leaf = ? WHERE idx = 602")) {
                statement.setBytes(1, Drafts.bytes("nothing that has a time"));
                statement.execute();
                connection.createStatement().execute("UPDATE review SET at_ms = 0 WHERE idx < 601");
                connection.createStatement().execute("UPDATE entry SET at_ms = 0 WHERE idx < 601");
            }
            Duration age = Duration.ofDays(365);
            assertThat(upkeep(one).eraseOlderThan(age, TODAY))
                    .isEqualTo(new RetentionDone(new ErasureResult.PayloadsErased(1, 1)));
            assertThat(upkeep(one).eraseOlderThan(age, TODAY))
                    .isEqualTo(new RetentionDone(new ErasureResult.NothingErased()));
            assertThat(one.store().find(601).erasedBy()).isEqualTo(603);
            assertThat(one.store().entries(0, 1_000))
                    .filteredOn(stored -> stored.payload() != null)
                    .hasSize(602);
        }
    }

    @Test
    void checkpointsOfOneSizeAreOneFile() throws Exception {
        Places place = place(folder);
        Path kept = folder.resolve("kept");
        try (OpenLedger one = open(place);
                OpenLedger other = open(place)) {
            for (int size = 1; size <= 20; size++) {
                one.ledger().append(Drafts.decision(null, "payload"));
                List<PlacedCheckpoint> placed = WorksAbreast.together(
                        () -> upkeep(one).checkpointInto(new CheckpointFolder(kept)),
                        () -> upkeep(other).checkpointInto(new CheckpointFolder(kept)));
                assertThat(placed)
                        .filteredOn(PlacedCheckpoint.CheckpointWritten.class::isInstance)
                        .hasSize(1);
                assertThat(placed)
                        .filteredOn(PlacedCheckpoint.CheckpointThere.class::isInstance)
                        .hasSize(1);
            }
        }
        try (var files = Files.list(kept)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(20)
                    .startsWith("000000000001.checkpoint")
                    .endsWith("000000000020.checkpoint");
        }
    }

    @Test
    void aRetentionOfLessThanADayIsASlip() {
        try (OpenLedger one = open(place(folder))) {
            assertThatThrownBy(() -> upkeep(one).eraseOlderThan(Duration.ofSeconds(730), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("730d");
        }
    }

    private static EntryDraft old(int i) {
        return Drafts.decision(
                "c-" + i % 7,
                "payload " + i,
                NOON.minus(Duration.ofDays(400)).plusSeconds(i),
                "sha256:r1",
                "proceed",
                Set.of("REC-001"),
                Set.of());
    }

    private static int count(RetentionRun run) {
        return ((RetentionDone) run).erasure() instanceof ErasureResult.PayloadsErased erased ? erased.count() : 0;
    }

    private static UpkeepTasks upkeep(OpenLedger open) {
        InstantSource clock = InstantSource.fixed(NOON);
        return new UpkeepTasks(open, new CheckpointSigner(open, clock), clock);
    }

    private OpenLedger open(Places place) {
        LedgerStore store = place.open();
        return OpenLedger.of(Drafts.open(store), SIGNER, new SigningMark(folder.resolve("signed"), Optional.empty()));
    }
}
