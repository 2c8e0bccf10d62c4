package org.peptideadvisor.rulebook.check.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.ClaimWord;

/** Every row of the shipped claim words finds what it says. */
class ClaimFinderProperties {

    private static final List<ClaimWord> WORDS = ShippedRelease.get().catalog().claimWords();

    /** Each row finds each way to write what it says, and not when that is denied. */
    @Property(tries = 500)
    void everyRowFindsWhatItSays(
            @ForAll @IntRange(min = 0, max = 10_000) int row,
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 4) int gap) {
        ClaimWord word = WORDS.get(row % WORDS.size());
        String said = List.of(word.phrase().toString().split(" ")).stream()
                .map(part -> part.equals("..") ? "soft ".repeat(gap).strip() : pick(part, random))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(random.nextBoolean() ? " " : "-"));
        String written = random.nextBoolean() ? said : said.toUpperCase(Locale.ROOT);
        assertThat(new ClaimFinder(List.of(word)).find("It feels fresh, " + written + " every day."))
                .as(word.id() + " " + written)
                .isNotEmpty();
        String never =
                word.language().equals("de") ? "nie etwas " : "never "; // "nie als" may go on as "nichts als" does
        assertThat(new ClaimFinder(List.of(word)).find("It will " + never + written + " for you."))
                .as(word.id() + " " + never + written)
                .isEmpty();
    }

    private static String pick(String part, Random random) {
        String[] alternatives = part.split("/");
        String picked = alternatives[random.nextInt(alternatives.length)];
        return picked.endsWith("*") ? picked.replace("*", random.nextBoolean() ? "ing" : "") : picked;
    }
}
