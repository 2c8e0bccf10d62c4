package org.peptideadvisor.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Reads an {@code Accept-Language} header (RFC 9110, 12.5.4): the language that suits best, by RFC 4647, look-up. */
final class AcceptedLanguage {

    /** Longer ones are not looked at. */
    private static final int LONGEST = 500;

    private AcceptedLanguage() {}

    /** One of these languages, or null for English: when that is wanted most, or none of them, or the header cannot be read. */
    static @Nullable String of(String header, SortedSet<String> languages) {
        String small = header.toLowerCase(Locale.ROOT);
        if (header.length() > LONGEST || languages.stream().noneMatch(small::contains)) {
            return null;
        }
        List<String> tags = new ArrayList<>();
        tags.add(RuleReadings.ENGLISH);
        tags.addAll(languages);
        try {
            String found = Locale.lookupTag(LanguageRange.parse(header), tags);
            return found == null || found.equals(RuleReadings.ENGLISH) ? null : found;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
