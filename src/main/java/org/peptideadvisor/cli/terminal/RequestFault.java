package org.peptideadvisor.cli.terminal;

import org.peptideadvisor.contract.Fault;

/** What a terminal is told of a request that is not in order. */
public final class RequestFault {

    private RequestFault() {}

    /** A fault of the request on one line. */
    public static String say(Fault fault) {
        return (fault.pointer().isEmpty() ? "the request" : fault.pointer()) + ": " + fault.message();
    }
}
