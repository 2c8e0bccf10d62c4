package org.peptideadvisor.translation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.TranslationTable.TranslationRow;
import org.peptideadvisor.rulebook.reading.PhraseCheck;
import org.peptideadvisor.rulebook.reading.PhraseTemplate;

/**
 * Why a translation is not used, although there is one.
 *
 * @param code what is wrong
 * @param message in a sentence
 * @param fix what to do
 */
record TranslationFault(TranslationCode code, String message, String fix) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** What keeps a row from being used for an English text; null when nothing does. */
    static @Nullable TranslationFault of(SourceText source, TranslationRow row) {
        if (!row.version().equals(source.version())) {
            return new TranslationFault(
                    TranslationCode.STALE,
                    "the English text of " + row.key() + " is no longer the one that was translated",
                    "translate this, and write " + source.version() + " as its version: " + source.english());
        }
        if (!fits(source, row.text())) {
            return new TranslationFault(
                    TranslationCode.OTHER_SLOTS,
                    "the slots of " + row.key() + " are not those of the English phrase",
                    "write each of its slots once: " + source.english());
        }
        if (!numbers(source.english()).equals(numbers(row.text()))) {
            return new TranslationFault(
                    TranslationCode.OTHER_NUMBERS,
                    "the numbers of " + row.key() + " are not those of the English text",
                    "write the same numbers, in digits where the English text has digits");
        }
        return null;
    }

    /** A phrase of a reading may say a thing by another of its slots, as {@code {label}} for {@code {lowered}}. */
    private static boolean fits(SourceText source, String text) {
        return switch (source.table()) {
            case SourceText.PHRASES -> sameSlots(source.english(), text);
            case SourceText.READINGS -> PhraseCheck.fits(source.key(), text);
            default -> true;
        };
    }

    private static boolean sameSlots(String english, String text) {
        PhraseTemplate from = PhraseTemplate.parse(english);
        PhraseTemplate to = PhraseTemplate.parse(text);
        return from != null && to != null && from.slots().equals(to.slots());
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
