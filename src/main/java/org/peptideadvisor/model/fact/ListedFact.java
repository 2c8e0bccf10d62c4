package org.peptideadvisor.model.fact;

/** A fact from one of the lists of a request, told by its id. */
public non-sealed interface ListedFact extends ClientFact {

    /** Its id, of a kind of the vocabulary or of an ingredient. */
    String id();

    @Override
    default String key() {
        return id();
    }
}
