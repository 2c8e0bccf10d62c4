package org.peptideadvisor.contract.query;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

/**
 * The field {@code Idempotency-Key} of one call, as in draft-ietf-httpapi-idempotency-key-header: a text in quotes. The same text without quotes is
 * taken as well, and is the same key.
 *
 * @param key what was sent, without quotes; null if nothing was, or with a fault
 * @param faults what is wrong with it; empty when nothing is
 */
public record RepeatHeader(@Nullable String key, List<RequestFault> faults) {

    /** The name of the field. */
    public static final String NAME = "Idempotency-Key";

    /** The most characters that a key may have. */
    public static final int LONGEST = 128;

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{1," + LONGEST + "}");

    public RepeatHeader {
        faults = List.copyOf(faults);
    }

    /**
     * Reads it.
     *
     * @param values the values of all fields of this name
     */
    public static RepeatHeader of(List<String> values) {
        if (values.isEmpty()) {
            return new RepeatHeader(null, List.of());
        }
        if (values.size() > 1) {
            return faulty("Send one key with a call, not several.");
        }
        String text = values.get(0).strip();
        if (text.startsWith("\"")) {
            var quoted = QUOTED.matcher(text);
            if (!quoted.matches()) {
                return faulty("The quotes of the key do not match; send it as \"KEY\".");
            }
            text = quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        return PLAIN.matcher(text).matches()
                ? new RepeatHeader(text, List.of())
                : faulty("A key has 1 to " + LONGEST
                        + " visible ASCII characters; a new random UUID for each new call is a good one.");
    }

    private static RepeatHeader faulty(String message) {
        return new RepeatHeader(null, List.of(new RequestFault(NAME, FaultCode.BAD_KEY, message)));
    }
}
