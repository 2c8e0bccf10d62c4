package org.peptideadvisor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.model.WordSwap.TextEdit;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** What a finding offers to write in one step puts that finding right, in each example of {@code src/test/resources/diagnostics}. */
class WordSwapTest {

    @Test
    void whatIsOfferedPutsItsFindingRight() {
        var still = new ArrayList<String>();
        var codes = new TreeSet<String>();
        for (Golden golden : Golden.all()) {
            Map<String, String> bad = golden.bad();
            List<Diagnostic> before = golden.diagnostics(bad);
            for (Diagnostic finding : before) {
                String text = bad.get(finding.file());
                TextEdit edit = text == null ? null : finding.edit(text);
                if (edit != null) {
                    codes.add(finding.code());
                    var fixed = new TreeMap<>(bad);
                    fixed.put(finding.file(), edit.in(text));
                    if (count(golden.diagnostics(fixed), finding) >= count(before, finding)) {
                        still.add(golden + " " + finding + " " + edit);
                    }
                }
            }
        }
        assertThat(still).isEmpty();
        assertThat(codes)
                .contains(
                        "unknown-id",
                        "unknown-fact",
                        "unknown-property",
                        "unknown-verb",
                        "unknown-source",
                        "missing-semicolon",
                        "missing-comma",
                        "missing-quotes",
                        "single-quotes",
                        "curly-quotes",
                        "single-equals",
                        "wrong-sign",
                        "wrong-case",
                        "stray-mark",
                        "quote-in-text",
                        "remark-sign",
                        "bad-metadata",
                        "unknown-column",
                        "unknown-field");
    }

    @Test
    void aMissingOrMisspeltEntryIsWrittenWhereItIsPlain() {
        String rule =
                """
                rule "EXC-001 A remark"
                    @ownr("dermatology") @reviewBy("2027-11-01")
                    @evidence("REC") @grade("E")
                when
                    Client()
                then
                    caution( "Stay out of the sun." );
                end
                """;
        String whole = fixed(fixed(fixed(rule)));
        assertThat(whole)
                .contains(
                        "\"EXC-001 A remark\"\n    @",
                        "@id(\"EXC-001\")",
                        "@reviewed(\"unreviewed\")",
                        "@owner(\"derm");
        assertThat(new RuleBookReader().read(Map.of("exclude/a.drl", whole)).diagnostics())
                .isEmpty();
    }

    /** The text with the first thing fixed that can be. */
    private static String fixed(String text) {
        return new RuleBookReader()
                .read(Map.of("exclude/a.drl", text)).diagnostics().stream()
                        .map(finding -> finding.edit(text))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .in(text);
    }

    @Test
    void theSentenceTakesTheNumberOfItsVerb() {
        var golden = new Golden(Golden.ROOT.resolve("other-number"));
        var bad = new TreeMap<>(golden.bad());
        bad.replaceAll((path, text) -> text.replace("limitPeptides( 1,", "limitPeptides( 3,"));
        for (Diagnostic finding : golden.diagnostics(bad)) {
            TextEdit edit = finding.edit(bad.get(finding.file()));
            if (edit != null) {
                bad.put(finding.file(), edit.in(bad.get(finding.file())));
            }
        }
        assertThat(bad.get("exclude/example.drl")).contains("three peptides");
        assertThat(golden.diagnostics(bad)).extracting(Diagnostic::code).doesNotContain("other-number");
    }

    private static long count(List<Diagnostic> findings, Diagnostic like) {
        return findings.stream()
                .filter(one -> one.code().equals(like.code()) && one.message().equals(like.message()))
                .count();
    }

    @Test
    void anEditOfOtherWordsChangesNothing() {
        var edit = new TextEdit(4, new WordSwap("agee", "age"));
        assertThat(edit.in("the agee is")).isEqualTo("the age is");
        assertThat(edit.in("the ages are")).isEqualTo("the ages are");
        assertThat(edit.in("the")).isEqualTo("the");
    }
}
