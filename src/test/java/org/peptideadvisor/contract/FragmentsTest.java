package org.peptideadvisor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.StandingText;

/** What is written by fragments is what would have been written without, and says where they are. */
class FragmentsTest {

    private static final int CLIENTS = 600;

    private static final JsonMapper PLAIN =
            JsonMapper.builder().addMixIn(Advice.Named.class, NamedAsJson.class).build();

    private final Fragments shipped =
            Fragments.of(ShippedRelease.get().advisor().standingText());

    /** The contract's one name that differs. */
    private interface NamedAsJson {
        @JsonProperty("class")
        String ingredientClass();
    }

    @Test
    void anAnswerIsWhatAPlainMapperWrites() throws Exception {
        var json = new AdviceJson(shipped);
        var clients = new Clients();
        for (int seed = 0; seed < CLIENTS; seed++) {
            Advice advice = ShippedRelease.get().advisor().advise(Clients.consultation(clients.full(seed)));
            assertThat(json.write(advice)).isEqualTo(PLAIN.writeValueAsBytes(advice));
        }
    }

    @Test
    void everyPassageIsItsFragment_andMostOfAnAnswerIsPassages() {
        var json = new AdviceJson(shipped);
        List<byte[]> texts = shipped.texts();
        var clients = new Clients();
        long whole = 0;
        long passed = 0;
        for (int seed = 0; seed < CLIENTS; seed++) {
            var settled = ShippedRelease.get().advisor().settle(Clients.consultation(clients.full(seed)));
            AnswerBytes answer = json.answer(
                    settled.advice(),
                    seed % 2 == 0 ? null : ShippedRelease.get().questions().explain(settled));
            byte[] bytes = answer.behind(0);
            Passages passages = answer.passages();
            int end = 0;
            for (int i = 0; i < passages.count(); i++) {
                assertThat(passages.from(i)).isGreaterThanOrEqualTo(end);
                end = passages.to(i);
                assertThat(Arrays.copyOfRange(bytes, passages.from(i), end)).isEqualTo(texts.get(passages.fragment(i)));
                passed += end - passages.from(i);
            }
            whole += json.write(settled.advice()).length;
        }
        assertThat(passed).isGreaterThan(whole * 6 / 10);
    }

    @Test
    void aPlaceMovesWithWhatStandsBefore() {
        Advice advice = ShippedRelease.get().advisor().advise(Clients.consultation(new Clients().full(1)));
        var plain = new AdviceJson(shipped).answer(advice, null).passages();
        var written = new EnvelopeJson(new AdviceJson(shipped))
                .write("id", "release", "name", ShippedRelease.CLOCK.instant(), advice, null);
        int before = written.passages().from(0) - plain.from(0);
        assertThat(before).isPositive();
        assertThat(Arrays.copyOfRange(
                        written.json(),
                        written.passages().from(0),
                        written.passages().to(0)))
                .isEqualTo(shipped.texts().get(plain.fragment(0)));
    }

    /** All of a fragment is a text of the rules or the tables: nothing that a client says can be in one. */
    @Test
    void theSameTextGivesTheSameFragments_andNoneTwice() {
        var again = Fragments.of(ShippedRelease.get().advisor().standingText());
        assertThat(bytes(again)).isEqualTo(bytes(shipped));
        assertThat(shipped.texts().stream().map(String::new))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1_000);
        assertThat(Fragments.NONE.texts()).isEmpty();
    }

    @Test
    void textsThatLookLikeJsonAreNoTrouble() throws Exception {
        var tricky = new Reason(
                "R-1",
                "A \"facts\":[] title",
                "because \"facts\":[], \\ \n \u0001 Häutchen",
                List.of(),
                List.of("\"facts\":[]"));
        var fragments = Fragments.of(new StandingText(
                List.of(tricky), List.of(), List.of(), List.of(), List.of(), List.of(tricky.because())));
        var json = new AdviceJson(fragments);
        for (List<String> facts : Set.of(List.<String>of(), List.of("age: 16", "\"facts\":[]"))) {
            var reason = new Reason(tricky.rule(), tricky.title(), tricky.because(), facts, tricky.citations());
            Advice advice = SampleAdvice.because(reason);
            assertThat(json.write(advice)).isEqualTo(PLAIN.writeValueAsBytes(advice));
            assertThat(json.answer(advice, null).passages().count()).isEqualTo(3);
        }
    }

    /** As such characters were written before there were fragments: raw in reasons and sources, as two escapes elsewhere. */
    @Test
    void aCharacterBeyondSixteenBitsIsWrittenAlikeWithAndWithoutFragments() {
        var odd = new Reason("R-1", "A title \uD83E\uDDEA", "because of \uD83E\uDDEA and so on", List.of(), List.of());
        var fragments = Fragments.of(
                new StandingText(List.of(odd), List.of(), List.of(), List.of(), List.of(), List.of(odd.because())));
        Advice advice = SampleAdvice.because(odd);
        String written = new String(new AdviceJson(fragments).write(advice), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo(new String(new AdviceJson().write(advice), StandardCharsets.UTF_8));
        assertThat(written)
                .contains("{\"because\":\"because of \\uD83E\\uDDEA and so on\",\"reasons\":[")
                .contains("\"because\":\"because of \uD83E\uDDEA and so on\",\"facts\"");
    }

    @Test
    void moreReasonsThanAreKeptAreWrittenAsWell() throws Exception {
        var json = new AdviceJson(shipped);
        for (int i = 0; i < 20_000; i++) {
            var reason = new Reason(
                    "R-" + i % 10_000,
                    "Häutchen \"" + i % 10_000 + "\"",
                    "so\n\u0001",
                    List.of("age: " + i),
                    List.of());
            Advice advice = SampleAdvice.because(reason);
            byte[] written = json.write(advice);
            if (i % 1_000 == 0) {
                assertThat(written).isEqualTo(PLAIN.writeValueAsBytes(advice));
            }
        }
    }

    private static byte[] bytes(Fragments fragments) {
        var all = new ByteArrayOutputStream();
        fragments.texts().forEach(all::writeBytes);
        return all.toByteArray();
    }
}
