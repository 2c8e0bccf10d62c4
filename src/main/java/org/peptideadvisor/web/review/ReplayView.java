package org.peptideadvisor.web.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.review.ReplayResult;
import org.peptideadvisor.review.ReplayResult.DifferentReplay;
import org.peptideadvisor.review.ReplayResult.FailedReplay;
import org.peptideadvisor.review.ReplayResult.IdenticalReplay;

/**
 * What came of running a decision again.
 *
 * @param style how it is shown: empty for not yet, {@code same}, {@code other} or {@code failed}
 * @param pointer where the first difference is, as a JSON pointer
 * @param place the same in words
 * @param recorded what stands there in the recorded answer; empty if nothing does
 * @param replayed what stands there now
 */
record ReplayView(String style, String text, String pointer, String place, String recorded, String replayed) {

    /** It was not run again. */
    static final ReplayView NONE = new ReplayView("", "", "", "", "", "");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 2000;

    static ReplayView onItsOwn(ReplayResult result) {
        return of(
                result,
                "Run again on the release that decided, the answer is the same, byte for byte.",
                "Run again on the release that decided, the answer is another. It should be the same: keep this page, and run"
                        + " bin/advisor verify ledger.");
    }

    static ReplayView onLive(ReplayResult result) {
        return of(
                result,
                "On the rules that are live now, this client would be told the same.",
                "On the rules that are live now, this client would be told something else.");
    }

    private static ReplayView of(ReplayResult result, String same, String other) {
        if (result instanceof IdenticalReplay) {
            return new ReplayView("same", same, "", "", "", "");
        }
        if (result instanceof DifferentReplay found) {
            return new ReplayView(
                    "other",
                    other,
                    found.pointer(),
                    place(found.pointer()),
                    indented(found.recorded()),
                    indented(found.replayed()));
        }
        return new ReplayView("failed", ((FailedReplay) result).detail(), "", "", "", "");
    }

    /** A pointer as a person counts: {@code /plan/phases/0/evening} is "plan, phases 1, evening". */
    static String place(String pointer) {
        List<String> words = new ArrayList<>();
        for (String part : pointer.split("/", 0)) {
            if (part.matches("[0-9]{1,6}") && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + " " + (Integer.parseInt(part) + 1));
            } else if (!part.isEmpty()) {
                words.add(part.replace("~1", "/").replace("~0", "~"));
            }
        }
        return String.join(", ", words);
    }

    private static String indented(String json) {
        String text;
        try {
            text = json.isEmpty() ? "" : JSON.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            text = json;
        }
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
