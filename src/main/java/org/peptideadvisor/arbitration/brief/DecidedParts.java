package org.peptideadvisor.arbitration.brief;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.plan.SolvedPlan;

/**
 * The parts of a decision that its brief rests on.
 *
 * @param referrals most urgent first
 * @param recommendations peptides, best first
 * @param exclusions what is kept out, with reasons
 * @param held the reasons to hold every active back; empty when none is
 * @param stopped what the client uses and must not, ids in the order of the request's facts
 * @param stoppedProducts the client's own products that must not be used; what only they hold is not among {@code stopped}
 * @param askedProducts prescribed products of the client that hold what is kept out
 * @param nearly ids of what rules spoke for and exclusions kept out
 * @param plan the week as it is told
 * @param solved where and when each thing has its place
 */
public record DecidedParts(
        Consultation consultation,
        List<Referral> referrals,
        List<Recommendation> recommendations,
        List<Exclusion> exclusions,
        List<Reason> held,
        List<String> stopped,
        List<StoppedProduct> stoppedProducts,
        List<StoppedProduct> askedProducts,
        Set<String> nearly,
        WeekPlan plan,
        SolvedPlan solved) {

    public DecidedParts {
        referrals = List.copyOf(referrals);
        recommendations = List.copyOf(recommendations);
        exclusions = List.copyOf(exclusions);
        held = List.copyOf(held);
        stopped = List.copyOf(stopped);
        stoppedProducts = List.copyOf(stoppedProducts);
        askedProducts = List.copyOf(askedProducts);
        nearly = Set.copyOf(nearly);
    }
}
