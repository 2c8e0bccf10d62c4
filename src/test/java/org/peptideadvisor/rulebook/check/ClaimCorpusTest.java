package org.peptideadvisor.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.ClaimRow;
import org.peptideadvisor.catalog.ClaimWord;
import org.peptideadvisor.rulebook.check.words.ClaimFinder;

/** Sentences that the shipped claim words must find, each by its row, and honest ones that they must leave alone. */
class ClaimCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/claims");
    private static final List<ClaimWord> WORDS = ShippedRelease.get().catalog().claimWords();

    static Stream<String> claims() throws IOException {
        return Stream.concat(lines("claims.txt"), lines("claims-de.txt"));
    }

    static Stream<String> honest() throws IOException {
        return Stream.concat(lines("honest.txt"), lines("honest-de.txt"));
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(CORPUS.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource
    void claims(String line) {
        String[] parts = line.split("\t");
        assertThat(new ClaimFinder(WORDS.stream()
                                .filter(word -> word.id().equals(parts[0]))
                                .toList())
                        .find(parts[1]))
                .as(line)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void honest(String sentence) {
        assertThat(new ClaimFinder(WORDS).find(sentence)).as(sentence).isEmpty();
    }

    @Test
    void theCorpusIsLargeAndNothingIsInBothHalves() throws IOException {
        Set<String> claims = claims().map(line -> line.split("\t")[1]).collect(Collectors.toSet());
        Set<String> honest = honest().collect(Collectors.toSet());
        assertThat(claims).hasSizeGreaterThanOrEqualTo(150).doesNotContainAnyElementsOf(honest);
        assertThat(honest).hasSizeGreaterThanOrEqualTo(150);
    }

    /** The dossier's own words for what may not be claimed are each found when a rule says them. */
    @Test
    void whatTheDossierForbidsIsFoundInItsOwnWords() {
        List<ClaimRow> forbidden = ShippedRelease.get().catalog().claims().stream()
                .filter(row ->
                        !row.kind().equals("cosmetic claim") && !row.kind().equals("criteria"))
                .toList();
        assertThat(forbidden).hasSizeGreaterThan(8);
        for (ClaimRow row : forbidden) {
            for (String part : row.claim().split(";")) {
                assertThat(new ClaimFinder(WORDS).find(part))
                        .as(row.id() + part)
                        .isNotEmpty();
            }
        }
    }

    /** What the dossier allows is left alone. */
    @Test
    void whatTheDossierAllowsIsNotFound() {
        ShippedRelease.get().catalog().claims().stream()
                .filter(row -> row.kind().equals("cosmetic claim"))
                .forEach(row -> assertThat(new ClaimFinder(WORDS).find(row.claim()))
                        .as(row.id())
                        .isEmpty());
    }
}
