package org.peptideadvisor.contract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.Question;

/** The fields of each object of a request; those of the client and of what it lists follow from {@link Question}. */
final class RequestFields {

    static final Fields REQUEST = new Fields("client", "on", "explain");
    static final Fields WHY_NOT =
            new Fields("client", "on", "ingredient", "class", "group", "assessment", "referral", "exclusion", "rule");
    static final Fields WHAT_IF =
            new Fields("client", "on", "ingredient", "class", "group", "liftExclusion", "liftRule");
    static final Fields UNSAFE_IF = new Fields("client", "on");
    static final Fields INTERVIEW = new Fields("client", "on", "asked");
    static final Fields CLIENT = answers(false, "subject", "wants");
    static final Fields WANTS = answers(true);

    static final Fields CHECK = new Fields("files");
    static final Fields FILE = new Fields("path", "text");

    private static final Map<Question, Fields> ENTRIES = entries();

    private RequestFields() {}

    /** The fields of an entry of a list. */
    static Fields entry(Question question) {
        return Objects.requireNonNull(ENTRIES.get(question));
    }

    private static Fields answers(boolean wishes, String... further) {
        Set<String> fields = Arrays.stream(Question.values())
                .filter(question -> question.isWish() == wishes)
                .map(Question::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        fields.addAll(Set.of(further));
        return new Fields(Set.copyOf(fields));
    }

    private static Map<Question, Fields> entries() {
        var entries = new EnumMap<Question, Fields>(Question.class);
        for (Question question : Question.values()) {
            Stream<String> details = question.details().stream().map(EntryDetail::field);
            entries.put(
                    question,
                    new Fields(Stream.concat(Stream.of("id"), details).collect(Collectors.toUnmodifiableSet())));
        }
        return entries;
    }
}
