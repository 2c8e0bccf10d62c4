package org.peptideadvisor.rulebook.check;

import java.util.List;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/** Every conclusion must have a sentence. An error: advice that does not say why is no advice. */
final class SentenceCheck implements RuleCheck {

    private static final CodeExplanation EMPTY = CodeExplanation.error(
            "empty-sentence",
            "The sentence of a conclusion is empty.",
            "The sentence is all that the client reads; without it the answer says what to do and not why.",
            "Write one plain, cosmetic sentence as the last argument.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(EMPTY);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        for (Conclusion conclusion : rule.then()) {
            if (conclusion.sentence().isBlank()) {
                report.add(
                        EMPTY,
                        rule.file(),
                        new OutlinePlaces(rule).sentence(conclusion),
                        "the sentence is empty",
                        "say why, in one plain sentence");
            }
        }
    }
}
