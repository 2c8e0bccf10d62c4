package org.peptideadvisor.contract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.StandingText;

/**
 * The pieces of JSON that the answers of a release are mostly made of, numbered from 0: its {@link StandingText} as it is written. A
 * reason is two of them, since the client's facts stand in its middle. Immutable; the same for the same text.
 */
public final class Fragments {

    /** None at all. */
    public static final Fragments NONE =
            new Fragments(new StandingText(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

    /** A shorter sentence is written as fast as it is found. */
    private static final int SHORTEST_SENTENCE = 16;

    private static final String FACTS = "\"facts\":";
    private static final String NO_FACTS = FACTS + "[]";

    private final Map<String, Fragment> byJson = new LinkedHashMap<>();
    /** By identity: an answer has the same records as the {@link StandingText}, and whoever made others of them loses only time. */
    private final IdentityHashMap<Object, Fragment> records = new IdentityHashMap<>();

    private final Map<String, Fragment> sentences = new HashMap<>();
    private final Map<Head, Fragment> heads = new HashMap<>();
    private final Map<List<String>, Fragment> tails = new HashMap<>();

    /** What stands before the facts of a reason. */
    private record Head(String rule, String title, String because) {

        Head(Reason reason) {
            this(reason.rule(), reason.title(), reason.because());
        }
    }

    private Fragments(StandingText text) {
        for (Reason reason : text.reasons()) {
            String json = AdviceJson.text(reason);
            int facts = json.indexOf(NO_FACTS); // in a text the quotes would be escaped
            heads.put(new Head(reason), fragment(json.substring(0, facts + FACTS.length())));
            tails.put(reason.citations(), fragment(json.substring(facts + NO_FACTS.length())));
        }
        Stream.of(text.sources(), text.names(), text.evidence(), text.supporting())
                .flatMap(List::stream)
                .forEach(value -> records.put(value, fragment(AdviceJson.text(value))));
        text.sentences().stream()
                .filter(Fragments::isLong)
                .forEach(sentence -> sentences.put(sentence, fragment(AdviceJson.text(sentence))));
    }

    /** The fragments of a release. */
    public static Fragments of(StandingText text) {
        return new Fragments(text);
    }

    private Fragment fragment(String json) {
        return byJson.computeIfAbsent(json, piece -> new Fragment(byJson.size(), piece));
    }

    /** All of them in UTF-8, in the order of their numbers; not copied. */
    public List<byte[]> texts() {
        return byJson.values().stream().map(Fragment::bytes).toList();
    }

    /** That which is all of this record of the standing text, or null. */
    @Nullable
    Fragment whole(Object value) {
        return records.get(value);
    }

    /** That which is all of this sentence, or null. */
    @Nullable
    Fragment sentence(String sentence) {
        return isLong(sentence) ? sentences.get(sentence) : null;
    }

    /** That which stands before the facts of a reason, or null. */
    @Nullable
    Fragment before(Reason reason) {
        return heads.get(new Head(reason));
    }

    /** That which stands behind the facts of a reason, or null. */
    @Nullable
    Fragment behind(Reason reason) {
        return tails.get(reason.citations());
    }

    private static boolean isLong(String sentence) {
        return sentence.length() >= SHORTEST_SENTENCE;
    }
}
