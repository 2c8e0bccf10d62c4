package org.peptideadvisor.web.http;

import java.util.Arrays;
import java.util.Locale;

/** The sorts of problem that a client can meet; type and status of each are part of the contract. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not in order", "See the faults."),
    NOT_HTTP(
            400,
            "This is no HTTP request",
            "The request is framed or written in a way that HTTP does not know. The connection is closed."),
    NOT_SIGNED_IN(
            401,
            "Who asks was not said",
            "Send the key of your app as Authorization: Bearer KEY, or sign in at /sign-in. What was sent is unknown, revoked or has expired."),
    NOT_ALLOWED(
            403, "This is not allowed to you", "None of your roles allows it; an administrator can give you another."),
    FOREIGN_PAGE(
            403,
            "This did not come from a page of ours",
            "A browser changes something only from our own pages: with our Origin and, as X-Change-Token, the changeToken of GET /v1/session."),
    ONLY_LOCAL(
            403,
            "Nobody has an account here yet",
            "Until then the service answers only to its own machine, at http://localhost. Make the first account there: bin/advisor user add NAME --role administrator; in a container: docker exec -it CONTAINER bin/advisor user add NAME --role administrator."),
    NOT_FOUND(404, "There is nothing here", "Nothing is served at this address; /q/openapi lists what is."),
    UNKNOWN_DECISION(404, "There is no such decision", "No decision with this id is in the ledger."),
    UNKNOWN_RELEASE(404, "There is no such release", "No release with this id is in the ledger."),
    UNKNOWN_DRAFT(404, "There is no such draft", "No draft has this id; GET /v1/drafts lists them."),
    UNKNOWN_TILE(
            404,
            "There is no such tile",
            "The ledger has not grown so far, or this is no path of a tile. One that is not full yet ends in .p/ and how many it has."),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here", "The header Allow names those that are."),
    NOT_ACCEPTABLE(406, "No such representation", "Answers are application/json or application/problem+json."),
    TOO_SLOW(
            408,
            "The request did not come to its end",
            "A request must be sent whole within 25 seconds. The connection is closed."),
    KEY_IN_FLIGHT(
            409,
            "The same call is being worked on",
            "A call with this Idempotency-Key came a moment ago and is not answered yet. Send it again to have its answer."),
    CHANGE_REFUSED(409, "This change was not made", "The reason says why. That it was wanted is recorded."),
    DRAFT_CLASH(
            409,
            "Two changed the same lines",
            "Nothing was saved. Bring the two together, and save again; each fault names a place."),
    REPOSITORY_ELSEWHERE(409, "The repository of rules is kept by another node", "Ask the node that keeps it."),
    ERASED(410, "This was erased", "It was recorded, and what it said was erased."),
    PRECONDITION_FAILED(412, "The release is another", "The live release is not the one of If-Match."),
    TOO_LARGE(413, "The request is too large", "At most 65536 bytes, or 2097152 to check rules or save a draft."),
    ADDRESS_TOO_LONG(414, "The address is too long", "A request line has at most 4096 bytes."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "This media type is not understood",
            "Send application/json in UTF-8 with the field Content-Type: application/json, without a Content-Encoding."),
    MISDIRECTED(
            421,
            "This is no host of this service",
            "Ask under a name of this service. Whoever operates it lists its names in ADVISOR_HOSTS."),
    KEY_REUSED(
            422,
            "This key belongs to another call",
            "Another call was sent with this Idempotency-Key in the last 24 hours. Give each new call a new key, and send a call again as it was."),
    TOO_MANY_CHECKS(429, "Too many checks at once", "Other checks of rules are waiting already. Try again."),
    TOO_MANY_QUESTIONS(
            429,
            "Too many questions of this sort at once",
            "Questions of this sort have a small room of their own, which is full. Try again."),
    TOO_MANY_CALLS(
            429,
            "You call too often",
            "The quota of this key or account is used up; RateLimit says when there is more. Try again."),
    HEADERS_TOO_LARGE(431, "The header fields are too large", "All of them together have at most 16 KiB."),
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
    IDENTITY_UNAVAILABLE(
            503,
            "Who asks cannot be checked",
            "The accounts, or the sign-in of the organisation, do not answer. Try again."),
    NO_RELEASE(503, "No rules are live", "No release of the rules is live yet, so nobody can be advised. Try again."),
    STOPPING(
            503,
            "The service stops",
            "What was begun is answered. Send the lines from here on again, to the service that comes after it."),
    WAITED_TOO_LONG(
            503,
            "Too much is asked at once",
            "The call waited for its turn as long as it may, so nobody worked on it. Try again."),
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
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }

    /** The type of this URN. */
    static ProblemType ofUrn(String urn) {
        return Arrays.stream(values())
                .filter(type -> type.urn().equals(urn))
                .findFirst()
                .orElse(INTERNAL_ERROR);
    }

    /** A URN that never changes. */
    String urn() {
        return "urn:peptide-advisor:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** After how many seconds the same call may be answered; 0 when waiting does not help. */
    public int retryAfter() {
        return switch (this) {
            case NO_RELEASE, LEDGER_UNAVAILABLE, IDENTITY_UNAVAILABLE, STOPPING -> SOON_SECONDS;
            case LEDGER_BUSY, TOO_MANY_CHECKS, TOO_MANY_QUESTIONS, TOO_MANY_CALLS, WAITED_TOO_LONG, KEY_IN_FLIGHT ->
                TOO_MANY_SECONDS;
            default -> 0;
        };
    }

    /** What to say when there is nothing more particular. */
    String detail() {
        return detail;
    }
}
