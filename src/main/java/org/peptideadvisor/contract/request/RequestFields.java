package org.peptideadvisor.contract.request;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.Question;

/** The fields of each object of a request; those of the client and of what it lists follow from {@link Question}. */
final class RequestFields {

    /**
     * The names of the fields that an object may have.
     *
     * @param names all of them
     */
    record FieldNames(Set<String> names) {

        FieldNames(String... names) {
            this(Set.of(names));
        }

        boolean known(String name) {
            return names.contains(name);
        }

        /** The field that was probably meant, or null. */
        @Nullable
        String nearest(String unknown) {
            return QuotableText.is(unknown) ? NearestWord.to(unknown, names) : null;
        }
    }

    static final FieldNames REQUEST = new FieldNames("client", "on", "explain", "language");
    static final FieldNames WHY_NOT = new FieldNames(
            "client",
            "on",
            "ingredient",
            "class",
            "group",
            "assessment",
            "referral",
            "exclusion",
            "rule",
            "inPlan",
            "session",
            "day");
    static final FieldNames WHAT_IF = new FieldNames(
            "client", "on", "ingredient", "class", "group", "liftExclusion", "liftRule", "inPlan", "session");
    static final FieldNames UNSAFE_IF = new FieldNames("client", "on");
    static final FieldNames INTERVIEW = new FieldNames("client", "on", "asked", "language");
    static final FieldNames CLIENT = answers(false, "subject", "wants", ProductListReader.FIELD);
    static final FieldNames WANTS = answers(true);

    static final FieldNames CHECK = new FieldNames("files");
    static final FieldNames FEEDBACK =
            new FieldNames("decisionId", "kind", "ingredient", "rule", "reason", "happened", "daysAgo", "serious");
    static final FieldNames LABEL = new FieldNames("text");
    static final FieldNames FILE = new FieldNames("path", "text");

    private static final Map<Question, FieldNames> ENTRIES = entries();

    private RequestFields() {}

    /** The fields of an entry of a list. */
    static FieldNames entry(Question question) {
        return Objects.requireNonNull(ENTRIES.get(question));
    }

    private static FieldNames answers(boolean wishes, String... further) {
        Set<String> fields = Arrays.stream(Question.values())
                .filter(question -> question.isWish() == wishes)
                .map(Question::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        fields.addAll(Set.of(further));
        return new FieldNames(Set.copyOf(fields));
    }

    private static Map<Question, FieldNames> entries() {
        var entries = new EnumMap<Question, FieldNames>(Question.class);
        for (Question question : Question.values()) {
            Stream<String> details = question.details().stream().map(EntryDetail::field);
            entries.put(
                    question,
                    new FieldNames(Stream.concat(Stream.of("id"), details).collect(Collectors.toUnmodifiableSet())));
        }
        return entries;
    }
}
