package org.peptideadvisor.engine;

/** Rules fired more often than any sound rule base does. The decision is abandoned: there is no partial advice. */
public final class RunawayRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunawayRulesException(int bound) {
        super("the rules fired " + bound + " times without coming to an end");
    }
}
