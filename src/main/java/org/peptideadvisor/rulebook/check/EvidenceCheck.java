package org.peptideadvisor.rulebook.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;
import org.peptideadvisor.rulebook.check.report.TextSpan;

/**
 * Looks at whether the grade of a rule can rest on its sources. Warnings: the grade is the author's judgement, and a source
 * may be better than the table says, but somebody should look. {@code C} may rest on a supplier's word and {@code E} on none.
 */
final class EvidenceCheck implements RuleCheck {

    private static final Set<String> NEED_A_SOURCE = Set.of("A", "B", "G");

    private static final CodeExplanation UNREAD = CodeExplanation.warning(
            "grade-without-source",
            "A rule of grade A, B or G rests on sources of which nobody read any.",
            "The grade tells the client how sure we are; a trial that we know from memory alone proves nothing to an auditor.",
            "Read a source and set its read_level in citations.csv, cite one that was read, or give the rule the grade that is left: C or E.");

    private static final CodeExplanation TWICE = CodeExplanation.warning(
            "duplicate-evidence",
            "@evidence or @basis names the same entry twice.",
            "It looks like more support than there is; most often one of the two was meant to be another.",
            "Keep one, or correct the one that was meant otherwise.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(UNREAD, TWICE);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        RuleMetadata metadata = rule.metadata();
        boolean known =
                metadata.evidence().stream().allMatch(key -> material.catalog().citation(key) != null);
        if (known
                && NEED_A_SOURCE.contains(metadata.grade())
                && metadata.evidence().stream()
                        .noneMatch(key -> wasRead(material.catalog().citation(key)))) {
            report.add(
                    UNREAD,
                    rule.file(),
                    new OutlinePlaces(rule).metadata("grade"),
                    "grade " + metadata.grade() + ", but nobody read " + String.join(" or ", metadata.evidence()),
                    "cite a source that was read, or grade the rule C or E");
        }
        twice(rule, "evidence", metadata.evidence(), report);
        twice(rule, "basis", metadata.basis(), report);
    }

    private static boolean wasRead(@Nullable Citation source) {
        return source != null && source.wasRead();
    }

    private static void twice(Rule rule, String annotation, List<String> entries, CheckReport report) {
        var seen = new HashSet<String>();
        for (String entry : entries) {
            if (!seen.add(entry)) {
                TextSpan at = new OutlinePlaces(rule).entry(annotation, entry, 2);
                report.add(TWICE, rule.file(), at, "@" + annotation + " names " + entry + " twice", "keep one");
            }
        }
    }
}
