package org.peptideadvisor.ledger.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.peptideadvisor.ledger.inspection.Flaw.Code;

/** Collects flaws, so many of them as anybody reads. */
final class Flaws {

    private final List<Flaw> flaws = new ArrayList<>();
    private long more;

    void add(Code code, long index, String detail) {
        if (flaws.size() < Report.MOST) {
            flaws.add(new Flaw(code, index, detail));
        } else {
            more++;
        }
    }

    boolean none() {
        return flaws.isEmpty();
    }

    /** In the order of the ledger. */
    List<Flaw> sorted() {
        return flaws.stream().sorted(Comparator.comparingLong(Flaw::index)).toList();
    }

    long more() {
        return more;
    }
}
