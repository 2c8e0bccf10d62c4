package org.peptideadvisor.question.whatif;

import java.util.Locale;

/** The effort that a change asks of the client, the least first. */
enum ChangeEffort {
    /** Not to ask for something any more. */
    WISH(1),
    /** To use something at another time of day. */
    TIMING(2),
    /** To want a routine of another length. */
    BUDGET(3),
    /** To use something less often. */
    FREQUENCY(4),
    /** To use something no more. */
    STOP(5),
    /** To wait. */
    WAIT(6);

    /** Above every weight. */
    static final int HEAVIEST = 7;

    private final int weight;

    ChangeEffort(int weight) {
        this.weight = weight;
    }

    /** Its place among the efforts, from 1. */
    int weight() {
        return weight;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
