package org.peptideadvisor.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.FactList;

/**
 * Finds the ids that somebody probably meant who gave one that nobody knows: by spelling, by its words, by the words of a
 * label, by another name or by a part of a word. Only the best of these ways speaks. Immutable.
 */
public final class SuggestedIds {

    /** The most ids that are suggested. */
    private static final int MOST = 3;

    private static final int LONGEST = 100;

    /** Of longer names the words are looked at, not the spelling. */
    private static final int LONGEST_SPELT = 24;

    /** Shorter words are too common to tell something by, alone or as parts of others. */
    private static final int TELLING = 4;

    private static final Set<String> COMMON = Set.of("skin", "face", "from", "with", "after", "cream", "other", "have");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The ways to find an id, the surest first. */
    private static final List<BiPredicate<NamedId, WantedWords>> WAYS = List.of(
            (id, wanted) -> id.keys.contains(wanted.key),
            (id, wanted) -> id.words.containsAll(wanted.words),
            (id, wanted) -> id.nameWords.stream().anyMatch(words -> words.containsAll(wanted.words)),
            (id, wanted) -> wanted.words.stream().allMatch(id::hasPart),
            (id, wanted) -> wanted.words.stream().anyMatch(id::tells));

    private final Map<String, Set<String>> bySpelling = new HashMap<>();
    private final List<NamedId> named;

    private SuggestedIds(Map<String, List<String>> names) {
        names.forEach((id, some) -> Stream.concat(
                        Stream.of(id), some.stream().filter(name -> name.length() <= LONGEST_SPELT))
                .forEach(name -> bySpelling
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                        .add(id)));
        named = names.entrySet().stream()
                .map(entry -> NamedId.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((NamedId one) -> one.words.size()).thenComparing(NamedId::id))
                .toList();
    }

    /** Suggestions among ids that have no other names. */
    public static SuggestedIds plain(Collection<String> ids) {
        return new SuggestedIds(ids.stream().collect(Collectors.toMap(id -> id, id -> List.of())));
    }

    /**
     * Suggestions among the ids of some kinds.
     *
     * @param kinds kinds of vocabulary, and {@link FactList#INGREDIENT} for peptides and co-actives
     */
    public static SuggestedIds of(Catalog catalog, Collection<String> kinds) {
        var names = new LinkedHashMap<String, List<String>>();
        for (String kind : kinds) {
            if (kind.equals(FactList.INGREDIENT)) {
                catalog.peptides().forEach(one -> add(names, one.id(), one.names(), one.name(), one.inci()));
                catalog.actives().forEach(one -> add(names, one.id(), one.names(), one.name(), one.inci()));
            }
            catalog.vocabulary().terms(kind).forEach(term -> add(names, term.id(), List.of(), term.label()));
            catalog.vocabulary()
                    .otherNames(kind)
                    .forEach(other -> add(names, other.id(), List.of(), other.name()));
        }
        return new SuggestedIds(names);
    }

    private static void add(Map<String, List<String>> names, String id, List<String> some, String... more) {
        List<String> all = names.computeIfAbsent(id, key -> new ArrayList<>());
        all.addAll(some);
        all.addAll(List.of(more));
    }

    /**
     * At most three ids, the likeliest first; none when nothing is near.
     *
     * @param unknown at most 100 characters, else nothing is near
     */
    public List<String> to(String unknown) {
        if (unknown.length() > LONGEST) {
            return List.of();
        }
        var wanted = new WantedWords(key(unknown), words(unknown));
        if (wanted.words.isEmpty()) {
            return List.of();
        }
        String spelt = NearestWord.to(unknown, bySpelling.keySet());
        for (BiPredicate<NamedId, WantedWords> way : WAYS) {
            List<String> found = named.stream()
                    .filter(id -> way.test(id, wanted))
                    .map(NamedId::id)
                    .limit(MOST)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            if (spelt != null) {
                return bySpelling.get(spelt).stream().limit(MOST).toList(); // surer than all but the very name
            }
        }
        return List.of();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(SuggestedIds::singular)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String singular(String word) {
        return word.length() > TELLING && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Letters and digits only, in lower case. */
    private static String key(String text) {
        return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** What was given. */
    private record WantedWords(String key, Set<String> words) {}

    /**
     * An id with its names.
     *
     * @param words those of the id
     * @param nameWords those of each name
     * @param allWords those of the id and of each name
     * @param keys the id and each name, letters and digits only
     */
    private record NamedId(
            String id, Set<String> words, List<Set<String>> nameWords, Set<String> allWords, Set<String> keys) {

        static NamedId of(String id, List<String> names) {
            List<Set<String>> nameWords =
                    names.stream().map(SuggestedIds::words).toList();
            var allWords = new TreeSet<>(SuggestedIds.words(id));
            nameWords.forEach(allWords::addAll);
            return new NamedId(
                    id,
                    SuggestedIds.words(id),
                    nameWords,
                    allWords,
                    Stream.concat(Stream.of(id), names.stream())
                            .map(SuggestedIds::key)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** Whether this is a part of one of its words. */
        boolean hasPart(String word) {
            return word.length() >= TELLING && allWords.stream().anyMatch(one -> one.contains(word));
        }

        /** Whether this is one of its words, and not one that many have. */
        boolean tells(String word) {
            return word.length() >= TELLING && !COMMON.contains(word) && allWords.contains(word);
        }
    }
}
