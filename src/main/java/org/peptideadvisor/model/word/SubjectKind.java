package org.peptideadvisor.model.word;

/** What an exclusion can be about. */
public enum SubjectKind implements ContractWord {
    /** A peptide. */
    INGREDIENT,
    /** A co-active. */
    ACTIVE,
    /** A class of peptides. */
    CLASS,
    /** A group of peptides and co-actives. */
    GROUP,
    /** A way to take something up, such as an injection. */
    DELIVERY,
    /** A substance that is asked for, such as a medicine. */
    SUBSTANCE,
    /** Something that is done to the skin. */
    PROCEDURE
}
