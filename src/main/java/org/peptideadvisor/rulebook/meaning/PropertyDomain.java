package org.peptideadvisor.rulebook.meaning;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.IdKind;

/** The values that the properties of facts can have, given a catalog. Belongs to one run; not thread-safe. */
public final class PropertyDomain {

    /** Stands for a text that no constraint names. */
    private static final String OTHERWISE = "\u0000";

    /** Of more entries than these, not every list is tried. */
    private static final int MOST_ENTRIES = 8;

    /** Properties with few words, which no table lists. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "Wish.kind", Set.of("delivery", "substance", "procedure", "form"),
            "Planned.kind", Set.of("peptide", "active", "use"),
            "Meeting.contested", Set.of("no", "partly", "yes"));

    private final Catalog catalog;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Set<String>> texts = new HashMap<>();

    public PropertyDomain(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The ids of a kind of the vocabulary, or of {@link IdKind#INGREDIENT}; sorted. */
    public Set<String> ids(String kind) {
        return ids.computeIfAbsent(kind, this::gatherIds);
    }

    /**
     * The texts that a property can have, or that its list can hold; sorted. Empty when nobody can say, and for a property that
     * holds no text.
     */
    public Set<String> texts(FactType type, String property) {
        return texts.computeIfAbsent(type.label() + "." + property, key -> gatherTexts(type, property, key));
    }

    /**
     * The few values of a property that can make a difference to some constraints: what they name, the neighbours of the numbers
     * that they name, every text that the property can have, and one that nobody named. If none of these satisfies them all,
     * nothing does.
     *
     * @param constraints on that property, each with written values
     */
    public Set<@Nullable Object> witnesses(FactType type, String property, List<Constraint> constraints) {
        FactProperty about = FactProperty.of(type, property);
        Set<@Nullable Object> values = new LinkedHashSet<>();
        switch (about.kind()) {
            case LIST -> values.addAll(lists(named(constraints)));
            case FLAG -> values.addAll(List.of(true, false));
            case NUMBER -> values.addAll(numbers(type, property, constraints));
            case TEXT -> {
                Set<String> known = texts(type, property);
                values.addAll(named(constraints));
                values.addAll(known.isEmpty() ? Set.of(OTHERWISE) : known);
            }
        }
        if (about.nullable()) {
            values.add(null);
        }
        return values;
    }

    private static Set<Object> named(List<Constraint> constraints) {
        return constraints.stream()
                .flatMap(constraint -> constraint.operands().stream())
                .map(OperatorMeaning::value)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> gatherIds(String kind) {
        var gathered = new TreeSet<String>();
        if (kind.equals(IdKind.INGREDIENT)) {
            catalog.peptides().forEach(peptide -> gathered.add(peptide.id()));
            catalog.actives().forEach(active -> gathered.add(active.id()));
        } else {
            catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).forEach(gathered::add);
        }
        return gathered;
    }

    private Set<String> gatherTexts(FactType type, String property, String key) {
        var gathered = new TreeSet<>(WORDS.getOrDefault(key, Set.of()));
        if (key.equals("Peptide.id")) {
            catalog.peptides().forEach(peptide -> gathered.add(peptide.id()));
            return gathered;
        }
        IdKind.of(type, property).forEach(kind -> gathered.addAll(ids(kind)));
        if (key.equals("Meeting.interaction")) {
            catalog.interactions().stream().map(InteractionRow::id).forEach(gathered::add);
        } else if (type == FactType.PEPTIDE && gathered.isEmpty()) {
            Function<Object, @Nullable Object> read =
                    FactProperty.of(type, property).read();
            for (Peptide peptide : catalog.peptides()) {
                entries(read.apply(peptide)).forEach(gathered::add);
            }
        }
        return gathered;
    }

    private static Stream<String> entries(@Nullable Object value) {
        Stream<?> entries = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return entries.filter(String.class::isInstance).map(String.class::cast);
    }

    /** A number is not negative; one that the client is asked for has the bounds of the question or of its detail. */
    private static Set<Integer> numbers(FactType type, String property, List<Constraint> constraints) {
        Question asked = type == FactType.CLIENT ? Question.of(property) : null;
        EntryDetail detail = detail(type, property);
        int least = asked != null ? asked.lowest() : detail != null ? detail.lowest() : 0;
        int most = asked != null ? asked.highest() : detail != null ? detail.highest() : Integer.MAX_VALUE;
        Set<Integer> numbers = TurningNumbers.of(constraints.stream());
        numbers.removeIf(number -> number < least || number > most);
        numbers.add(least);
        return numbers;
    }

    /** What the client is asked about each entry of a list, where that is this property; else null. */
    private static @Nullable EntryDetail detail(FactType type, String property) {
        Question listing = Question.listing(type.type());
        return listing == null
                ? null
                : listing.details().stream()
                        .filter(detail -> detail.isNumber() && detail.property().equals(property))
                        .findFirst()
                        .orElse(null);
    }

    /** Every list of the named entries; of very many entries only each alone, all together and none. */
    private static Set<List<Object>> lists(Set<Object> named) {
        var entries = List.copyOf(named);
        if (entries.size() > MOST_ENTRIES) {
            return Stream.concat(
                            Stream.of(List.<Object>of(), entries),
                            entries.stream().map(List::of))
                    .collect(Collectors.toSet());
        }
        return IntStream.range(0, 1 << entries.size())
                .mapToObj(some -> IntStream.range(0, entries.size())
                        .filter(i -> (some & 1 << i) != 0)
                        .mapToObj(entries::get)
                        .toList())
                .collect(Collectors.toSet());
    }
}
