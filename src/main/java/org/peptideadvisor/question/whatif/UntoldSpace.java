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
import java.util.function.Predicate;
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
import org.peptideadvisor.rulebook.meaning.PatternFit;
import org.peptideadvisor.rulebook.meaning.TurningNumbers;

/**
 * Every single fact that a client did not state and that could be true. Such a fact is one more item of a list, or
 * the answer to a question that was not asked. A question answered with one value keeps its answer. Values and
 * products that no condition distinguishes are represented by one of them. Immutable.
 */
final class UntoldSpace {

    /** Numbers that are so few are all tried. */
    private static final int FEW = 10;

    /** Asked about last of the lists: they say what suits and what is used, the others what may harm. */
    private static final List<Question> LAST = List.of(Question.CONCERNS, Question.USES);

    private final Catalog catalog;
    private final Map<Question, List<Integer>> turns = new EnumMap<>(Question.class);
    private final Map<EntryDetail, List<Integer>> detailTurns = new HashMap<>();

    UntoldSpace(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        for (Question question : Question.aboutTheClient()) {
            FactType type =
                    Objects.requireNonNull(FactType.named(question.factType().getSimpleName()));
            turns.put(question, latestFirst(book, type, question.field(), question.lowest(), question.highest()));
            for (EntryDetail detail : question.details()) {
                detailTurns.put(detail, latestFirst(book, type, detail.property(), detail.lowest(), detail.highest()));
            }
        }
    }

    private static List<Integer> latestFirst(RuleBook book, FactType type, String property, int lowest, int highest) {
        var numbers = new ArrayList<>(TurningNumbers.of(book, property, type).stream()
                .filter(one -> one >= lowest && one <= highest)
                .toList());
        Collections.reverse(numbers);
        return List.copyOf(numbers);
    }

    private static boolean ofIngredient(EntryDetail detail) {
        return detail.kinds().contains(FactList.INGREDIENT);
    }

    private static ListEntry merged(ListEntry entry, ListEntry more) {
        var words = new HashMap<>(entry.words());
        words.putAll(more.words());
        var numbers = new HashMap<>(entry.numbers());
        numbers.putAll(more.numbers());
        return new ListEntry(entry.id(), words, numbers);
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
        private final List<ListedFact> told;
        private final List<UntoldFact> untold = new ArrayList<>();

        ListedAnswers(Consultation consultation, List<DependedCondition> looks) {
            this.looks = looks;
            this.client = consultation.all(Client.class).get(0);
            consultation.all(Unanswered.class).forEach(one -> unasked.add(one.question()));
            this.told = consultation.all(ListedFact.class);
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
            if (question == Question.USES) {
                apart(
                        question,
                        Stream.concat(ids(FactList.INGREDIENT), ids(question.kind()))
                                .map(id -> facts.fact(ListEntry.of(id), catalog::use))
                                .filter(fact -> !isTold(question, fact)),
                        "");
                return;
            }
            List<ListEntry> details = details(question, facts);
            ids(question.kind())
                    .forEach(id -> apart(
                            question,
                            details.stream()
                                    .map(entry ->
                                            facts.fact(new ListEntry(id, entry.words(), entry.numbers()), catalog::use))
                                    .filter(fact -> !isTold(question, fact)),
                            ""));
        }

        /** Whether it was told; what is listed once for each of several things is told of the same thing. */
        private boolean isTold(Question question, ClientFact fact) {
            boolean ofThings = question.details().stream().anyMatch(UntoldSpace::ofIngredient);
            return told.stream()
                    .anyMatch(one -> one.getClass() == fact.getClass()
                            && one.key().equals(fact.key())
                            && (!ofThings || Objects.equals(one.word(), fact.word())));
        }

        /** The details of an entry in every combination that could matter, as entries without an id. */
        private List<ListEntry> details(Question question, FactList facts) {
            List<ListEntry> entries = List.of(ListEntry.of(""));
            for (EntryDetail detail : question.details()) {
                List<ListEntry> values = apart(detail, facts);
                entries = entries.stream()
                        .flatMap(entry -> {
                            Stream<ListEntry> told = values.stream().map(value -> merged(entry, value));
                            return ofIngredient(detail)
                                    ? Stream.concat(Stream.of(entry), told)
                                    : Stream.concat(told, Stream.of(entry));
                        })
                        .toList();
            }
            return entries;
        }

        /** A detail with each of the values that the conditions tell apart by it alone. */
        private List<ListEntry> apart(EntryDetail detail, FactList facts) {
            var seen = new HashSet<List<@Nullable Object>>();
            Stream<ListEntry> values = detail.isNumber()
                    ? detailTurns.getOrDefault(detail, List.of()).stream()
                            .map(number -> ListEntry.of("").with(detail.field(), number))
                    : detail.kinds().stream().flatMap(this::ids).map(word -> ListEntry.of("")
                            .with(detail.field(), word));
            List<Predicate<Object>> asked = looks.stream()
                    .filter(look -> look.fit().type().type() == facts.type())
                    .flatMap(look -> Stream.ofNullable(look.fit().byProperty().get(detail.property())))
                    .toList();
            List<PatternFit> amounts = looks.stream()
                    .map(DependedCondition::fit)
                    .filter(fit -> fit.amountsTo(detail.property()))
                    .toList();
            return values.filter(value -> {
                        ClientFact fact = facts.fact(value, catalog::use);
                        List<@Nullable Object> told = new ArrayList<>();
                        asked.forEach(one -> told.add(one.test(fact)));
                        if (!amounts.isEmpty()) {
                            told.add(value);
                        }
                        return seen.add(told);
                    })
                    .toList();
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
            if (FactList.INGREDIENT.equals(kind)) {
                return Stream.concat(
                        catalog.actives().stream().map(CoActive::id),
                        catalog.peptides().stream().map(Peptide::id));
            }
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
