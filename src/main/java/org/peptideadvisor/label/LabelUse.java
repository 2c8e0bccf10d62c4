package org.peptideadvisor.label;

import org.peptideadvisor.model.word.ContractWord;

/**
 * Whether a product is rinsed off or stays on the skin, as far as its label tells.
 *
 * @param value what the label tells
 * @param basis why; a quotation where words of the label say so
 */
public record LabelUse(ProductUse value, String basis) {

    /** How a product is used. */
    public enum ProductUse implements ContractWord {
        LEAVE_ON,
        RINSE_OFF,
        /** Two surfactants stand among the first four names, and no words tell. */
        LIKELY_RINSE_OFF,
        /** Nothing tells: ask. */
        UNKNOWN
    }
}
