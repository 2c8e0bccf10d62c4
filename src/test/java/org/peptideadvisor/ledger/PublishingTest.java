package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.ledger.Drafts.NOON;
import static org.peptideadvisor.ledger.Drafts.bytes;
import static org.peptideadvisor.ledger.Drafts.decision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** That releases go live, recorded in both stores. */
class PublishingTest {

    @TempDir
    private static Path folder;

    private LedgerStore store;
    private Ledger ledger;

    static Stream<Places> places() throws java.io.IOException {
        return Stream.of(Places.sqlite(java.nio.file.Files.createTempDirectory(folder, "ledger")), Places.postgresql());
    }

    private void open(Places place) {
        store = place.open();
        ledger = Drafts.open(store);
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @ParameterizedTest
    @MethodSource("places")
    void aReleaseIsRecordedWhenItIsNotTheLastOne(Places place) {
        open(place);
        assertThat(ledger.publish("sha256:r1", NOON, "0.1.0", bytes("one"))).isTrue();
        assertThat(ledger.publish("sha256:r1", NOON, "0.1.0", bytes("one"))).isFalse();
        ledger.append(decision("c-1", "between"));
        assertThat(ledger.publish("sha256:r2", NOON, "0.1.0", bytes("two"))).isTrue();
        assertThat(ledger.publish("sha256:r1", NOON, "0.1.0", bytes("one"))).isTrue();
        assertThat(ledger.publish("sha256:r1", NOON, "0.1.0", bytes("one"))).isFalse();
        assertThat(store.publications(null, Long.MAX_VALUE, 10))
                .extracting(stored -> LedgerEntry.parse(stored.leaf()).kind() + " "
                        + LedgerEntry.parse(stored.leaf()).release())
                .containsExactly(
                        "RELEASE_ROLLED_BACK sha256:r1", "RELEASE_PUBLISHED sha256:r2", "RELEASE_PUBLISHED sha256:r1");
        assertThat(ledger.releaseText("sha256:r1")).isEqualTo(bytes("one"));
        assertThat(ledger.releaseText("sha256:r2")).isEqualTo(bytes("two"));
        Trees.assertWhole(store);
    }

    @ParameterizedTest
    @MethodSource("places")
    void nodesThatStartTogetherRecordTheirReleaseOnce(Places place) throws Exception {
        open(place);
        var threads = Executors.newFixedThreadPool(4);
        try (LedgerStore otherStore = place.open();
                Ledger other = Drafts.open(otherStore)) {
            var starts = new ArrayList<Callable<Boolean>>();
            for (Ledger node : List.of(ledger, other, ledger, other)) {
                starts.add(() -> node.publish("sha256:r1", NOON, "0.1.0", bytes("one")));
            }
            int recorded = 0;
            for (var start : threads.invokeAll(starts)) {
                recorded += start.get() ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(store.head().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aProbeWritesNothingNew(Places place) {
        open(place);
        ledger.append(decision("c-1", "one"));
        var before = store.head();
        store.probe();
        assertThat(store.head()).isEqualTo(before);
    }
}
