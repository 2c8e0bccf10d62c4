package org.peptideadvisor.cli;

import org.peptideadvisor.contract.Fault;

/** What a terminal is told of a request that is not in order. */
final class RequestFault {

    private RequestFault() {}

    /** A fault of the request on one line. */
    static String say(Fault fault) {
        return (fault.pointer().isEmpty() ? "the request" : fault.pointer()) + ": " + fault.message();
    }
}
