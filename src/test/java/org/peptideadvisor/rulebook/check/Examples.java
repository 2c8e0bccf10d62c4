package org.peptideadvisor.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** Small rules on the shipped catalog, and which codes the checks give them. */
final class Examples {

    private Examples() {}

    static String rule(int number, String when, String then) {
        return rule(number, "2026-11-01", "2027-11-01", when, then);
    }

    static String rule(int number, String reviewed, String reviewBy, String when, String then) {
        return """
                rule "ZZZ-%d An example"
                    @id("ZZZ-%d") @owner("dermatology") @reviewed("%s by Dr. Ada Example") @reviewBy("%s")
                    @evidence("RES21") @grade("B")
                when
                    %s
                then
                    %s
                end
                """
                .formatted(number, number, reviewed, reviewBy, when, then);
    }

    static List<Diagnostic> check(Map<String, String> files) {
        RuleBookReader.ReadRuleBook read = new RuleBookReader().read(files);
        assertThat(read.diagnostics()).as(files.toString()).isEmpty();
        return AllChecks.run(read.book(), ShippedRelease.get().catalog(), ShippedRelease.TODAY, null);
    }

    static List<String> codes(String path, String text) {
        return check(Map.of(path, text)).stream().map(Diagnostic::code).toList();
    }
}
