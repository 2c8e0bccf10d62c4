package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;

/**
 * The requirement that no change makes an advice graver, by its outcome or by a further referral. Belongs to one
 * question.
 */
final class SafetyGoal {

    private final ChangeGoal goal;
    private final AdviceOutcome outcome;
    private final Set<ReferralSaid> referrals;

    /** A referral as the client reads it. */
    record ReferralSaid(String urgency, String because) {

        static ReferralSaid of(Advice.Referral referral) {
            return new ReferralSaid(referral.urgency(), referral.because());
        }
    }

    /** @param before the decision that is not to become graver */
    SafetyGoal(ChangeGoal goal, SettledDecision before) {
        this.goal = goal;
        this.outcome = outcome(before.advice());
        this.referrals = said(before.advice());
    }

    /** The referrals of an advice. */
    static Set<ReferralSaid> said(Advice advice) {
        var said = new HashSet<ReferralSaid>();
        advice.referrals().forEach(one -> said.add(ReferralSaid.of(one)));
        return said;
    }

    /** Whether an advice is no graver. */
    boolean holds(Advice advice) {
        return outcome(advice).compareTo(outcome) <= 0 && referrals.containsAll(said(advice));
    }

    /** What makes a decision graver, each of which would have to be overcome; none when it is not. */
    List<GoalObstacle> obstacles(SettledDecision settled) {
        if (holds(settled.advice())) {
            return List.of();
        }
        var graver = new ArrayList<Finding>();
        for (Finding finding : settled.evaluation().findings()) {
            if (finding instanceof Finding.Referred one
                    && !referrals.contains(new ReferralSaid(one.urgency().id(), one.because()))) {
                graver.add(one);
            } else if (outcome.compareTo(AdviceOutcome.HOLD) < 0 && finding instanceof Finding.Held) {
                graver.add(finding);
            } else if (outcome == AdviceOutcome.PROCEED && restricts(finding)) {
                graver.add(finding);
            }
        }
        graver.addAll(outcome == AdviceOutcome.PROCEED ? settled.selection().binding() : List.of());
        return goal.each(graver);
    }

    private static AdviceOutcome outcome(Advice advice) {
        return ContractWord.require(AdviceOutcome.class, advice.outcome());
    }

    private static boolean restricts(Finding finding) {
        return finding instanceof Finding.Excluded
                || finding instanceof Finding.AllergenExcluded
                || finding instanceof Finding.Cautioned;
    }
}
