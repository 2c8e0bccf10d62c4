package org.peptideadvisor.workbench;

/**
 * How many people other than its authors must approve a change.
 *
 * @param usual of any
 * @param weakening of one after which somebody is less protected
 */
public record ApprovalNumbers(int usual, int weakening) {

    private static final int MOST = 9;

    /** @throws IllegalArgumentException if a number is not from 1 to 9, or a weakening needs fewer */
    public ApprovalNumbers {
        if (usual < 1 || weakening < usual || weakening > MOST) {
            throw new IllegalArgumentException(
                    "ADVISOR_APPROVALS_USUAL is 1 to 9, and ADVISOR_APPROVALS_WEAKENING is no less and at most 9");
        }
    }

    int of(boolean weakens) {
        return weakens ? weakening : usual;
    }
}
