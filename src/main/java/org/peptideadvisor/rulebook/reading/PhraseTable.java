package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.rulebook.FactType;

/** The phrases of one language, by key. Immutable. */
final class PhraseTable {

    private final Map<String, PhraseTemplate> templates = new HashMap<>();
    private final Map<FactType, List<FactPhrase>> frames = new EnumMap<>(FactType.class);

    PhraseTable(Catalog catalog, String language) {
        for (PhraseRow phrase : catalog.phrases()) {
            if (phrase.language().equals(language)) {
                add(phrase.key(), phrase.text());
            }
        }
        sort();
    }

    /** @param phrases by key */
    PhraseTable(Map<String, String> phrases) {
        phrases.forEach(this::add);
        sort();
    }

    private void add(String key, String text) {
        PhraseTemplate template = PhraseTemplate.parse(text);
        if (template != null) {
            templates.put(key, template);
            FactPhrase frame = FactPhrase.of(key, template);
            if (frame != null) {
                frames.computeIfAbsent(frame.type(), type -> new ArrayList<>()).add(frame);
            }
        }
    }

    private void sort() {
        frames.values().forEach(list -> list.sort(FactPhrase.MOST_SPECIFIC_FIRST));
    }

    @Nullable
    PhraseTemplate find(String key) {
        return templates.get(key);
    }

    /** The first of these keys that there is a phrase for, filled. */
    String say(List<String> keys, Map<String, String> values) {
        for (String key : keys) {
            PhraseTemplate template = templates.get(key);
            if (template != null) {
                return template.fill(values);
            }
        }
        throw new IllegalStateException("the phrase table was not checked: it has no phrase for " + keys);
    }

    /** The first of these keys that there is a phrase for, filled, or these words when there is none. */
    String sayOr(String otherwise, List<String> keys, Map<String, String> values) {
        return keys.stream().anyMatch(templates::containsKey) ? say(keys, values) : otherwise;
    }

    String say(String key, Map<String, String> values) {
        return say(List.of(key), values);
    }

    /** The frames of a kind of fact, those that say most first. */
    List<FactPhrase> frames(FactType type) {
        return frames.getOrDefault(type, List.of());
    }

    /** Folds items into one text, from the left, by a phrase with the slots {@code most} and {@code last}. */
    String join(String key, List<String> items) {
        String most = items.get(0);
        for (String last : items.subList(1, items.size())) {
            most = say(key, Map.of("most", most, "last", last));
        }
        return most;
    }

    /** A, B or C. */
    String list(String key, List<String> items) {
        int last = items.size() - 1;
        return last == 0
                ? items.get(0)
                : join(key, List.of(join("list.comma", items.subList(0, last)), items.get(last)));
    }

    /**
     * The phrase for a whole fact.
     *
     * @param form {@code fact}, {@code each}, {@code exists} or {@code not}
     * @param properties the properties whose values it says itself
     * @param bare whether it stands for a fact of which nothing is asked
     * @param open whether it has a slot {@code that} for what else is asked
     */
    record FactPhrase(
            String form, FactType type, Set<String> properties, boolean bare, boolean open, PhraseTemplate template) {

        static final Set<String> FORMS = Set.of("fact", "each", "exists", "not");
        static final String BARE = "bare";
        static final String THAT = "that";

        private static final Comparator<FactPhrase> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                        (FactPhrase frame) -> -frame.properties().size())
                .thenComparing(frame -> frame.form().equals("fact"))
                .thenComparing(frame -> frame.properties().toString());

        /** The frame that a key is for, or null when it is for something else. */
        static @Nullable FactPhrase of(String key, PhraseTemplate template) {
            List<String> words = List.of(key.split("\\."));
            FactType type = words.size() < 2 ? null : FactType.named(words.get(1));
            if (type == null || !FORMS.contains(words.get(0))) {
                return null;
            }
            var properties = new TreeSet<>(words.subList(2, words.size()));
            boolean bare = properties.remove(BARE);
            boolean open = properties.remove(THAT) || (properties.isEmpty() && !bare);
            return new FactPhrase(words.get(0), type, Collections.unmodifiableSet(properties), bare, open, template);
        }
    }
}
