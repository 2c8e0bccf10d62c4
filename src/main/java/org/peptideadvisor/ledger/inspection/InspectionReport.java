package org.peptideadvisor.ledger.inspection;

import java.util.List;

/**
 * The result of an inspection.
 *
 * @param size how many entries were to be there
 * @param payloads how many of them have their payload
 * @param erased how many lost it to an erasure
 * @param flaws what is not as it was recorded, the first {@value #MOST} of it
 * @param more how many flaws there are beyond those
 */
public record InspectionReport(long size, long payloads, long erased, List<LedgerFlaw> flaws, long more) {

    /** So many flaws are listed. */
    public static final int MOST = 100;

    public InspectionReport {
        flaws = List.copyOf(flaws);
    }

    /** Whether all is as it was recorded, as far as the database itself can tell. */
    public boolean sound() {
        return flaws.isEmpty();
    }
}
