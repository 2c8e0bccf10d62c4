package org.peptideadvisor.question.whatif;

import java.util.Locale;

/** The effort that a change asks of the client, the least first. */
enum ChangeEffort {
    /** Not to ask for something any more. */
    WISH(1),
    /** To use something at another time of day. */
    TIMING(2),
    /** To use something less often. */
    FREQUENCY(3),
    /** To use something no more. */
    STOP(4),
    /** To wait. */
    WAIT(5);

    /** Above every weight. */
    static final int HEAVIEST = 6;

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
