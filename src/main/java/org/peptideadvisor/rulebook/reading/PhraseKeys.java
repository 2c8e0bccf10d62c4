package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Accumulation.AccumulateFunction;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.reading.PhraseTable.FactPhrase;

/** Which keys a phrase table must have, which it may have, and which slots each phrase must or may have. */
final class PhraseKeys {

    /**
     * The slots of a phrase.
     *
     * @param needed of each of these sets one must be there
     * @param free these may be there too
     */
    record PhraseSlots(List<Set<String>> needed, Set<String> free) {

        static PhraseSlots of(String... names) {
            return new PhraseSlots(Arrays.stream(names).map(Set::of).toList(), Set.of());
        }

        PhraseSlots or(String... names) {
            return new PhraseSlots(needed, Set.of(names));
        }

        Set<String> all() {
            var all = new TreeSet<>(free);
            needed.forEach(all::addAll);
            return all;
        }
    }

    private static final PhraseSlots NAME = new PhraseSlots(List.of(Set.of("label", "lowered", "id")), Set.of());
    private static final PhraseSlots IS = new PhraseSlots(List.of(Set.of("name", "label", "lowered", "id")), Set.of());

    private final Map<String, PhraseSlots> required = new TreeMap<>();
    private final Map<String, PhraseSlots> optional = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<List<String>> together = new LinkedHashSet<>();

    PhraseKeys() {
        required.put(
                "rule", PhraseSlots.of("sentence", "id", "grade", "reviewed").or("owner", "reviewBy", "evidence"));
        PhraseSlots metadata = PhraseSlots.of("owner", "reviewed", "reviewBy", "evidence", "grade");
        required.put("metadata", metadata.or("id"));
        required.put(
                "metadata.basis",
                PhraseSlots.of(metadata.all().toArray(String[]::new)).or("id", "basis"));
        required.put("reviewed.not", PhraseSlots.of());
        RuleMetadata.GRADES.forEach(grade -> required.put("grade." + grade, PhraseSlots.of()));
        required.put("reviewed.by", PhraseSlots.of("day", "name"));
        for (AnswerPhrase phrase : AnswerPhrase.values()) {
            required.put(phrase.key(), PhraseSlots.of(phrase.slots().toArray(String[]::new)));
        }
        required.put("whole", PhraseSlots.of("when", "then"));
        required.put("part.for", PhraseSlots.of("each"));
        List.of("part.effective", "part.expires").forEach(key -> required.put(key, PhraseSlots.of("day")));
        List.of("part.if", "part.unless").forEach(key -> required.put(key, PhraseSlots.of("clauses")));
        List.of("part.and", "clause.and", "clause.unless", "that.and", "then.and", "list.comma", "list.or")
                .forEach(key -> required.put(key, PhraseSlots.of("most", "last")));
        required.put("exists", PhraseSlots.of("words"));
        required.put("numbered", PhraseSlots.of("words", "thing"));
        for (AccumulateFunction function : AccumulateFunction.values()) {
            required.put(
                    ConditionPhrases.ACCUMULATE + "." + function.word(),
                    function == AccumulateFunction.COUNT
                            ? PhraseSlots.of("each", "bounds")
                            : PhraseSlots.of("each", "bounds", "property"));
        }
        for (ComparisonPhrase comparison : ComparisonPhrase.OF_NUMBERS) {
            required.put(ConditionPhrases.BOUND + "." + comparison.key(), PhraseSlots.of("number"));
        }
        required.put(ConditionPhrases.BOUND + ".and", PhraseSlots.of("most", "last"));
        List.of("value.null", "value.true", "value.false").forEach(key -> required.put(key, PhraseSlots.of()));
        required.put("value.property", PhraseSlots.of("property", "thing"));
        required.put("value.group", PhraseSlots.of("words"));
        required.put("label", NAME);
        for (ComparisonPhrase comparison : ComparisonPhrase.values()) {
            required.put("operator." + comparison.key(), operator(comparison));
        }
        for (PhraseSense sense : PhraseSense.values()) {
            required.put(sense.key(), PhraseSlots.of());
        }
        for (FactType type : FactType.values()) {
            fact(type);
        }
        for (Verb verb : Verb.values()) {
            verb.shapes().forEach(shape -> verb(verb, shape));
        }
        for (String kind : kinds) {
            optional.put("label." + kind, NAME);
            optional.put("is." + kind, IS);
        }
    }

    private static PhraseSlots operator(ComparisonPhrase comparison) {
        List<Set<String>> value = comparison.hasValue() ? List.of(Set.of("value", "is")) : List.of();
        var needed = new ArrayList<>(value);
        needed.add(Set.of("property"));
        return new PhraseSlots(needed, Set.of("value", "is"));
    }

    private void fact(FactType type) {
        String name = type.label();
        for (String form : FactPhrase.FORMS) {
            boolean must = form.equals("fact") || form.equals("each");
            Map<String, PhraseSlots> keys = must ? required : optional;
            keys.put(form + "." + name, PhraseSlots.of(FactPhrase.THAT));
            keys.put(form + "." + name + "." + FactPhrase.BARE, PhraseSlots.of());
        }
        required.put("reference." + name, PhraseSlots.of());
        required.put("reference." + name + ".numbered", PhraseSlots.of("number"));
        for (ComparisonPhrase comparison : ComparisonPhrase.values()) {
            optional.put("operator." + name + "." + comparison.key(), operator(comparison));
        }
        type.properties().forEach((property, kind) -> {
            required.put("property." + name + "." + property, PhraseSlots.of());
            kinds.addAll(ConditionPhrases.kinds(type, property));
            together.add(ConditionPhrases.kinds(type, property));
            for (ComparisonPhrase comparison : ComparisonPhrase.values()) {
                optional.put("that." + name + "." + property + "." + comparison.key(), that(comparison));
            }
        });
    }

    private static PhraseSlots that(ComparisonPhrase comparison) {
        return comparison.hasValue()
                ? new PhraseSlots(List.of(Set.of("value", "is")), Set.of("property"))
                : PhraseSlots.of().or("property");
    }

    private void verb(Verb verb, List<VerbParameter> shape) {
        var needed = new ArrayList<Set<String>>();
        List<String> slots = ConclusionPhrases.slots(shape);
        for (int i = 0; i < shape.size(); i++) {
            boolean id = shape.get(i).vocabulary() != null;
            needed.add(id ? Set.of(slots.get(i), slots.get(i) + ConditionPhrases.IS) : Set.of(slots.get(i)));
        }
        String key = ConclusionPhrases.key(verb, shape);
        required.put(key, new PhraseSlots(needed, Set.of()));
        for (int i = 0; i < shape.size(); i++) {
            if (shape.get(i) == VerbParameter.NUMBER) {
                optional.put(ConclusionPhrases.key(key, slots.get(i)), PhraseSlots.of("number"));
            }
        }
        for (VerbParameter parameter : shape) {
            String kind = parameter.vocabulary();
            if (kind != null) {
                kinds.add(kind);
                together.add(List.of(kind));
            }
        }
    }

    /** What every language must have. */
    Map<String, PhraseSlots> required() {
        return required;
    }

    /** The kinds whose ids can stand in one and the same place of a rule. */
    Set<List<String>> together() {
        return together;
    }

    /** Keys that somebody may have meant. */
    Collection<String> known() {
        var known = new TreeSet<>(required.keySet());
        known.addAll(optional.keySet());
        return known;
    }

    /** The kind and the id that a key such as {@code label.concern.redness} names, or null for any other key. */
    String @Nullable [] labelled(String key) {
        String rest = key.startsWith("label.") ? key.substring(6) : key.startsWith("is.") ? key.substring(3) : "";
        return kinds.stream()
                .filter(kind -> rest.startsWith(kind + "."))
                .map(kind -> new String[] {kind, rest.substring(kind.length() + 1)})
                .findFirst()
                .orElse(null);
    }

    /** The slots of a phrase, or null when there is no such key. */
    @Nullable
    PhraseSlots slots(String key) {
        PhraseSlots slots = required.containsKey(key) ? required.get(key) : optional.get(key);
        if (slots != null) {
            return slots;
        }
        if (labelled(key) != null) {
            return PhraseSlots.of();
        }
        int value = key.indexOf('=');
        return value > 0 ? special(key.substring(0, value)) : frame(key);
    }

    /** A phrase for one value need not say that value again. */
    private @Nullable PhraseSlots special(String key) {
        PhraseSlots verb = key.startsWith("then.") ? required.get(key) : null;
        PhraseSlots plain =
                verb != null ? verb : key.startsWith("that.") || key.startsWith("then.") ? optional.get(key) : null;
        if (plain == null || plain.needed().isEmpty()) {
            return null;
        }
        var free = new TreeSet<>(plain.free());
        free.addAll(plain.needed().get(0));
        return new PhraseSlots(plain.needed().subList(1, plain.needed().size()), free);
    }

    private static @Nullable PhraseSlots frame(String key) {
        FactPhrase frame = FactPhrase.of(key, PhraseTemplate.EMPTY);
        if (frame == null || frame.bare() || frame.properties().isEmpty()) {
            return null;
        }
        for (String property : frame.properties()) {
            PropertyKind kind = frame.type().properties().get(property);
            if (kind == null || kind == PropertyKind.FLAG) {
                return null;
            }
        }
        var needed = new ArrayList<Set<String>>();
        frame.properties().forEach(property -> needed.add(Set.of(property, property + ConditionPhrases.IS)));
        if (frame.open()) {
            needed.add(Set.of(FactPhrase.THAT));
        }
        return new PhraseSlots(needed, Set.of());
    }
}
