package org.peptideadvisor.web.http;

import java.util.Locale;

/** The sorts of problem that a client can meet; type and status of each are part of the contract. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not in order", "See the faults."),
    NOT_SIGNED_IN(401, "Nobody is signed in", "Send a valid API key or token, or sign in."),
    NOT_ALLOWED(403, "This is not allowed", "Who asks does not have the role or scope that this address needs."),
    NOT_FOUND(404, "There is nothing here", "Nothing is served at this address; /q/openapi lists what is."),
    UNKNOWN_DECISION(404, "There is no such decision", "No decision with this id is in the ledger."),
    UNKNOWN_RELEASE(404, "There is no such release", "No release with this id is in the ledger."),
    UNKNOWN_TILE(
            404,
            "There is no such tile",
            "The ledger has not grown so far, or this is no path of a tile. One that is not full yet ends in .p/ and how many it has."),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here", "The header Allow names those that are."),
    NOT_ACCEPTABLE(406, "No such representation", "Answers are application/json or application/problem+json."),
    ERASED(410, "This was erased", "It was recorded, and what it said was erased."),
    PRECONDITION_FAILED(412, "The release is another", "The live release is not the one of If-Match."),
    TOO_LARGE(413, "The request is too large", "At most 65536 bytes, or 2097152 for /v1/rules/check."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "This media type is not understood", "Send application/json in UTF-8, without a Content-Encoding."),
    TOO_MANY_CHECKS(429, "Too many checks at once", "Other checks of rules are waiting already. Try again."),
    TOO_MANY_QUESTIONS(
            429,
            "Too many questions of this sort at once",
            "Questions about an advice have a small room of their own, which is full. Try again."),
    INTERNAL_ERROR(500, "Something went wrong here", "The fault is ours and was noted. No advice was given."),
    DAMAGED(500, "This is not as it was recorded", "Run bin/advisor verify ledger and compare with a backup."),
    UNREADABLE_RELEASE(
            500,
            "This version does not read the release",
            "Its rules are written in a way that this version of the program does not read; /files has them as they stood."),
    RUNAWAY_RULES(
            500,
            "The rules did not come to an end",
            "No advice was given, since part of it might be missing. The rules must be fixed; trying again will not help."),
    NO_RELEASE(503, "No rules are live", "No release of the rules is live yet, so nobody can be advised. Try again."),
    LEDGER_BUSY(
            503,
            "Too many answers wait to be recorded",
            "No advice is given that is not recorded, and too many wait for that already. Try again."),
    LEDGER_UNAVAILABLE(
            503,
            "Nothing can be recorded or looked up",
            "The ledger does not answer, and no advice is given that is not recorded. Try again.");

    /** How soon to try again what may pass by then. */
    private static final int SOON_SECONDS = 5;

    private static final int TOO_MANY_SECONDS = 1;

    private final int status;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The type that stands for an HTTP status of 400 or above. */
    static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }

    /** A URN that never changes. */
    String urn() {
        return "urn:peptide-advisor:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** After how many seconds the same call may be answered; 0 when waiting does not help. */
    int retryAfter() {
        return switch (this) {
            case NO_RELEASE, LEDGER_UNAVAILABLE -> SOON_SECONDS;
            case LEDGER_BUSY, TOO_MANY_CHECKS, TOO_MANY_QUESTIONS -> TOO_MANY_SECONDS;
            default -> 0;
        };
    }

    /** What to say when there is nothing more particular. */
    String detail() {
        return detail;
    }
}
