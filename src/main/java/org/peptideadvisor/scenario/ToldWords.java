package org.peptideadvisor.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Referral;

/** The words of what an answer tells a client to heed: referrals, cautions and the reasons of exclusions. Immutable. */
final class ToldWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Set<String>> texts;

    ToldWords(Advice advice) {
        texts = Stream.of(
                        advice.referrals().stream().map(Referral::because),
                        advice.cautions().stream().map(Caution::because),
                        advice.exclusions().stream()
                                .map(Exclusion::reasons)
                                .flatMap(List::stream)
                                .map(Reason::because))
                .flatMap(told -> told)
                .distinct()
                .map(ToldWords::of)
                .toList();
    }

    /** The words of a text, in lower case. */
    static Set<String> of(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one thing that is told holds all of these words, in whatever order. */
    boolean hold(String words) {
        Set<String> sought = of(words);
        return texts.stream().anyMatch(told -> told.containsAll(sought));
    }
}
