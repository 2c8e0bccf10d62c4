package org.peptideadvisor.translation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.TranslationTable.TranslationRow;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.reading.PhraseTemplate;

/**
 * The current translations of one language, by what they translate. Where two rows translate one English text otherwise, the first of the table
 * holds. Immutable.
 */
final class LanguageTexts {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final DateTimeFormatter days;
    private final Map<String, TranslatedText> texts = new HashMap<>();
    private final Map<String, TranslatedText> phrases = new HashMap<>();
    private final Map<String, TranslatedText> shortPhrases = new HashMap<>();
    private final List<PhrasePattern> patterns = new ArrayList<>();
    private final Map<String, PhrasePattern> byKey = new HashMap<>();
    private final Map<String, TranslatedText> readings = new HashMap<>();
    private final TranslatedNames names = new TranslatedNames();

    /** A text in another language, and whether somebody named has read it. */
    record TranslatedText(String text, boolean reviewed) {}

    /**
     * @param language its code, such as {@code de}
     * @param sources every English text
     * @param rows the rows of the language by table and key, as {@link #place} writes them
     */
    LanguageTexts(String language, List<SourceText> sources, Map<String, TranslationRow> rows) {
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language));
        for (SourceText source : sources) {
            TranslationRow row = rows.get(place(source.table(), source.key()));
            if (row != null && TranslationFault.of(source, row) == null) {
                add(source, new TranslatedText(row.text(), isReviewed(row)));
            }
        }
    }

    /** A day in the words of the language; null when a text is no day in English. */
    @Nullable
    String day(String english) {
        try {
            return days.format(LocalDate.parse(english, ENGLISH_DAY));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String place(String table, String key) {
        return table + " " + key;
    }

    static boolean isReviewed(TranslationRow row) {
        return ClinicalReview.parse(row.reviewed()) != null;
    }

    private void add(SourceText source, TranslatedText translated) {
        if (source.table().equals(SourceText.PHRASES)) {
            phrases.put(source.key(), translated);
            PhraseTemplate english = Objects.requireNonNull(PhraseTemplate.parse(source.english()));
            PhraseTemplate other = Objects.requireNonNull(PhraseTemplate.parse(translated.text()));
            if (english.slots().isEmpty()) {
                shortPhrases.put(source.english(), translated);
            } else {
                var pattern = new PhrasePattern(source.key(), english, other);
                patterns.add(pattern);
                byKey.put(source.key(), pattern);
            }
            return;
        }
        if (source.table().equals(SourceText.READINGS)) {
            readings.put(source.key(), translated);
            return;
        }
        texts.putIfAbsent(source.english(), translated);
        if (source.isName()) {
            names.add(source, translated);
            texts.putIfAbsent(within(source.english()), translated);
            texts.putIfAbsent(source.english().toLowerCase(Locale.ROOT), translated);
        }
    }

    /** As {@code SubjectNames} writes a name within an English sentence. */
    private static String within(String name) {
        boolean plain = name.length() < 2 || Character.isLowerCase(name.charAt(1));
        return plain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** A text as a whole; null when it has no current translation. */
    @Nullable
    TranslatedText find(String english) {
        TranslatedText found = texts.get(english);
        return found == null ? shortPhrases.get(english) : found;
    }

    /** A phrase without slots; null when it has no current translation. */
    @Nullable
    TranslatedText phrase(String english) {
        return shortPhrases.get(english);
    }

    /** The translation of a message of the program; null when it has none. */
    @Nullable
    TranslatedText message(String key) {
        return phrases.get(key);
    }

    /** The phrases with slots. */
    List<PhrasePattern> patterns() {
        return patterns;
    }

    /** One of them by its key; null when it has no current translation. */
    @Nullable
    PhrasePattern pattern(String key) {
        return byKey.get(key);
    }

    /** The phrases that rules are read with, by key. */
    Map<String, TranslatedText> readings() {
        return readings;
    }

    /** What things are called in the language. */
    TranslatedNames names() {
        return names;
    }
}
