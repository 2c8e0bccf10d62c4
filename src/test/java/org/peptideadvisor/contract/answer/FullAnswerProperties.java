package org.peptideadvisor.contract.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.UsualClients;
import org.peptideadvisor.contract.answer.FullAnswer.MatchedFact;
import org.peptideadvisor.contract.answer.FullAnswer.NamedRule;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;

/** What holds of every full answer: it is bounded, says nothing twice, and everything in it leads to rule, facts and sources. */
class FullAnswerProperties {

    private static final int TRIES = 1000;
    private static final int MOST_BYTES = 40_000;
    private static final int USUAL_CLIENTS = 100;

    private final Clients clients = new Clients();
    private final AdviceJson json = new AdviceJson();
    private final ObjectMapper mapper = new ObjectMapper();

    @Property(tries = TRIES)
    void fullIsBoundedAndSaysNothingTwice(@ForAll long seed) throws IOException {
        holds(advice(seed));
    }

    @Example
    void soItIsForUsualClients() throws IOException {
        var usual = new UsualClients();
        for (long seed = 1; seed <= USUAL_CLIENTS; seed++) {
            holds(ShippedRelease.get().advisor().advise(Clients.consultation(usual.request(seed))));
        }
    }

    private void holds(Advice advice) throws IOException {
        byte[] full = json.write(
                "id-1", new ReleaseName("sha256:" + "a".repeat(64), "2026.12.1"), Instant.EPOCH, advice, null);
        assertThat(full.length).isLessThanOrEqualTo(MOST_BYTES);
        var said = new HashSet<String>();
        for (String sentence : AnswerTexts.sentences(mapper.readTree(full))) {
            assertThat(said.add(sentence)).as(sentence).isTrue();
        }
    }

    @Property(tries = TRIES)
    void noReasonIsLost(@ForAll long seed) throws IOException {
        Advice advice = advice(seed);
        FullAnswer full = json.fullAnswer(advice);
        String all = String.join("\n", AnswerTexts.sentences(mapper.readTree(json.write(advice))));
        for (Reason reason : reasons(advice)) {
            NamedRule rule = full.rules().stream()
                    .filter(one -> one.id().equals(reason.rule()))
                    .findAny()
                    .orElseThrow();
            assertThat(rule.citations()).isEqualTo(reason.citations());
            assertThat(rule.reviewed()).isEqualTo(reason.reviewed());
            assertThat(full.facts().stream()
                            .filter(one -> one.rules().contains(reason.rule()))
                            .map(MatchedFact::fact))
                    .containsAll(reason.facts());
            for (String sentence : reason.because().split("(?<=[.!?])\\s+")) {
                assertThat(all).contains(sentence);
            }
        }
    }

    @Property(tries = TRIES)
    void everyRuleThatIsNamedIsThereOnce_andNoOther(@ForAll long seed) throws IOException {
        JsonNode full = mapper.readTree(json.write(advice(seed)));
        List<String> there = full.get("rules").findValuesAsText("id");
        assertThat(there).doesNotHaveDuplicates();
        Set<String> named = full.properties().stream()
                .filter(field -> !field.getKey().equals("rules"))
                .flatMap(field -> field.getValue().findValues("rules").stream())
                .flatMap(ids -> Stream.iterate(0, at -> at < ids.size(), at -> at + 1)
                        .map(at -> ids.get(at).textValue()))
                .collect(Collectors.toSet());
        assertThat(there).containsExactlyInAnyOrderElementsOf(named);
    }

    @Property(tries = TRIES)
    void everySentenceOfARuleStandsWithItsId(@ForAll long seed) {
        Advice advice = advice(seed);
        FullAnswer full = json.fullAnswer(advice);
        record SaidBy(String text, List<String> rules) {}
        var said = new ArrayList<SaidBy>();
        full.reasons().forEach(one -> said.add(new SaidBy(one.because(), one.rules())));
        full.referrals().forEach(one -> said.add(new SaidBy(one.because(), one.rules())));
        full.cautions().forEach(one -> said.add(new SaidBy(one.because(), one.rules())));
        full.expectations().forEach(one -> said.add(new SaidBy(one.text(), one.rules())));
        full.stop().forEach(one -> said.add(new SaidBy(one.how(), one.rules())));
        full.avoid().forEach(one -> said.add(new SaidBy(one.because(), one.rules())));
        full.plan().doesNotFit().forEach(one -> said.add(new SaidBy(one.because(), one.rules())));
        if (full.followUp() != null) {
            said.add(new SaidBy(full.followUp().because(), full.followUp().rules()));
        }
        for (Reason reason : reasons(advice)) {
            List<SaidBy> there = said.stream()
                    .filter(one -> one.text().contains(reason.because()))
                    .toList();
            assertThat(there).as(reason.because()).isNotEmpty();
            assertThat(there.stream().allMatch(one -> one.rules().contains(reason.rule())))
                    .as(reason.rule() + " stands with " + there)
                    .isTrue();
        }
    }

    private static List<Reason> reasons(Advice advice) {
        var reasons = new ArrayList<Reason>();
        advice.referrals().forEach(one -> reasons.addAll(one.reasons()));
        advice.recommendations().forEach(one -> reasons.addAll(one.reasons()));
        advice.supporting().forEach(one -> reasons.addAll(one.reasons()));
        advice.exclusions().forEach(one -> reasons.addAll(one.reasons()));
        advice.cautions().forEach(one -> reasons.addAll(one.reasons()));
        advice.interactions().forEach(one -> reasons.addAll(one.reasons()));
        advice.routine().morning().forEach(one -> reasons.addAll(one.reasons()));
        advice.routine().evening().forEach(one -> reasons.addAll(one.reasons()));
        advice.routine().rampUp().forEach(one -> reasons.addAll(one.reasons()));
        advice.expectations().forEach(one -> reasons.addAll(one.reasons()));
        advice.plan().doesNotFit().forEach(one -> reasons.addAll(one.reasons()));
        if (advice.followUp() != null) {
            reasons.addAll(advice.followUp().reasons());
        }
        return reasons;
    }

    private Advice advice(long seed) {
        return ShippedRelease.get().advisor().advise(Clients.consultation(clients.request(seed)));
    }
}
