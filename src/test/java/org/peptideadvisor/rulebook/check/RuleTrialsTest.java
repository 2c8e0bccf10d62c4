package org.peptideadvisor.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.RuleBaseCheck;

/** Rules that authors wrote when the product was tried, and what is said of each now. */
class RuleTrialsTest {

    private static final Path TRIALS = Path.of("src/test/resources/rulebook/trials");

    @ParameterizedTest
    @CsvSource({
        "kinds-never-equal,never-equal,6",
        "kinds-never-equal,placeholder,8",
        "name-shadow,plain-name,5",
        "null-in-list,null-in-list,5",
        "three-strong,counted-by-hand,5"
    })
    void isToldAtItsPlaceWithWhatToWriteInstead(String trial, String code, int line) throws IOException {
        assertThat(said(Files.readString(TRIALS.resolve(trial + ".drl")))).anySatisfy(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.line()).isEqualTo(line);
            assertThat(found.fix()).isNotBlank();
        });
    }

    @Test
    void threeThatExistAreNoCombinations() throws IOException {
        assertThat(said(Files.readString(TRIALS.resolve("three-exists.drl"))))
                .filteredOn(Diagnostic::isError)
                .isEmpty();
    }

    @Test
    void whatThreeStrongMeansCanBeSaid() throws IOException {
        String rule = Files.readString(TRIALS.resolve("three-strong.drl"));
        String counted = rule.substring(0, rule.indexOf("when") + 5)
                + "    accumulate( Use( groups contains \"strong-active\" ); $n : count(); $n >= 3 )\n"
                + rule.substring(rule.indexOf("then"));
        assertThat(said(counted))
                .filteredOn(found -> found.isError() || found.code().equals("counted-by-hand"))
                .isEmpty();
    }

    private static List<Diagnostic> said(String rule) {
        Map<String, String> files = ShippedRelease.catalogWith("exclude/trial.drl", rule);
        return new RuleBaseCheck()
                .check(files, ShippedRelease.TODAY).stream()
                        .filter(found -> found.file().equals("exclude/trial.drl"))
                        .toList();
    }
}
