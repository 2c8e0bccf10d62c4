package org.peptideadvisor.impact.mutants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.RuleChanges;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;

/** The rules of a draft that are new, or that fire for others or say another thing than in the live release. */
public final class EditedRules {

    private EditedRules() {}

    /** Those rules of the draft, in its order; a rule whose sentence alone was rewritten is none. */
    public static List<Rule> between(Release live, Release draft) {
        return draft.ruleBook().rules().stream()
                .filter(rule -> isEdited(rule, live.ruleBook().rule(rule.id())))
                .toList();
    }

    private static boolean isEdited(Rule rule, @Nullable Rule before) {
        return before == null
                || !RuleChanges.sameConditions(rule, before)
                || !said(rule).equals(said(before));
    }

    private static List<String> said(Rule rule) {
        return rule.then().stream().map(EditedRules::withoutSentence).toList();
    }

    private static String withoutSentence(Conclusion conclusion) {
        int sentence = conclusion.arguments().size() - 1;
        return conclusion.verb() + " " + conclusion.arguments().subList(0, sentence);
    }
}
