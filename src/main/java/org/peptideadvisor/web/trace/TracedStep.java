package org.peptideadvisor.web.trace;

/** A step of a call that goes on until it is ended. Thread-safe. */
@FunctionalInterface
public interface TracedStep {

    /** A step that nobody notes. */
    TracedStep UNNOTED = () -> {};

    /** Ends it; once. */
    void end();
}
