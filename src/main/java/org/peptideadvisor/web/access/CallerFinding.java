package org.peptideadvisor.web.access;

import org.peptideadvisor.identity.Caller;

/** What was found of who makes a call. */
sealed interface CallerFinding {

    /**
     * It is known who.
     *
     * @param changeToken what a browser must send along with a change; empty where what is sent is no cookie, which a browser would send by itself
     */
    record FoundCaller(Caller caller, String changeToken) implements CallerFinding {}

    /** It was not said, or what was sent is not, or no longer, good. */
    record UnknownCaller() implements CallerFinding {}

    /** Nobody has an account yet, and this came from elsewhere than this machine. */
    record DistantCaller() implements CallerFinding {}
}
