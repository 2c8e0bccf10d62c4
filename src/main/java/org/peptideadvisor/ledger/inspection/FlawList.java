package org.peptideadvisor.ledger.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;

/** Collects flaws, up to as many as a person would read. */
final class FlawList {

    private final List<LedgerFlaw> flaws = new ArrayList<>();
    private long more;

    void add(FlawCode code, long index, String detail) {
        if (flaws.size() < InspectionReport.MOST) {
            flaws.add(new LedgerFlaw(code, index, detail));
        } else {
            more++;
        }
    }

    boolean none() {
        return flaws.isEmpty();
    }

    /** In the order of the ledger. */
    List<LedgerFlaw> sorted() {
        return flaws.stream()
                .sorted(Comparator.comparingLong(LedgerFlaw::index))
                .toList();
    }

    long more() {
        return more;
    }
}
