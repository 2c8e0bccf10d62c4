package org.peptideadvisor.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.ledger.Drafts.NOON;
import static org.peptideadvisor.ledger.Drafts.bytes;
import static org.peptideadvisor.ledger.Drafts.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.AppendResult.AppendFailed;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.EntryContent.DamagedEntry;
import org.peptideadvisor.ledger.EntryContent.ErasedEntry;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryContent.UnknownEntry;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.store.EntryRow;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.Tree;

/** What holds of a ledger whatever it is kept in. */
abstract class LedgerSuite {

    Places place;
    LedgerStore store;
    Ledger ledger;

    abstract Places place();

    @BeforeEach
    void open() {
        place = place();
        store = place.open();
        ledger = Drafts.open(store);
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @Test
    void aNewLedgerIsTheEmptyTree() {
        assertThat(store.head().size()).isZero();
        assertThat(store.head().root()).isEqualTo(Rfc6962.empty());
        assertThat(store.lastCheckpoint()).isNull();
        assertThat(ledger.find("d-1")).isEqualTo(new UnknownEntry());
    }

    @Test
    void whatWasRecordedIsFoundAndOpens() {
        EntryDraft draft = decision("c-1029", "asked and answered");
        assertThat(ledger.append(draft)).isEqualTo(new EntryRecorded(0, 1));
        OpenedEntry opened = (OpenedEntry) ledger.find(draft.id());
        assertThat(opened.payload()).isEqualTo(bytes("asked and answered"));
        assertThat(opened.entry().kind()).isEqualTo(EntryKind.DECISION);
        assertThat(opened.entry().time()).isEqualTo(NOON);
        assertThat(opened.entry().release()).isEqualTo("sha256:r1");
        Trees.assertWhole(store);
    }

    @Test
    void aLedgerThatIsOpenedAgainGoesOn() {
        ledger.append(decision("c-1", "one"));
        EntryDraft before = decision("c-1", "two");
        ledger.append(before);
        close();
        store = place.open();
        ledger = Drafts.open(store);
        assertThat(((OpenedEntry) ledger.find(before.id())).payload()).isEqualTo(bytes("two"));
        assertThat(ledger.append(decision("c-1", "three"))).isEqualTo(new EntryRecorded(2, 3));
        Trees.assertWhole(store);
    }

    @Test
    void manyCallersShareTransactionsAndAllAreThere() {
        Map<String, CompletableFuture<AppendResult>> answers = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>();
        for (int i = 0; i < 700; i++) {
            EntryDraft draft = decision(i % 3 == 0 ? null : "c-" + i % 10, "payload " + i);
            answers.put(draft.id(), ledger.submit(draft));
            wanted.put(draft.id(), i);
        }
        answers.forEach((id, answer) -> {
            EntryRecorded recorded = (EntryRecorded) answer.join();
            OpenedEntry opened = (OpenedEntry) ledger.find(id);
            assertThat(opened.index()).isEqualTo(recorded.index()).isLessThan(recorded.size());
            assertThat(opened.payload()).isEqualTo(bytes("payload " + wanted.get(id)));
        });
        assertThat(Trees.assertWhole(store).size()).isEqualTo(700);
        assertThat(store.entries(100, 50)).hasSize(50).allSatisfy(stored -> assertThat(ledger.open(stored))
                .isInstanceOf(OpenedEntry.class));
    }

    @Test
    void everyEarlierSizeHasARootAndProofs() {
        IntStream.range(0, 21).forEach(i -> ledger.append(decision(null, "p" + i)));
        List<byte[]> leaves = store.leaves(0, 100);
        for (int size = 0; size <= 21; size++) {
            assertThat(Tree.root(size, store.hashes()))
                    .isEqualTo(Trees.root(
                            leaves.subList(0, size).stream().map(Rfc6962::leaf).toList()));
        }
        assertThat(Tree.inclusion(3, 21, store.hashes())).hasSize(5);
        assertThat(store.leaves(20, 100)).hasSize(1);
        assertThat(store.leaves(21, 100)).isEmpty();
    }

    @Test
    void aBatchThatFailsLeavesNothing() {
        EntryDraft once = decision("c-1", "one");
        ledger.append(once);
        assertThat(ledger.append(once)).as("the same id again").isInstanceOf(AppendFailed.class);
        var keys = new SealingKeys(Drafts.MASTER, List.of(), store.masterKeys(), null);
        var fresh = new EntryRow("fresh", 0, bytes("fresh"), null, null);
        var twice = new EntryRow(once.id(), 0, bytes("twice"), null, null);
        assertThatThrownBy(() -> store.append(List.of(fresh, twice), keys)).isInstanceOf(StoreException.class);
        assertThat(store.find("fresh")).isNull();
        assertThat(Trees.assertWhole(store).size()).isEqualTo(1);
        assertThat(ledger.append(decision("c-2", "two"))).isEqualTo(new EntryRecorded(1, 2));
        assertThat(Trees.assertWhole(store).size()).isEqualTo(2);
    }

    @Test
    void theTextOfAReleaseIsKeptOnce() {
        byte[] text = bytes("rule \"REC-001\" …".repeat(500));
        ledger.append(EntryDraft.release(EntryKind.RELEASE_PUBLISHED, "p-1", NOON, "sha256:r1", "0.1.0", text));
        ledger.append(EntryDraft.release(EntryKind.RELEASE_ROLLED_BACK, "p-2", NOON, "sha256:r1", "0.1.0", text));
        assertThat(ledger.releaseText("sha256:r1")).isEqualTo(text);
        assertThat(ledger.releaseText("sha256:r2")).isNull();
        assertThat(((OpenedEntry) ledger.find("p-2")).payload()).isNull();
    }

    @Test
    void signedHeadsAreKept() {
        store.saveCheckpoint(3, 1, "three");
        store.saveCheckpoint(10, 2, "ten");
        store.saveCheckpoint(10, 3, "ten again");
        assertThat(store.lastCheckpoint()).isEqualTo("ten");
    }

    @Test
    void theWrongMasterKeyIsRefusedAndNotNoted() {
        MasterKey other = MasterKey.random();
        assertThatThrownBy(() -> Ledger.open(store, other, List.of(), Ledger.LedgerLimits.USUAL))
                .isInstanceOf(SealException.class)
                .hasMessageContaining(Drafts.MASTER.id());
        assertThat(store.masterKeys()).containsExactly(Drafts.MASTER.id());
        try (Ledger rotated = Ledger.open(store, other, List.of(Drafts.MASTER), Ledger.LedgerLimits.USUAL)) {
            assertThat(store.masterKeys()).containsExactly(Drafts.MASTER.id(), other.id());
            assertThat(rotated.token("c-1")).isEqualTo(ledger.token("c-1"));
        }
    }

    @Test
    void aReplacedMasterKeyStillOpensWhatTheOldOneSealed() {
        EntryDraft named = decision("c-1", "before");
        EntryDraft nameless = decision(null, "before");
        ledger.append(named);
        ledger.append(nameless);
        try (Ledger rotated =
                Ledger.open(store, MasterKey.random(), List.of(Drafts.MASTER), Ledger.LedgerLimits.USUAL)) {
            rotated.append(decision("c-1", "after"));
            rotated.append(decision("c-2", "after"));
            assertThat(store.entries(0, 10)).hasSize(4).allSatisfy(stored -> assertThat(rotated.open(stored))
                    .isInstanceOf(OpenedEntry.class));
        }
    }

    @Test
    void aPayloadThatWasChangedOrTakenAwayIsDamaged() throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            EntryDraft draft = decision("c-1", "p" + i);
            ids.add(draft.id());
            ledger.append(draft);
        }
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM payload WHERE idx = 0");
            statement.execute(
                    "UPDATE payload SET envelope = (SELECT envelope FROM payload WHERE idx = 2) WHERE idx = 1");
            statement.execute("UPDATE payload SET key_box = (SELECT key_box FROM payload WHERE idx = 3) WHERE idx = 2");
        }
        assertThat(ledger.find(ids.get(0)))
                .isEqualTo(new DamagedEntry(0, "the payload is missing and no entry records its erasure"));
        assertThat(ledger.find(ids.get(1))).isInstanceOf(DamagedEntry.class);
        assertThat(ledger.find(ids.get(2))).isInstanceOf(DamagedEntry.class);
        assertThat(ledger.find(ids.get(3))).isInstanceOf(OpenedEntry.class);
    }

    @Test
    void nothingOfASubjectErasedCanBeFoundOrOpened() {
        EntryDraft one = decision("c-1", "one");
        EntryDraft two = decision("c-2", "two");
        EntryDraft three = decision("c-1", "three");
        List.of(one, two, three).forEach(ledger::append);
        var later = NOON.plus(Duration.ofDays(1));
        assertThat(ledger.eraseSubject("c-1", later, "asked-for", "terminal"))
                .isEqualTo(new ErasureResult.PayloadsErased(2, 1));
        ErasedEntry gone = (ErasedEntry) ledger.find(one.id());
        assertThat(gone.erasure().time()).isEqualTo(later);
        assertThat(gone.erasure().reason()).isEqualTo("asked-for");
        assertThat(gone.erasure().about()).isEqualTo(ErasedIds.digest(List.of(one.id(), three.id())));
        assertThat(ledger.find(three.id())).isInstanceOf(ErasedEntry.class);
        assertThat(ledger.find(two.id())).isInstanceOf(OpenedEntry.class);
        assertThat(ledger.eraseSubject("c-1", later, "asked-for", "terminal"))
                .isEqualTo(new ErasureResult.NothingErased());
        assertThat(Trees.assertWhole(store).size()).isEqualTo(4);
        EntryDraft again = decision("c-1", "four");
        ledger.append(again);
        assertThat(ledger.find(again.id())).as("recorded after the erasure").isInstanceOf(OpenedEntry.class);
    }

    @Test
    void noTableKeepsAnythingOfWhatWasErased() throws Exception {
        ledger.append(decision("c-1", "one", NOON, "sha256:r1", "hold", Set.of("A-1", "B-2"), Set.of("retinol")));
        ledger.append(decision("c-2", "two", NOON, "sha256:r1", "hold", Set.of("A-1"), Set.of("retinol")));
        ledger.eraseSubject("c-1", NOON, "asked-for", "terminal");
        for (String table : List.of("payload", "review")) {
            assertThat(indices(table)).as(table).containsOnly(1L);
        }
        assertThat(rows("review_rule") + rows("review_ingredient")).isEqualTo(2);
        assertThat(rows("subject_key")).isEqualTo(1);
    }

    @Test
    void retentionErasesWhatIsOldAndKeysThatNothingNeeds() throws Exception {
        var early = NOON.minus(Duration.ofDays(400));
        Drafts.record(ledger, 1203, early);
        EntryDraft young = decision("c-1", "young");
        ledger.append(young);
        assertThat(ledger.eraseBefore(NOON, NOON, "retention")).isEqualTo(new ErasureResult.PayloadsErased(1203, 3));
        assertThat(indices("payload")).containsExactly(1203L);
        assertThat(rows("subject_key")).isEqualTo(1);
        assertThat(ledger.find(young.id())).isInstanceOf(OpenedEntry.class);
        assertThat(((ErasedEntry) ledger.open(store.find(7))).erasure().reason())
                .isEqualTo("retention");
        assertThat(ledger.eraseBefore(NOON, NOON, "retention")).isEqualTo(new ErasureResult.NothingErased());
        assertThat(Trees.assertWhole(store).size()).isEqualTo(1207);
    }

    @Test
    void theNameOfASubjectIsNowhereInTheDatabase() throws Exception {
        ledger.append(decision("marked-subject-1029", "marked-payload"));
        try (var connection = place.connect();
                var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (var rows = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] value = rows.getBytes(i);
                            String text = value == null ? "" : new String(value, ISO_8859_1);
                            assertThat(text).as(table).doesNotContain("marked");
                        }
                    }
                }
            }
        }
    }

    private List<Long> indices(String table) throws Exception {
        var found = new ArrayList<Long>();
        try (var connection = place.connect();
                var rows = connection.createStatement().executeQuery("SELECT idx FROM " + table)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private int rows(String table) throws Exception {
        try (var connection = place.connect();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
