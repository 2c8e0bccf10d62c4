package org.peptideadvisor.contract.batch;

/** What both ends of a batch count on. */
public final class BatchLines {

    /** How lines of JSON are called. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /** How many lines are worked on, or wait to be read, at the same time. Who sends no more at a time need not read while it sends. */
    public static final int WINDOW = 128;

    private BatchLines() {}
}
