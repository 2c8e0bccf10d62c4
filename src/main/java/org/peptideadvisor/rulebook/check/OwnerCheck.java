package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.Pattern;
import org.peptideadvisor.model.Explanation;
import org.peptideadvisor.rulebook.Rule;

/** Looks at how the owner is written. A warning: advice is not worse for it, but nobody finds who answers for the rule. */
final class OwnerCheck implements RuleCheck {

    private static final Pattern OWNER = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    private static final Explanation SHAPE = Explanation.warning(
            "odd-owner",
            "@owner is not written in small letters, digits and hyphens.",
            "Reviews are gathered by owner; two ways to write a team are two teams.",
            "Write the team as other rules do, such as dermatology.");

    @Override
    public List<Explanation> explanations() {
        return List.of(SHAPE);
    }

    @Override
    public void check(Rule rule, Material material, Report report) {
        String owner = rule.metadata().owner();
        if (!OWNER.matcher(owner).matches()) {
            report.add(
                    SHAPE,
                    rule.file(),
                    new Places(rule).metadata("owner"),
                    "'" + owner + "' does not look like a team",
                    "write small letters and hyphens, such as dermatology");
        }
    }
}
