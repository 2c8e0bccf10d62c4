package org.peptideadvisor.label.text;

import org.peptideadvisor.model.word.ContractWord;

/** How a piece of a list was read. */
public enum PieceReading implements ContractWord {
    /** It is a name of the tables. */
    KNOWN,
    /** It is one but for slips: it may keep a product out, and recommends nothing. */
    REPAIRED,
    /** It names more than one thing. */
    AMBIGUOUS,
    UNKNOWN,
    /** A trade name whose parts follow; no ingredient of its own. */
    BLEND_NAME
}
