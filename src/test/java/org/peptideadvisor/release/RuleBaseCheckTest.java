package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;

/** What is said of a rule base as a whole: time, amount, and what hides in its files. */
class RuleBaseCheckTest {

    /** A clock that goes on by a second each time it is asked, so that a check runs out wherever it asks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50, 300, 1_000, 2_000, 3_000})
    void aCheckThatRunsOutOfTimeSaysSo(int seconds) {
        var clock = new AtomicLong();
        CheckDeadline deadline = CheckDeadline.in(
                Duration.ofSeconds(seconds),
                () -> clock.getAndAdd(Duration.ofSeconds(1).toNanos()));
        List<Diagnostic> found = new RuleBaseCheck().check(shipped(), ShippedRelease.TODAY, deadline);
        assertThat(found).anyMatch(one -> one.code().equals("out-of-time") && one.isError());
    }

    @Test
    void aCheckThatHasTheTimeSaysNothingOfIt() {
        assertThat(new RuleBaseCheck().check(shipped(), ShippedRelease.TODAY, CheckDeadline.NONE))
                .noneMatch(Diagnostic::isError);
    }

    /** The row that once hung the check is refused before anything is looked for. */
    @Test
    void theHostileRowIsAFaultOfItsTable() {
        Map<String, String> files = shipped();
        files.merge("catalog/claim_words.csv", row("a* .. a* .. a* .. a* .. a* .. a* .. a* .. a* b"), String::concat);
        files.put("exclude/long.drl", longSentence());
        assertThat(new RuleBaseCheck().check(files, ShippedRelease.TODAY))
                .extracting(Diagnostic::code)
                .containsOnly("phrase-too-long");
    }

    /** The worst row that is let through, against the longest sentence that is. */
    @Test
    void theWorstRowThatIsLetThroughIsLookedForInTheLongestSentence() {
        Map<String, String> files = shipped();
        files.merge("catalog/claim_words.csv", row("a* .. a* .. a* .. a* a* a* a* a* b"), String::concat);
        files.put("exclude/long.drl", longSentence());
        assertThat(new RuleBaseCheck().check(files, ShippedRelease.TODAY, CheckDeadline.NONE))
                .noneMatch(Diagnostic::isError);
    }

    @Test
    void moreFindingsThanAnybodyReadsAreCounted() {
        Map<String, String> files = shipped();
        files.merge("catalog/peptides.csv", "a,b\n".repeat(50_000), String::concat);
        List<Diagnostic> found = new RuleBaseCheck().check(files, ShippedRelease.TODAY);
        assertThat(found).hasSize(101);
        assertThat(found.get(100).message()).isEqualTo("and 49900 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u202e", "\u0007", "\u00ad", "\ufeff", "\u2028", "\ufffd"})
    void whatNobodySeesIsRefusedInTablesAndScenarios(String hidden) {
        for (String path : List.of("catalog/peptides.csv", "scenarios/age/child-held.yaml", "RELEASE")) {
            Map<String, String> files = shipped();
            files.merge(path, hidden, (text, more) -> text.stripTrailing() + more + "\n");
            assertThat(new RuleBaseCheck().check(files, ShippedRelease.TODAY))
                    .as(path)
                    .anyMatch(found -> found.file().equals(path)
                            && found.isError()
                            && List.of("invisible-character", "control-character", "not-text")
                                    .contains(found.code())
                            && found.line() > 0);
        }
    }

    /** Spreadsheets put a mark before a table's first letter, and it says nothing. */
    @Test
    void aTableMayBeginWithAByteOrderMark() {
        Map<String, String> files = shipped();
        files.computeIfPresent("catalog/claims.csv", (path, text) -> "\ufeff" + text);
        assertThat(new RuleBaseCheck().check(files, ShippedRelease.TODAY)).noneMatch(Diagnostic::isError);
    }

    private static String row(String phrase) {
        return "CLW900," + phrase + ",US;EU,error,,claims to test,say nothing,CLM01\n";
    }

    private static String longSentence() {
        return """
                rule "EXC-9999 A long sentence"
                    @id("EXC-9999") @owner("dermatology") @reviewed("unreviewed") @reviewBy("2027-11-01")
                    @evidence("REC") @grade("E")
                when
                    Client( age < 18 )
                then
                    caution( "%s" );
                end
                """
                .formatted("a ".repeat(499).strip());
    }

    private static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.putAll(ShippedRelease.folder().scenarios());
        return files;
    }
}
