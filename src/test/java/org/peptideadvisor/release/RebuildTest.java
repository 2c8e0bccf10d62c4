package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;

/** A release that was live once is built anew though a check has become stricter since; the guard stays as strict as ever. */
class RebuildTest {

    private static final String RULE =
            """
            rule "CAU-999 Test" @id("CAU-999") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when Client( age > 99 ) %s then caution( "%s" ); end
            """;

    private final ReleaseBuilder builder = new ReleaseBuilder();

    @Test
    void whatOnlyACheckRefusesIsBuiltAnew() {
        Map<String, String> files = shippedWith(RULE.formatted("", "It treats acne."));
        assertThat(rejected(builder.build(files))).contains("claim-word");
        assertThat(builder.rebuild(files)).isInstanceOfSatisfying(BuildResult.BuiltRelease.class, built -> {
            assertThat(built.release().ruleBook().rule("CAU-999")).isNotNull();
            built.release().close();
        });
    }

    @Test
    void whatTheGuardRefusesIsNot() {
        Map<String, String> files = shippedWith(RULE.formatted("eval( true )", "Careful."));
        assertThat(rejected(builder.rebuild(files))).contains("eval");
    }

    private static Map<String, String> shippedWith(String rule) {
        var files = new HashMap<>(ShippedRelease.get().files());
        files.put("exclude/test.drl", rule);
        return files;
    }

    private static List<String> rejected(BuildResult result) {
        assertThat(result).isInstanceOf(BuildResult.RejectedRuleBase.class);
        return ((BuildResult.RejectedRuleBase) result)
                .diagnostics().stream().map(Diagnostic::code).toList();
    }
}
