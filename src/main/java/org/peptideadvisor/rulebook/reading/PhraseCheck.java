package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.reading.PhraseKeys.PhraseSlots;

/**
 * Checks that the phrase table can say whatever a rule may ask or say, in each of its languages, that no phrase leaves out a
 * value that it must name, and that none says the same as another or the opposite of what it is for.
 */
public final class PhraseCheck {

    private static final PhraseKeys KEYS = new PhraseKeys();

    private final Catalog catalog;
    private final BooleanSupplier late;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    /** Phrases that cannot be compared by their words, since they have slots that nothing fills. */
    private final List<PhraseRow> unfillable = new ArrayList<>();

    private PhraseCheck(Catalog catalog, BooleanSupplier late) {
        this.catalog = catalog;
        this.late = late;
    }

    /** Whether a phrase, in whatever language, has the slots that its key needs, and none that nothing fills. */
    public static boolean fits(String key, String text) {
        PhraseSlots slots = KEYS.slots(key);
        PhraseTemplate template = PhraseTemplate.parse(text);
        return slots != null
                && template != null
                && slots.all().containsAll(template.slots())
                && slots.needed().stream().allMatch(needed -> needed.stream().anyMatch(template.slots()::contains));
    }

    /** Everything that is wrong with the phrase table of a catalog, sorted. */
    static List<Diagnostic> check(Catalog catalog) {
        return check(catalog, () -> false);
    }

    /** The same, as far as there is time. */
    public static List<Diagnostic> check(Catalog catalog, BooleanSupplier late) {
        return new PhraseCheck(catalog, late).check();
    }

    private List<Diagnostic> check() {
        var languages = new TreeSet<>(Set.of(RuleReadings.ENGLISH));
        for (PhraseRow phrase : catalog.phrases()) {
            if (late.getAsBoolean()) {
                break;
            }
            languages.add(phrase.language());
            check(phrase);
        }
        for (String language : languages) {
            boolean complete = !late.getAsBoolean() && requireAll(language);
            if (complete) {
                new SenseCheck(catalog, KEYS, language, found::add).check(late);
            }
            if (complete && unfillable.isEmpty() && !late.getAsBoolean()) {
                new SameWordsCheck(catalog, KEYS, language, found::add).check();
            }
        }
        return found.stream().sorted().distinct().toList();
    }

    private void check(PhraseRow phrase) {
        PhraseSlots slots = KEYS.slots(phrase.key());
        if (slots == null) {
            String near = NearestWord.to(phrase.key(), KEYS.known());
            key(
                    phrase,
                    PhraseCode.UNKNOWN_PHRASE,
                    "no part of a rule is said with \"" + QuotedText.of(phrase.key()) + "\"",
                    near == null ? "the keys are listed in rules/catalog/README.md" : "did you mean " + near + "?");
            return;
        }
        checkId(phrase);
        if (!PhraseTemplate.isBounded(phrase.text())) {
            unfillable.add(phrase);
            text(phrase, PhraseCode.TOO_MANY_SLOTS, "the phrase has over " + AuthorLimit.SLOTS, "name each value once");
            return;
        }
        PhraseTemplate template = PhraseTemplate.parse(phrase.text());
        if (template == null) {
            unfillable.add(phrase);
            text(
                    phrase,
                    PhraseCode.BAD_PHRASE,
                    "a brace is without its other half",
                    "write each slot with one brace on each side, such as {value}");
            return;
        }
        for (String slot : template.slots()) {
            if (!slots.all().contains(slot)) {
                unfillable.add(phrase);
                String near = NearestWord.to(slot, slots.all());
                String has = slots.all().isEmpty() ? "this phrase has no slots" : "it may have " + braced(slots.all());
                text(
                        phrase,
                        PhraseCode.UNKNOWN_SLOT,
                        "there is no slot {" + QuotedText.of(slot) + "} here",
                        near == null ? has : "write {" + near + "}");
            }
        }
        for (Set<String> needed : slots.needed()) {
            if (needed.stream().noneMatch(template.slots()::contains)) {
                text(
                        phrase,
                        PhraseCode.MISSING_SLOT,
                        "the phrase does not say "
                                + needed.stream()
                                        .sorted()
                                        .map(slot -> "{" + slot + "}")
                                        .collect(Collectors.joining(" or ")),
                        "add it, so that rules which differ in it read differently");
            }
        }
    }

    private void checkId(PhraseRow phrase) {
        String[] labelled = KEYS.labelled(phrase.key());
        if (labelled == null || labelled[0].contains(".")) {
            return;
        }
        Set<String> ids = ids(labelled[0]);
        if (!ids.contains(labelled[1])) {
            String near = NearestWord.to(labelled[1], ids);
            key(
                    phrase,
                    PhraseCode.UNKNOWN_ID,
                    "no " + labelled[0].replace('-', ' ') + " is called '" + QuotedText.of(labelled[1]) + "'",
                    near == null ? "take the row out" : "did you mean " + near + "?");
        }
    }

    private Set<String> ids(String kind) {
        return ids.computeIfAbsent(kind, one -> new TreeSet<>(IdLabels.ids(catalog, one)));
    }

    private boolean requireAll(String language) {
        Set<String> keys = catalog.phrases().stream()
                .filter(phrase -> phrase.language().equals(language))
                .map(PhraseRow::key)
                .collect(Collectors.toSet());
        boolean complete = true;
        for (Map.Entry<String, PhraseSlots> required : KEYS.required().entrySet()) {
            if (!keys.contains(required.getKey())) {
                complete = false;
                Set<String> slots = required.getValue().all();
                found.add(Diagnostic.error(
                        PhraseCode.MISSING_PHRASE.code(),
                        PhraseRow.FILE,
                        0,
                        0,
                        "there is no phrase for " + required.getKey() + " in the language " + language,
                        "add a row " + required.getKey() + "," + language + ",…"
                                + (slots.isEmpty() ? "" : " with " + braced(slots))));
            }
        }
        return complete;
    }

    private void key(PhraseRow phrase, PhraseCode code, String message, String fix) {
        found.add(Diagnostic.error(code.code(), PhraseRow.FILE, phrase.line(), phrase.keyColumn(), message, fix));
    }

    private void text(PhraseRow phrase, PhraseCode code, String message, String fix) {
        found.add(Diagnostic.error(code.code(), PhraseRow.FILE, phrase.line(), phrase.textColumn(), message, fix));
    }

    private static String braced(Set<String> slots) {
        return slots.stream().map(slot -> "{" + slot + "}").collect(Collectors.joining(", "));
    }
}
