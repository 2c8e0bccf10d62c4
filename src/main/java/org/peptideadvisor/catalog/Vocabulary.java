package org.peptideadvisor.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.QuotedText;

/** Every id that a request, a table or a rule may use, by kind. */
public final class Vocabulary {

    private static final Set<String> OF_TABLES_AND_RULES = Set.of(
            "peptide-class",
            "evidence-grade",
            "effect-direction",
            "evidence-certainty",
            "weeks-basis",
            "interaction-effect",
            "safety-action",
            "pregnancy-status",
            "confidence",
            "assessment",
            "question",
            "wish",
            "topic",
            "notice",
            "urgency",
            "step");

    /** The kinds that {@code vocabulary.csv} may hold: those that answer a {@link Question}, and those of tables and rules. */
    public static final Set<String> KINDS = Stream.of(OF_TABLES_AND_RULES, Question.vocabularyKinds())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, VocabularyTerm>> byKind;
    private final Map<String, List<VocabularyTerm>> lists;
    private final List<VocabularyTerm> all;

    private final Map<String, List<OtherName>> otherNames;

    private final Map<String, Map<String, WithdrawnId>> withdrawn;

    /**
     * An id that was in use once. A request may go on using it while its row is there, at least until the day that it names.
     *
     * @param kind the kind of vocabulary that it was of
     * @param id what it was
     * @param instead the id of that kind that it is read as
     * @param announced the day on which it was said to be withdrawn
     * @param until the first day on which it may be refused
     */
    public record WithdrawnId(String kind, String id, String instead, LocalDate announced, LocalDate until) {

        /** How long an id is told to be withdrawn before it may be refused. */
        private static final int SHORTEST_DAYS = 180;

        static WithdrawnId from(TableRow row, KnownIds known) {
            String kind = row.choice("kind", Question.vocabularyKinds());
            if (known.terms(kind).known().contains(row.text("id"))) {
                row.fault(
                        "id",
                        TableCode.DUPLICATE_ID,
                        "\"" + QuotedText.of(row.text("id")) + "\" is still in vocabulary.csv under " + kind,
                        "take it out there, or here");
            }
            LocalDate announced = row.day("announced");
            LocalDate until = row.day("until");
            if (announced.plusDays(SHORTEST_DAYS).isAfter(until)) {
                row.fault(
                        "until",
                        TableCode.BAD_VALUE,
                        "until must be at least " + SHORTEST_DAYS + " days after announced",
                        "write " + announced.plusDays(SHORTEST_DAYS) + " or later");
            }
            return new WithdrawnId(kind, row.text("id"), row.id("instead", known.terms(kind)), announced, until);
        }
    }

    Vocabulary(Collection<VocabularyTerm> terms, Collection<OtherName> names, Collection<WithdrawnId> gone) {
        withdrawn = gone.stream()
                .collect(Collectors.groupingBy(
                        WithdrawnId::kind, Collectors.toMap(WithdrawnId::id, one -> one, (first, second) -> first)));
        otherNames = names.stream().collect(Collectors.groupingBy(OtherName::kind));
        all = List.copyOf(terms);
        byKind = all.stream()
                .collect(Collectors.groupingBy(
                        VocabularyTerm::kind,
                        LinkedHashMap::new,
                        Collectors.toMap(
                                VocabularyTerm::id, term -> term, (first, second) -> first, LinkedHashMap::new)));
        lists = byKind.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, kind -> List.copyOf(kind.getValue().values())));
    }

    /** Whether there is such an id of that kind. */
    public boolean knows(String kind, String id) {
        return term(kind, id) != null;
    }

    /** The term, or null when there is none. */
    public @Nullable VocabularyTerm term(String kind, String id) {
        Map<String, VocabularyTerm> terms = byKind.get(kind);
        return terms == null ? null : terms.get(id);
    }

    /** The terms of a kind in the order of the table; empty for a kind that nobody uses. */
    public List<VocabularyTerm> terms(String kind) {
        return lists.getOrDefault(kind, List.of());
    }

    /** The withdrawn ids of a kind, by id; empty for most. */
    public Map<String, WithdrawnId> withdrawn(String kind) {
        return withdrawn.getOrDefault(kind, Map.of());
    }

    /** The other names of ids of a kind. */
    List<OtherName> otherNames(String kind) {
        return otherNames.getOrDefault(kind, List.of());
    }

    /** Every term in the order of the table. */
    public List<VocabularyTerm> terms() {
        return all;
    }
}
