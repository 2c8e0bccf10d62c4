package org.peptideadvisor.arbitration;

import java.util.List;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.Advice.Supporting;

/** The parts of an answer that settle its outcome. */
record Told(
        List<Referral> referrals,
        List<Recommendation> recommendations,
        List<Supporting> supporting,
        List<Exclusion> exclusions,
        List<Caution> cautions) {

    /** The gravest word that applies. */
    String outcome(boolean held) {
        if (!referrals.isEmpty()) {
            return "refer";
        }
        if (held) {
            return "hold";
        }
        return exclusions.isEmpty() && cautions.isEmpty() ? "proceed" : "caution";
    }
}
