package org.peptideadvisor.release.gate;

import java.util.function.Supplier;
import org.peptideadvisor.impact.RecordedClients.DrawnClients;

/**
 * Whom the gate compares beyond the usual clients, where somebody decides by what it reports.
 *
 * @param generated how many made-up clients in all
 * @param recorded draws recorded decisions, once the usual clients were compared
 */
public record WiderClients(int generated, Supplier<DrawnClients> recorded) {

    /** Nobody. */
    static final WiderClients NOBODY = new WiderClients(0, () -> DrawnClients.NOBODY);
}
