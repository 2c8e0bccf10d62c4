package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** The rule base of this repository has neither errors nor warnings, and would have if it were spoilt. */
class ShippedRuleBaseTest {

    /** A check lists a thousand findings at most, and there are more rules than that. */
    private static final int FILES_AT_A_TIME = 10;

    @Test
    void nothingIsWrong() {
        assertThat(new RuleBaseCheck().check(shipped(), ShippedRelease.TODAY))
                .filteredOn(found -> found.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void everyRuleIsDueOneDay() {
        var tables = new TreeMap<>(ShippedRelease.files());
        List<String> rules =
                tables.keySet().stream().filter(path -> path.endsWith(".drl")).toList();
        tables.keySet().removeAll(rules);
        long overdue = 0;
        for (int first = 0; first < rules.size(); first += FILES_AT_A_TIME) {
            var some = new TreeMap<>(tables);
            rules.stream()
                    .skip(first)
                    .limit(FILES_AT_A_TIME)
                    .forEach(path -> some.put(path, ShippedRelease.files().get(path)));
            overdue += new RuleBaseCheck()
                    .check(some, ShippedRelease.TODAY.plusYears(3)).stream()
                            .filter(found -> found.code().equals("review-overdue"))
                            .count();
        }
        assertThat(overdue).isEqualTo(ShippedRelease.get().ruleBook().size());
    }

    @Test
    void aReviewThatIsDueStopsNoRelease() {
        var later = java.time.InstantSource.fixed(ShippedRelease.TODAY
                .plusYears(3)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant());
        BuildResult result = new ReleaseBuilder(later).build(ShippedRelease.files());
        assertThat(result).isInstanceOfSatisfying(BuildResult.BuiltRelease.class, built -> {
            assertThat(built.remarks()).extracting(Diagnostic::code).contains("review-overdue");
            built.release().close();
        });
    }

    @Test
    void aClaimStopsARelease() {
        var files = new TreeMap<>(ShippedRelease.files());
        files.replaceAll((path, text) -> text.replace("are chosen to calm the look of redness", "heal redness"));
        assertThat(new ReleaseBuilder(ShippedRelease.CLOCK).build(files))
                .isInstanceOfSatisfying(
                        BuildResult.RejectedRuleBase.class, rejected -> assertThat(rejected.diagnostics())
                                .extracting(Diagnostic::code)
                                .contains("claim-word"));
    }

    private static Map<String, String> shipped() {
        var files = new TreeMap<>(ShippedRelease.files());
        files.putAll(ShippedRelease.folder().scenarios());
        return files;
    }
}
