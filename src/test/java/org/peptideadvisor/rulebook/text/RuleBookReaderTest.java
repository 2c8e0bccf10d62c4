package org.peptideadvisor.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.model.Diagnostic;

/** What is refused, where, and with which code. */
class RuleBookReaderTest {

    private static final String HEAD =
            "rule \"ZZZ-1 Test\" @id(\"ZZZ-1\") @owner(\"t\") @reviewed(\"unreviewed\") @reviewBy(\"2027-01-01\") @evidence(\"REC\") @grade(\"E\")\n";

    /** The trial three-exists. */
    @Test
    void whatOnlyExistsMakesNoCombinations() {
        assertThat(read(
                        "exclude/a.drl",
                        rule("exists Condition() exists Medication() exists Sign()", "caution( \"x\" );")))
                .isEmpty();
        assertThat(read("exclude/a.drl", rule("Condition() exists Medication() Sign() Concern()", "caution( \"x\" );")))
                .extracting(Diagnostic::code)
                .containsExactly("too-many-combinations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Clint()                                             ~ unknown-fact      ~ 3 ~ 2",
                "Client( aeg < 18 )                                  ~ unknown-property  ~ 3 ~ 10",
                "Client( age < \"old\" )                             ~ wrong-comparison  ~ 3 ~ 10",
                "Client( eval( true ) )                              ~ eval              ~ 3 ~ 10",
                "Client( age.toString() == \"1\" )                   ~ method-call       ~ 3 ~ 10",
                "Client( age < 18 || age > 60 )                      ~ condition-group   ~ 3 ~ 19",
                "eval( true )                                        ~ eval              ~ 3 ~ 2",
                "Concern() or Sign()                                 ~ condition-group   ~ 3 ~ 12",
                "$c : Concern() $c : Sign()                          ~ name-taken        ~ 3 ~ 17",
                "not Concern( $x : id ) Sign( id == $x )             ~ name-under-not    ~ 3 ~ 15",
                "$c : Concern() Client( age == $c )                  ~ wrong-comparison  ~ 3 ~ 25",
                "$c : Concern() Client( age > $c.id )                ~ wrong-comparison  ~ 3 ~ 25",
                "Client( skinType in ( \"dry\", null ) )             ~ null-in-list      ~ 3 ~ 31",
                "Concern( id : id ) Peptide( targets contains id )   ~ plain-name        ~ 3 ~ 11",
                "c : Concern() Use( id == c.id )                     ~ plain-name        ~ 3 ~ 2",
                "Client( age > 1, )                                  ~ syntax            ~ 3 ~ 19",
                "Client( age > )                                     ~ syntax            ~ 3 ~ 10",
                "Client                                              ~ syntax            ~ 3 ~ 2",
                "Client() 5                                          ~ syntax            ~ 3 ~ 11",
                "Planned()                                           ~ plan-fact-outside-plan ~ 3 ~ 2",
                "Peptide() Peptide() Peptide() Peptide()             ~ wide-join         ~ 1 ~ 1",
            })
    void aConditionThatIsNotInTheLanguage(String when, String code, int line, int column) {
        assertThat(read("exclude/a.drl", rule(when, "caution( \"x\" );")))
                .first()
                .satisfies(found -> {
                    assertThat(found.code()).as(found.toString()).isEqualTo(code);
                    assertThat(found.line()).as(found.toString()).isEqualTo(line);
                    assertThat(found.column()).as(found.toString()).isEqualTo(column);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "System.exit( 1 );                          ~ code-in-then         ~ 5 ~ 5",
                "caution( \"x\" ); Runtime.getRuntime();    ~ code-in-then         ~ 5 ~ 21",
                "caution( \"a\" + \"b\" );                  ~ unknown-argument     ~ 5 ~ 18",
                "caution( 1 );                              ~ wrong-arguments      ~ 5 ~ 5",
                "recommend( $p, \"x\" );                    ~ verb-in-wrong-folder ~ 5 ~ 5",
                "                                           ~ no-conclusion        ~ 4 ~ 1",
            })
    void aConclusionThatNoRuleMaySay(String then, String code, int line, int column) {
        assertThat(read("exclude/a.drl", rule("Client()", then == null ? "" : then)))
                .first()
                .satisfies(found -> {
                    assertThat(found.code()).as(found.toString()).isEqualTo(code);
                    assertThat(found.line()).as(found.toString()).isEqualTo(line);
                    if (!code.equals("no-conclusion")) {
                        assertThat(found.column()).as(found.toString()).isEqualTo(column);
                    }
                });
    }

    @Test
    void aSentenceOrTitleMayHoldASignOfTheLanguage() {
        String rule = rule("Client()", "caution( \"Over 30 == often.\" );").replace("Test", "Acid == gently");
        assertThat(read("exclude/a.drl", rule)).isEmpty();
    }

    @Test
    void whatStandsOutsideARule() {
        Map<String, String> outside = Map.of(
                "import java.util.List;\n", "import",
                "import static java.lang.System.exit;\n", "function-import",
                "global java.util.List x;\n", "global",
                "function void f() {}\n", "function",
                "declare X end\n", "declare",
                "query q() Client() end\n", "query",
                "package a;\n", "package-declaration",
                "salience 9\n", "rule-attribute");
        outside.forEach((text, code) -> assertThat(codes("exclude/a.drl", text + rule("Client()", "caution( \"x\" );")))
                .as(text)
                .containsExactly(code));
        assertThat(codes("exclude/a.drl", rule("Client()", "caution( \"x\" );").replace("when", "salience 9 when")))
                .containsExactly("rule-attribute");
    }

    @Test
    void filesThatAreNoRuleFiles() {
        assertThat(codes("exclude/a.drl", "// nothing yet\n")).containsExactly("no-rules");
        assertThat(codes("a.drl", rule("Client()", "caution( \"x\" );"))).containsExactly("wrong-folder");
        assertThat(codes("exclude/a.drl", "x".repeat(300_000))).containsExactly("file-too-long");
        String deep = "(".repeat(2000) + "age > 1" + ")".repeat(2000);
        assertThat(codes("exclude/a.drl", rule("Client( " + deep + " )", "caution( \"x\" );")))
                .contains("nested-too-deeply");
    }

    @Test
    void metadataThatIsMissingOrWrong() {
        String rule = rule("Client()", "caution( \"x\" );");
        assertThat(codes("exclude/a.drl", rule.replace("@owner(\"t\")", ""))).contains("missing-metadata");
        assertThat(codes("exclude/a.drl", rule.replace("2027-01-01", "next year")))
                .contains("bad-date");
        for (String review : List.of("", "2026-01-01", "2026-02-30 by Dr. Ada Example", "2026-01-01 by ", "Dr. Ada Example")) {
            assertThat(codes("exclude/a.drl", rule.replace("unreviewed", review)))
                    .as(review)
                    .containsAnyOf("bad-review", "missing-metadata");
        }
        assertThat(codes("exclude/a.drl", rule.replace("unreviewed", "2026-01-01 by Dr. Ada Example")))
                .isEmpty();
        assertThat(codes("exclude/a.drl", rule.replace("@grade(\"E\")", "@grade(\"Z\")")))
                .contains("bad-grade");
        assertThat(codes("exclude/a.drl", rule.replace("ZZZ-1 Test", "Test"))).contains("id-not-in-name");
        assertThat(codes("exclude/a.drl", rule + rule)).contains("duplicate-id");
    }

    private static String rule(String when, String then) {
        return HEAD + "when\n " + when + "\nthen\n    " + then + "\nend\n";
    }

    private static List<String> codes(String path, String text) {
        return read(path, text).stream().map(Diagnostic::code).collect(Collectors.toList());
    }

    private static List<Diagnostic> read(String path, String text) {
        return new RuleBookReader().read(Map.of(path, text)).diagnostics();
    }
}
