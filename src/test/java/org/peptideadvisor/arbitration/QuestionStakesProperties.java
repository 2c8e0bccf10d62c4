package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;

/** What {@code missing} says of a question is never too little: tried with answers of every sort. */
class QuestionStakesProperties {

    private static final List<String> WORDS = List.of("safety", "advice", "nothing");

    private final Clients clients = new Clients();
    private final Catalog catalog = ShippedRelease.get().catalog();

    @Property
    void whatCouldChangeNothingChangesNothing(@ForAll long seed) {
        ObjectNode request = sparse(seed);
        List<MissingAnswer> missing = advise(request).missing();
        Set<String> nothing = new HashSet<>();
        missing.stream().filter(one -> one.couldChange().equals("nothing")).forEach(one -> nothing.add(one.fact()));
        ObjectNode others = request.deepCopy();
        for (MissingAnswer one : missing) {
            if (!nothing.contains(one.fact()) && (seed & 1) == 0) { // half of the time others are answered as well
                answer(others, one.fact(), seed);
            }
        }
        Advice without = advise(others).advised();
        for (String fact : nothing) {
            for (int i = 1; i <= 6; i++) {
                ObjectNode answered = others.deepCopy();
                answer(answered, fact, seed + i);
                assertThat(advise(answered).advised())
                        .as(fact + " in " + answered)
                        .isEqualTo(without);
            }
        }
    }

    @Property
    void whatIsNotOfSafetyTakesNothingOutAndSendsToNobody(@ForAll long seed) {
        ObjectNode request = sparse(seed);
        Advice before = advise(request);
        Set<String> recommended = recommended(before);
        for (MissingAnswer one : before.missing()) {
            for (int i = 1; i <= 3; i++) {
                ObjectNode answered = request.deepCopy();
                answer(answered, one.fact(), seed + i);
                Advice after = advise(answered);
                var out = new TreeSet<String>();
                after.exclusions()
                        .forEach(each -> out.addAll(catalog.covered(
                                ContractWord.require(
                                        SubjectKind.class, each.subject().kind()),
                                each.subject().id())));
                out.retainAll(recommended);
                assertThat(one.wouldAffect()).as(one.fact() + " in " + answered).containsAll(out);
                if (!one.couldChange().equals("safety")) {
                    assertThat(after.outcome().equals("hold"))
                            .isEqualTo(before.outcome().equals("hold"));
                    assertThat(referrals(before))
                            .as(one.fact() + " in " + answered)
                            .containsAll(referrals(after));
                }
            }
        }
    }

    @Property
    void theGravestComeFirst(@ForAll long seed) {
        List<MissingAnswer> missing = advise(sparse(seed)).missing();
        assertThat(missing.stream().map(one -> WORDS.indexOf(one.couldChange())).toList())
                .isSorted()
                .doesNotContain(-1);
        missing.forEach(one -> assertThat(
                        one.wouldAffect().isEmpty() || one.couldChange().equals("safety"))
                .isTrue());
    }

    @Example
    void eachWordIsSaid() {
        var said = new HashSet<String>();
        LongStream.range(0, 100)
                .forEach(seed -> advise(sparse(seed * 7_919)).missing().forEach(one -> said.add(one.couldChange())));
        assertThat(said).containsExactlyInAnyOrderElementsOf(WORDS);
    }

    /** A request with about half of its answers. */
    private ObjectNode sparse(long seed) {
        ObjectNode request = clients.request(seed);
        var random = new Random(seed);
        ObjectNode client = (ObjectNode) request.get("client");
        var fields = new ArrayList<String>();
        client.fieldNames().forEachRemaining(fields::add);
        fields.stream().filter(field -> random.nextBoolean()).forEach(client::remove);
        return request;
    }

    /** Answers a question as the first of the clients after a seed who was asked it. */
    private void answer(ObjectNode request, String question, long seed) {
        JsonNode answer = null;
        for (long other = seed * 31; answer == null; other++) {
            answer = clients.request(other).get("client").get(question);
        }
        ((ObjectNode) request.get("client")).set(question, answer);
    }

    private static Advice advise(ObjectNode request) {
        return ShippedRelease.get().advisor().advise(Clients.consultation(request));
    }

    private static Set<String> recommended(Advice advice) {
        var ids = new TreeSet<String>();
        advice.recommendations().forEach(one -> ids.add(one.ingredient().id()));
        advice.supporting().forEach(one -> ids.add(one.ingredient().id()));
        return ids;
    }

    private static List<String> referrals(Advice advice) {
        return advice.referrals().stream()
                .map(one -> one.urgency() + one.because())
                .toList();
    }
}
