package org.peptideadvisor.label.text;

import org.peptideadvisor.model.word.ContractWord;

/** A part of a label that lists ingredients. */
public enum ListSection implements ContractWord {
    INGREDIENTS,
    ACTIVE,
    INACTIVE,
    MAY_CONTAIN
}
