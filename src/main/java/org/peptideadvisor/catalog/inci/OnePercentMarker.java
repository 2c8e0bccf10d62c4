package org.peptideadvisor.catalog.inci;

import org.peptideadvisor.model.word.ContractWord;

/** What a name tells about its share and the shares behind it. */
public enum OnePercentMarker implements ContractWord {
    /** An EU limit holds it at or below 1 %. */
    LAW,
    /** An EU limit does so in leave-on products only. */
    LAW_LEAVE_ON,
    /** It hardly ever stands above 1 %. */
    HABIT,
    /** Nothing. */
    NONE
}
