package org.peptideadvisor.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.rulebook.Rule;

/** Rules are found in a file by their first and last word, whatever stands between. */
class RuleBlockTest {

    private static final String FILE =
            """
            // two rules

            rule "REC-001 One"
            when
                broken ( (
            end

            rule "REC-0010 Other" // its end is missing
            when
            rule "REC-002 Last"
            then
            end
            """;

    @Test
    void aRuleIsFoundThatCannotBeRead() {
        RuleBlock one = Objects.requireNonNull(RuleBlock.find(FILE, "REC-001"));
        assertThat(one.text()).startsWith("rule \"REC-001").endsWith("end").contains("broken");
        assertThat(one.line()).isEqualTo(3);
        assertThat(RuleBlock.find(FILE, "REC-00")).isNull();
        assertThat(Objects.requireNonNull(RuleBlock.find(FILE, "REC-0010")).text())
                .endsWith("when");
    }

    @Test
    void nothingElseOfTheFileIsReplaced() {
        RuleBlock one = Objects.requireNonNull(RuleBlock.find(FILE, "REC-001"));
        String now = one.replaced(FILE, "rule \"REC-001 One\"\nend\n");
        assertThat(now).startsWith("// two rules\n\nrule \"REC-001 One\"\nend\n\nrule \"REC-0010");
        assertThat(one.replaced(FILE, one.text())).isEqualTo(FILE);
    }

    @Test
    void aLineTellsItsRule() {
        assertThat(RuleBlock.idAt(FILE, 1)).isNull();
        assertThat(RuleBlock.idAt(FILE, 5)).isEqualTo("REC-001");
        assertThat(RuleBlock.idAt(FILE, 7)).isNull();
        assertThat(RuleBlock.idAt(FILE, 12)).isEqualTo("REC-002");
    }

    @Test
    void everyShippedRuleIsFoundAsTheReaderHasIt() {
        Map<String, RuleBlock> blocks = RuleBlock.allOf(ShippedRelease.files());
        assertThat(blocks).hasSize(ShippedRelease.get().ruleBook().size());
        for (Rule rule : ShippedRelease.get().ruleBook().rules()) {
            RuleBlock block = Objects.requireNonNull(blocks.get(rule.id()));
            assertThat(block.text()).isEqualTo(rule.text());
            assertThat(block.line()).isEqualTo(rule.line());
        }
    }
}
