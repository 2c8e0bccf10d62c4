package org.peptideadvisor.rulebook.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.reading.PhraseSense.SenseDemand;

/**
 * Finds phrases of one language that say the opposite of their purpose: "if" in place of "unless", "is" in place
 * of "is not", "recommend" in place of "keep out". It uses the words that the language lists for each {@link
 * PhraseSense}.
 */
final class SenseCheck {

    private final Catalog catalog;
    private final PhraseKeys keys;
    private final String language;
    private final Consumer<Diagnostic> found;
    private final List<PhraseRow> rows;
    private final Map<PhraseSense, List<String>> words = new EnumMap<>(PhraseSense.class);
    private final Map<PhraseSense, Pattern> patterns = new EnumMap<>(PhraseSense.class);

    SenseCheck(Catalog catalog, PhraseKeys keys, String language, Consumer<Diagnostic> found) {
        this.catalog = catalog;
        this.keys = keys;
        this.language = language;
        this.found = found;
        this.rows = catalog.phrases().stream()
                .filter(phrase -> phrase.language().equals(language))
                .toList();
        for (PhraseSense sense : PhraseSense.values()) {
            List<String> listed = rows.stream()
                    .filter(row -> row.key().equals(sense.key()))
                    .flatMap(row -> Arrays.stream(row.text().split(";")))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .toList();
            words.put(sense, listed);
            patterns.put(sense, anyOf(listed));
        }
    }

    /** One of the words as a whole word; without any word it is never found. */
    private static Pattern anyOf(List<String> words) {
        String any =
                words.isEmpty() ? "(?!)" : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }

    /** Checks every phrase of a language that has words for each sense, as far as there is time. */
    void check(BooleanSupplier late) {
        for (PhraseRow phrase : rows) {
            if (late.getAsBoolean()) {
                return;
            }
            PhraseTemplate template = PhraseTemplate.parse(phrase.text());
            if (template != null && keys.slots(phrase.key()) != null) {
                check(phrase, template.words().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void check(PhraseRow phrase, String text) {
        SenseDemand demand = PhraseSense.demanded(phrase.key());
        for (PhraseSense sense : demand.says()) {
            if (said(sense, text) == null) {
                fault(
                        phrase,
                        phrase.key() + " must " + sense.deed() + ", and the phrase has no word for it",
                        "use one of " + String.join(", ", words.getOrDefault(sense, List.of()))
                                + ", or add your word to " + sense.key());
            }
        }
        for (PhraseSense sense : demand.never()) {
            String word = said(sense, text);
            if (word != null) {
                fault(
                        phrase,
                        phrase.key() + " must not " + sense.deed() + ", and the phrase says \"" + QuotedText.of(word)
                                + "\"",
                        "say it without that word");
            }
        }
        String[] labelled = keys.labelled(phrase.key());
        if (labelled != null && language.equals(RuleReadings.ENGLISH)) {
            checkLabel(phrase, labelled[0], labelled[1], text);
        }
    }

    /**
     * An id is denied by its phrase only if the table denies it, and must be if the table does so before its first comma; what
     * stands behind that explains. The tables are in English.
     */
    private void checkLabel(PhraseRow phrase, String kind, String id, String text) {
        VocabularyTerm term = catalog.vocabulary().term(kind, id);
        String label = term == null ? "" : term.label().toLowerCase(Locale.ROOT);
        String word = said(PhraseSense.NOT, text);
        if (word != null && said(PhraseSense.NOT, label) == null) {
            fault(
                    phrase,
                    "the phrase says \"" + QuotedText.of(word) + "\", and the table calls it \""
                            + QuotedText.of(label.isEmpty() ? id : label) + "\"",
                    "say it without that word");
        } else if (word == null && said(PhraseSense.NOT, beforeComma(label)) != null) {
            fault(
                    phrase,
                    "the table calls it \"" + QuotedText.of(label) + "\", and the phrase has no word that denies",
                    "say it with a word of " + PhraseSense.NOT.key());
        }
    }

    private static String beforeComma(String label) {
        int comma = label.indexOf(',');
        return comma < 0 ? label : label.substring(0, comma);
    }

    private @Nullable String said(PhraseSense sense, String text) {
        Pattern pattern = patterns.get(sense);
        Matcher matcher = pattern == null ? null : pattern.matcher(text);
        return matcher != null && matcher.find() ? matcher.group() : null;
    }

    private void fault(PhraseRow phrase, String message, String fix) {
        found.accept(Diagnostic.error(
                PhraseCode.OPPOSITE_WORDS.code(), PhraseRow.FILE, phrase.line(), phrase.textColumn(), message, fix));
    }
}
