package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.ListEntry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.ListedFact;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.question.whatif.RuleDependence.DependedCondition;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.TurningNumbers;

/**
 * Every single fact that a client did not state and that could be true. Such a fact is one more item of a list, or
 * the answer to a question that was not asked. A question answered with one value keeps its answer. Values and
 * products that no condition distinguishes are represented by one of them. Immutable.
 */
final class UntoldSpace {

    private static final int OLDEST = 120;

    /** Numbers that are so few are all tried. */
    private static final int FEW = 10;

    /** Asked about last of the lists: they say what suits and what is used, the others what may harm. */
    private static final List<Question> LAST = List.of(Question.CONCERNS, Question.USES);

    private final Catalog catalog;
    private final Map<Question, List<Integer>> turns = new EnumMap<>(Question.class);

    UntoldSpace(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        for (Question question : Question.aboutTheClient()) {
            FactType type = FactType.named(question.factType().getSimpleName());
            String property = question.details().stream()
                    .filter(EntryDetail::isNumber)
                    .map(EntryDetail::property)
                    .findFirst()
                    .orElse(question.field());
            turns.put(question, latestFirst(TurningNumbers.of(book, property, Objects.requireNonNull(type))));
        }
    }

    private static List<Integer> latestFirst(Set<Integer> turns) {
        var numbers = new ArrayList<>(
                turns.stream().filter(one -> one >= 0 && one <= OLDEST).toList());
        Collections.reverse(numbers);
        return List.copyOf(numbers);
    }

    /**
     * @param looks the conditions that matter
     */
    List<UntoldFact> of(Consultation consultation, List<DependedCondition> looks) {
        return new ListedAnswers(consultation, looks).all();
    }

    /** The facts of one question. */
    private final class ListedAnswers {

        private final List<DependedCondition> looks;
        private final Client client;
        private final Set<String> unasked = new HashSet<>();
        private final Map<Class<?>, Set<String>> told = new HashMap<>();
        private final List<UntoldFact> untold = new ArrayList<>();

        ListedAnswers(Consultation consultation, List<DependedCondition> looks) {
            this.looks = looks;
            this.client = consultation.all(Client.class).get(0);
            consultation.all(Unanswered.class).forEach(one -> unasked.add(one.question()));
            consultation.all(ListedFact.class).forEach(fact -> told.computeIfAbsent(
                            fact.getClass(), type -> new HashSet<>())
                    .add(fact.id()));
        }

        List<UntoldFact> all() {
            Question.aboutTheClient().stream()
                    .filter(question -> !LAST.contains(question))
                    .forEach(this::list);
            LAST.forEach(this::list);
            Question.aboutTheClient().forEach(this::answer);
            return untold.stream()
                    .filter(one -> looks.stream().anyMatch(look -> one.matters(look, client)))
                    .toList();
        }

        private void list(Question question) {
            FactList facts = question.facts();
            if (facts == null) {
                return;
            }
            Set<String> but = told.getOrDefault(facts.type(), Set.of());
            if (question == Question.USES) {
                apart(
                        question,
                        Stream.of(
                                        catalog.actives().stream().map(CoActive::id),
                                        catalog.peptides().stream().map(Peptide::id),
                                        ids(question.kind()))
                                .flatMap(ids -> ids)
                                .filter(id -> !but.contains(id))
                                .map(ListEntry::of)
                                .map(entry -> facts.fact(entry, catalog::use)),
                        "");
                return;
            }
            ids(question.kind())
                    .filter(id -> !but.contains(id))
                    .forEach(id ->
                            apart(question, entries(question, id).map(entry -> facts.fact(entry, catalog::use)), ""));
        }

        /** An id with each of the details that could matter. */
        private Stream<ListEntry> entries(Question question, String id) {
            if (question.details().isEmpty()) {
                return Stream.of(ListEntry.of(id));
            }
            EntryDetail detail = question.details().get(0);
            return detail.isNumber()
                    ? turns.getOrDefault(question, List.of()).stream()
                            .map(number -> ListEntry.of(id).with(detail.field(), number))
                    : ids(detail.kind()).map(word -> ListEntry.of(id).with(detail.field(), word));
        }

        private void answer(Question question) {
            if (question.facts() == null && unasked.contains(question.id())) {
                apart(
                        question,
                        answers(question).map(answer -> client.with(question.field(), answer)),
                        question.field());
            }
        }

        private Stream<?> answers(Question question) {
            if (question.form() == Question.QuestionForm.ONE) {
                return ids(question.kind());
            }
            return question.highest() - question.lowest() < FEW
                    ? IntStream.rangeClosed(question.lowest(), question.highest())
                            .boxed()
                    : turns.getOrDefault(question, List.of()).stream();
        }

        private Stream<String> ids(@Nullable String kind) {
            return kind == null
                    ? Stream.of()
                    : catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id);
        }

        private void apart(Question question, Stream<? extends ClientFact> facts, String property) {
            untold.addAll(UntoldFact.apart(
                    facts.map(fact -> untold(question, fact, property)).toList(), looks));
        }

        private UntoldFact untold(Question question, ClientFact fact, String property) {
            String phrase = String.join(", ", fact.phrases(property.isEmpty() ? List.of() : List.of(property)));
            return new UntoldFact(question.id(), !unasked.contains(question.id()), phrase, fact);
        }
    }
}
