package org.peptideadvisor.audit;

import org.jspecify.annotations.Nullable;

/**
 * One key handed a ledger over to another, and both signed that.
 *
 * @param from signed so far
 * @param to signs from then on
 * @param kept the entries that were handed over, under the former name
 * @param lost how many are not, though {@code newest} was signed for them
 * @param newest the largest checkpoint that the former key signed; null if it signed none
 */
public record VerifiedHandover(TrustedKey from, TrustedKey to, TreeHead kept, long lost, @Nullable TreeHead newest) {

    /** What it says, for an auditor. */
    public String sentence() {
        String names = from.name().equals(to.name())
                ? "The key " + from + " handed " + from.name() + " over to the key " + to
                : "This ledger, " + to.name() + ", succeeds " + from.name() + ": the key " + from
                        + " handed it over to " + to;
        return names + ", with its first " + kept.size() + " entries. "
                + (lost == 0
                        ? "No entry that was signed for was lost."
                        : lost + " entries that were signed for are lost.");
    }

    /** Whether the former key is known to have signed so much, though it is not here any more. */
    boolean admitsLossOf(TreeHead head) {
        return newest != null
                && head.origin().equals(from.name())
                && head.size() > kept.size()
                && (head.size() < newest.size() || head.equals(newest));
    }
}
