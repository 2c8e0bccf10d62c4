package org.peptideadvisor.question.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.Interviewed;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.UsualClients;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.QuestionForm;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;

/** An interview ends with the advice of the full questionnaire, and asks less. */
class InterviewQuestionProperties {

    private static final int CLIENTS = 200;

    private final Clients hostile = new Clients();
    private final UsualClients usual = new UsualClients();

    @Example
    void twoHundredUsualClientsAreAskedHalfAtMost() {
        List<Interviewed> all = LongStream.range(0, CLIENTS)
                .mapToObj(seed -> isSound(usual.request(seed)))
                .toList();
        double mean = all.stream().mapToInt(Interviewed::questions).average().orElseThrow();
        assertThat(mean).isLessThanOrEqualTo(Question.values().length / 2.0);
        assertThat(all).allSatisfy(one -> assertThat(one.put().get(0)).isEqualTo("screening"));
    }

    @Example
    void everyQuestionHasItsWordsAndEveryTopicAQuestion() {
        var vocabulary = ShippedRelease.get().catalog().vocabulary();
        for (Question question : Question.values()) {
            assertThat(vocabulary.knows(question.isWish() ? "wish" : "question", question.id()))
                    .as(question.id())
                    .isTrue();
            assertThat(Question.aboutTheClient().contains(question)).isNotEqualTo(question.isWish());
        }
        assertThat(vocabulary.terms("topic"))
                .extracting(VocabularyTerm::id)
                .startsWith("screening", "signs")
                .filteredOn(id -> !id.equals("screening"))
                .allSatisfy(id -> assertThat(Question.of(id)).isNotNull());
    }

    @Property
    void whoeverIsInterviewedGetsTheAdviceOfTheFullQuestionnaire(@ForAll long seed) {
        isSound(UsualClients.tookCapsules(hostile.full(seed)));
    }

    @Property(tries = 60)
    void whateverIsKnownBefore(@ForAll long seed) {
        ObjectNode truth = usual.request(seed);
        ObjectNode known = truth.deepCopy();
        var random = new Random(seed);
        ObjectNode client = (ObjectNode) known.get("client");
        ObjectNode wants = (ObjectNode) client.get("wants");
        for (ObjectNode some : List.of(wants, client)) {
            var fields = new HashSet<String>();
            some.fieldNames().forEachRemaining(fields::add);
            fields.stream().filter(field -> random.nextBoolean()).sorted().forEach(some::remove);
        }
        assertThat(Interviewed.of(truth, known, Integer.MAX_VALUE).advice().advised())
                .isEqualTo(full(truth));
    }

    @Property(tries = 30)
    void cutShortItAsksMoreAndStillEndsWithTheSame(@ForAll long seed) {
        ObjectNode truth = usual.request(seed);
        Interviewed whole = Interviewed.of(truth);
        Interviewed cut = Interviewed.of(truth, Interviewed.nothing(), 0);
        assertThat(cut.advice().advised()).isEqualTo(full(truth));
        assertThat(cut.put()).containsAll(whole.put());
        assertThat(cut.steps()).anySatisfy(step -> assertThat(step.complete()).isFalse());
        assertThat(whole.steps()).allSatisfy(step -> assertThat(step.complete()).isTrue());
    }

    private Interviewed isSound(ObjectNode truth) {
        Interviewed interview = Interviewed.of(truth);
        assertThat(interview.advice().advised()).isEqualTo(full(truth));
        assertThat(interview.put()).doesNotHaveDuplicates();
        assertThat(interview.steps())
                .allSatisfy(step -> assertThat(step.complete()).isTrue());
        interview.inquiries().forEach(InterviewQuestionProperties::safetyComesFirst);
        return interview;
    }

    /** What is asked is of safety, or nothing that follows is but single values that were tried without effect. */
    private static void safetyComesFirst(InterviewStep inquiry) {
        if (inquiry instanceof InterviewStep.AskQuestion ask
                && !ask.couldChange().equals("safety")) {
            assertThat(ask.known().missing())
                    .filteredOn(missing -> missing.couldChange().equals("safety"))
                    .extracting(MissingAnswer::fact)
                    .filteredOn(id -> ask.mayFollow().contains(Question.of(id)))
                    .allMatch(id -> form(id) != QuestionForm.MANY);
        }
        if (inquiry instanceof InterviewStep.AskQuestion ask && ask.mayFollow().contains(Question.SIGNS)) {
            throw new AssertionError("signs are asked before " + ask.question());
        }
    }

    private static QuestionForm form(String id) {
        Question question = Question.of(id);
        assertThat(question).isNotNull();
        return Objects.requireNonNull(question).form();
    }

    private static Advice full(ObjectNode truth) {
        return ShippedRelease.get()
                .advisor()
                .advise(Clients.consultation(truth))
                .advised();
    }
}
