package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.Pattern;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/**
 * Checks how the owner of a rule is written. A warning: the advice is no worse, but nobody can find the person
 * responsible for the rule.
 */
final class OwnerCheck implements RuleCheck {

    private static final Pattern OWNER = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    private static final CodeExplanation SHAPE = CodeExplanation.warning(
            "odd-owner",
            "@owner is not written in small letters, digits and hyphens.",
            "Reviews are gathered by owner; two ways to write a team are two teams.",
            "Write the team as other rules do, such as dermatology.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(SHAPE);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        String owner = rule.metadata().owner();
        if (!OWNER.matcher(owner).matches()) {
            report.add(
                    SHAPE,
                    rule.file(),
                    new OutlinePlaces(rule).metadata("owner"),
                    "'" + QuotedText.of(owner) + "' does not look like a team",
                    "write small letters and hyphens, such as dermatology");
        }
    }
}
