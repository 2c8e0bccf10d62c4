package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.reading.PhraseTable.FactPhrase;

/** Finds what would be said in the same words in one language though it is not the same: ids, comparisons, facts, verbs. */
final class SameWordsCheck {

    private static final String VALUE = "value";
    private static final String IS = "is";

    private final Catalog catalog;
    private final PhraseKeys keys;
    private final String language;
    private final PhraseTable phrases;
    private final IdLabels labels;
    private final Consumer<Diagnostic> found;
    private final Map<String, PhraseRow> rows;
    private final Map<String, Set<String>> values = new HashMap<>();

    SameWordsCheck(Catalog catalog, PhraseKeys keys, String language, Consumer<Diagnostic> found) {
        this.catalog = catalog;
        this.keys = keys;
        this.language = language;
        this.found = found;
        this.phrases = new PhraseTable(catalog, language);
        this.labels = new IdLabels(catalog, phrases);
        this.rows = catalog.phrases().stream()
                .filter(row -> row.language().equals(language))
                .collect(Collectors.toMap(PhraseRow::key, row -> row, (first, second) -> first));
    }

    /** Checks a table that has every phrase that is needed. */
    void check() {
        keys.together().forEach(this::ids);
        for (FactType type : FactType.values()) {
            comparisons(type);
            FactPhrase.FORMS.forEach(form -> facts(type, form));
        }
        for (Verb verb : Verb.values()) {
            verb.shapes().forEach(shape -> verb(ConclusionPhrases.key(verb, shape)));
        }
        alike(Set.of("part.if", "part.unless"));
        alike(Set.of("part.effective", "part.expires"));
        alike(Set.of("clause.and", "clause.unless"));
        alike(keys.required().keySet().stream()
                .filter(key -> key.startsWith(ConditionPhrases.ACCUMULATE + "."))
                .collect(Collectors.toSet()));
        alike(ComparisonPhrase.OF_NUMBERS.stream()
                .map(comparison -> ConditionPhrases.BOUND + "." + comparison.key())
                .collect(Collectors.toSet()));
        alike(Set.of("value.true", "value.false", "value.null"));
        alike(rows.keySet().stream()
                .filter(key -> key.startsWith("that.") && key.contains("="))
                .collect(Collectors.toSet()));
    }

    /** Two ids for the same place. */
    private void ids(List<String> kinds) {
        var names = new HashMap<String, String>();
        var saids = new HashMap<String, String>();
        var seen = new HashSet<String>();
        for (String kind : kinds) {
            for (String id : IdLabels.ids(catalog, kind)) {
                if (seen.add(id)) {
                    String same = names.put(labels.name(kinds, id), id);
                    String said = saids.put(labels.is(kinds, id), id);
                    String other = same != null ? same : said;
                    if (other != null) {
                        fault(
                                (same != null ? "label." : "is.") + kind + "." + id,
                                "the " + kind.replace('-', ' ') + " '" + id + "' is called the same as '" + other
                                        + "'");
                    }
                }
            }
        }
    }

    /** Two comparisons of one kind of fact. */
    private void comparisons(FactType type) {
        var said = new ArrayList<SaidValues>();
        type.properties().forEach((property, kind) -> {
            for (ComparisonPhrase comparison : comparisons(kind)) {
                String own = "that." + type.label() + "." + property + "." + comparison.key();
                List<String> from = List.of(
                        own, "operator." + type.label() + "." + comparison.key(), "operator." + comparison.key());
                String name = phrases.say("property." + type.label() + "." + property, Map.of());
                String words = phrases.say(from, Map.of("property", name, VALUE, "{value}", IS, "{is}"));
                String key = from.stream().filter(rows::containsKey).findFirst().orElse(own);
                said.add(new SaidValues(key, own, words, ConditionPhrases.kinds(type, property), kind));
            }
        });
        apart(said);
    }

    /** None of some values may be said like not one of them: the values themselves differ. */
    private static List<ComparisonPhrase> comparisons(PropertyKind kind) {
        return switch (kind) {
            case TEXT ->
                List.of(ComparisonPhrase.IS, ComparisonPhrase.IS_NOT, ComparisonPhrase.KNOWN, ComparisonPhrase.UNKNOWN);
            case NUMBER ->
                List.of(
                        ComparisonPhrase.IS,
                        ComparisonPhrase.IS_NOT,
                        ComparisonPhrase.LESS,
                        ComparisonPhrase.AT_MOST,
                        ComparisonPhrase.MORE,
                        ComparisonPhrase.AT_LEAST,
                        ComparisonPhrase.KNOWN,
                        ComparisonPhrase.UNKNOWN);
            case FLAG -> List.of(ComparisonPhrase.YES, ComparisonPhrase.NO);
            case LIST -> List.of(ComparisonPhrase.CONTAINS, ComparisonPhrase.CONTAINS_NOT);
        };
    }

    /** Two facts of which one property is asked. */
    private void facts(FactType type, String form) {
        var said = new ArrayList<SaidValues>();
        type.properties().forEach((property, kind) -> {
            String key = form + "." + type.label() + "." + property;
            PhraseTemplate template = phrases.find(key);
            if (template != null) {
                String words = template.fill(Map.of(property, "{value}", property + ConditionPhrases.IS, "{is}"));
                said.add(new SaidValues(key, key, words, ConditionPhrases.kinds(type, property), kind));
            }
        });
        apart(said);
    }

    /** Something that is said with a value, and which values there are. */
    private record SaidValues(String key, String about, String words, List<String> kinds, PropertyKind kind) {}

    private void apart(List<SaidValues> all) {
        var byWords = new TreeMap<String, List<SaidValues>>();
        all.forEach(said -> byWords.computeIfAbsent(said.words(), words -> new ArrayList<>())
                .add(said));
        for (List<SaidValues> same : byWords.values()) {
            for (int second = 1; second < same.size(); second++) {
                for (int first = 0; first < second; first++) {
                    String value = common(same.get(first), same.get(second));
                    if (value != null) {
                        fault(
                                same.get(second).key(),
                                same.get(second).about() + " reads the same as "
                                        + same.get(first).about() + value);
                    }
                }
            }
        }
    }

    /** For what two things that are said in the same words cannot be told apart, or null. */
    private @Nullable String common(SaidValues first, SaidValues second) {
        boolean is = first.words().contains("{is}");
        if (!is && !first.words().contains("{value}")) {
            return "";
        }
        if (first.kinds().equals(second.kinds())
                || (first.kind() == PropertyKind.NUMBER && second.kind() == PropertyKind.NUMBER)) {
            return "";
        }
        Set<String> firsts = values(first.kinds(), is);
        return values(second.kinds(), is).stream()
                .filter(firsts::contains)
                .sorted()
                .findFirst()
                .map(value -> ", for instance about \"" + value + "\"")
                .orElse(null);
    }

    private Set<String> values(List<String> kinds, boolean is) {
        return values.computeIfAbsent(kinds + " " + is, key -> kinds.stream()
                .flatMap(kind -> IdLabels.ids(catalog, kind).stream())
                .map(id -> labels.value(kinds, id, is))
                .collect(Collectors.toSet()));
    }

    /** A verb that says the same as another one that takes the same. */
    private void verb(String key) {
        PhraseRow row = rows.get(key);
        rows.values().stream()
                .filter(other -> row != null
                        && other.key().startsWith("then.")
                        && other.text().equals(row.text())
                        && other.key().compareTo(key) < 0)
                .findFirst()
                .ifPresent(other -> fault(key, key + " reads the same as " + other.key()));
    }

    private void alike(Set<String> group) {
        var seen = new HashMap<String, String>();
        rows.values().stream()
                .filter(row -> group.contains(row.key()))
                .sorted(Comparator.comparing(PhraseRow::key))
                .forEach(row -> {
                    String type = row.key().startsWith("that.")
                            ? row.key().substring(0, row.key().indexOf('.', 5))
                            : "";
                    String other = seen.putIfAbsent(type + row.text(), row.key());
                    if (other != null) {
                        fault(row.key(), row.key() + " reads the same as " + other);
                    }
                });
    }

    private void fault(String key, String message) {
        PhraseRow row = rows.get(key);
        found.accept(Diagnostic.error(
                PhraseCode.SAME_WORDS.code(),
                PhraseRow.FILE,
                row == null ? 0 : row.line(),
                row == null ? 0 : row.textColumn(),
                message,
                (row == null ? "add a row " + key + "," + language : "change it") + " so that they differ"));
    }
}
