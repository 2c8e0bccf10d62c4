package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.RepeatedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.CallRefused.RefusalCause;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.release.LiveRelease;

/** What holds of requests with a key for two nodes over one database, of either sort. */
abstract class KeyedAdviceSuite {

    private static final byte[] REQUEST = bytes("{\"client\":{\"subject\":\"c-1\",\"age\":42}}");

    private static final LiveRelease LIVE = new LiveRelease();

    private Places place;
    private AdviceNode one;
    private AdviceNode two;

    abstract Places place();

    /** A process of its own, but for the memory of the tests. */
    private record AdviceNode(LedgerStore store, Ledger ledger, KeyedAdvice advice) {

        static AdviceNode on(Places place) {
            LedgerStore store = place.open();
            Ledger ledger = Drafts.open(store);
            var service = new AdviceService(LIVE, InstantSource.system(), new LedgerLog(ledger, "test"));
            return new AdviceNode(store, ledger, new KeyedAdvice(service, ledger, InstantSource.system()));
        }

        AdviceAnswer ask(Caller caller, byte[] request, String key) {
            return advice.ask(caller, request, AnswerView.BRIEF, key)
                    .toCompletableFuture()
                    .join();
        }

        AdviceAnswer ask(String key) {
            return ask(Caller.LOCAL, REQUEST, key);
        }

        void close() {
            ledger.close();
            store.close();
        }
    }

    @BeforeAll
    static void publish() {
        LIVE.publish(ShippedRelease.get());
    }

    @BeforeEach
    void open() {
        place = place();
        one = AdviceNode.on(place);
        two = AdviceNode.on(place);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void aKeyThatWasUsedOnOneNodeIsKnownOnTheOther() {
        byte[] first = ((DecidedAnswer) one.ask("k")).answer();
        assertThat(((RepeatedAnswer) two.ask("k")).answer()).isEqualTo(first);
        assertThat(two.ask(Caller.LOCAL, bytes("{\"client\":{}}"), "k"))
                .isEqualTo(new CallRefused(RefusalCause.OTHER_CALL));
        assertThat(one.store().head().size()).isEqualTo(1);
    }

    @Test
    void aKeyOutlivesTheNode() {
        byte[] first = ((DecidedAnswer) one.ask("k")).answer();
        one.close();
        one = AdviceNode.on(place);
        assertThat(((RepeatedAnswer) one.ask("k")).answer()).isEqualTo(first);
    }

    @Test
    void ofAllWhoSendAKeyAtOnceOnBothNodesOneIsRecordedAndTheOthersHearTheSame() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = "round-" + round;
            long size = one.store().head().size();
            List<AdviceAnswer> answers = together(32, i -> (i % 2 == 0 ? one : two).ask(key));
            assertThat(one.store().head().size()).isEqualTo(size + 1);
            assertThat(answers.stream().filter(DecidedAnswer.class::isInstance)).hasSize(1);
            byte[] advice = ((RepeatedAnswer) two.ask(key)).answer();
            assertThat(answers).allSatisfy(answer -> {
                if (answer instanceof DecidedAnswer decided) {
                    assertThat(decided.answer()).isEqualTo(advice);
                } else if (answer instanceof RepeatedAnswer repeated) {
                    assertThat(repeated.answer()).isEqualTo(advice);
                } else {
                    assertThat(answer).isEqualTo(new CallRefused(RefusalCause.IN_FLIGHT));
                }
            });
        }
    }

    @Test
    void manyKeysThatShareATransactionEachStandForTheirOwn() throws Exception {
        List<AdviceAnswer> answers = together(32, i -> one.ask("own-" + i / 2));
        long decided = answers.stream().filter(DecidedAnswer.class::isInstance).count();
        assertThat(decided).isEqualTo(16);
        assertThat(one.store().head().size()).isEqualTo(16);
    }

    @Test
    void keysBelongToACaller() {
        Caller other = new Caller("key-other", "other", Caller.CallerKind.APP, EnumSet.of(Role.CLIENT_APP));
        byte[] first = ((DecidedAnswer) one.ask("k")).answer();
        byte[] others = ((DecidedAnswer) one.ask(other, REQUEST, "k")).answer();
        assertThat(others).isNotEqualTo(first);
        assertThat(((RepeatedAnswer) two.ask(other, REQUEST, "k")).answer()).isEqualTo(others);
        assertThat(((RepeatedAnswer) two.ask("k")).answer()).isEqualTo(first);
    }

    /** Key and entry are one transaction: if either cannot be stored, neither is, and nobody is told anything. */
    @Test
    void aKeyStandsForNothingThatWasNotRecorded() throws SQLException {
        behindTheLedgersBack("ALTER TABLE payload RENAME TO payload_gone");
        assertThat(one.ask("k")).isInstanceOf(UnrecordedAnswer.class);
        behindTheLedgersBack("ALTER TABLE payload_gone RENAME TO payload");
        assertThat(keys()).isZero();
        assertThat(one.store().head().size()).isZero();
        assertThat(two.ask("k")).isInstanceOf(DecidedAnswer.class);
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void whenKeysCannotBeLookedUpNothingIsDecided() throws SQLException {
        behindTheLedgersBack("ALTER TABLE repeat_key RENAME TO repeat_key_gone");
        assertThatThrownBy(() -> one.ask("k")).isInstanceOf(StoreException.class);
        behindTheLedgersBack("ALTER TABLE repeat_key_gone RENAME TO repeat_key");
        assertThat(one.store().head().size()).isZero();
        assertThat(one.ask("k")).as("it is not in flight for ever").isInstanceOf(DecidedAnswer.class);
    }

    @Test
    void whatWasErasedOnOneNodeIsNotGotBackOnTheOther() {
        one.ask("k");
        two.ledger().eraseSubject("c-1", Drafts.NOON, "client-request", "test");
        assertThat(Stream.of(one, two).map(node -> node.ask("k"))).containsOnly(new CallRefused(RefusalCause.ERASED));
        assertThat(one.store().head().size()).isEqualTo(2);
    }

    private int keys() {
        return one.store()
                .readTables(tables -> tables.query("SELECT 1 FROM repeat_key", row -> row.getInt(1)))
                .size();
    }

    private void behindTheLedgersBack(String statement) throws SQLException {
        try (var connection = place.connect()) {
            connection.createStatement().execute(statement);
        }
    }

    @FunctionalInterface
    private interface NumberedCall {
        AdviceAnswer number(int i);
    }

    private static List<AdviceAnswer> together(int count, NumberedCall call) throws Exception {
        var barrier = new CyclicBarrier(count);
        var pool = Executors.newFixedThreadPool(count);
        try {
            var begun = new ArrayList<Future<AdviceAnswer>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                begun.add(pool.submit(() -> {
                    barrier.await();
                    return call.number(number);
                }));
            }
            var answers = new ArrayList<AdviceAnswer>();
            for (Future<AdviceAnswer> one : begun) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
