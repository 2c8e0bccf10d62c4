package org.peptideadvisor.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.Fault;

/**
 * Reads what to look for from the parameters of an address. Every fault is noted; its place is the name of the parameter. Which ids
 * there are is not asked, since those of earlier releases count too. Stateless.
 */
public final class SearchReader {

    /** How many decisions a page has unless another number is asked for. */
    public static final int USUAL = 50;

    /** How many it has at most. */
    public static final int MOST = 500;

    private static final List<String> OUTCOMES = List.of("proceed", "caution", "hold", "refer");
    private static final List<String> NAMES =
            List.of("subject", "from", "until", "release", "rule", "outcome", "ingredient", "limit", "cursor");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,160}");
    private static final Pattern RELEASE = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> parameters;
    private final List<Fault> faults = new ArrayList<>();

    private SearchReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** What came of reading. */
    public sealed interface Read {

        /** It was in order. */
        record Sought(Search search) implements Read {}

        /** It was not; every fault, sorted, at least one. */
        record Refused(List<Fault> faults) implements Read {}
    }

    /** Reads the parameters, each with all its values. */
    public static Read read(Map<String, List<String>> parameters) {
        return new SearchReader(parameters).read();
    }

    private Read read() {
        if (!NAMES.containsAll(parameters.keySet())) {
            fault("", "unknown-parameter", "The parameters are " + String.join(", ", new TreeSet<>(NAMES)) + ".");
        }
        Instant from = time("from");
        Instant until = time("until");
        if (from != null && until != null && !from.isBefore(until)) {
            fault("until", "out-of-range", "Must be after from.");
        }
        var search = new Search(
                matching(
                        "subject",
                        SUBJECT,
                        "bad-subject",
                        "A pseudonym is made of letters, digits, dots, underscores and hyphens."),
                from,
                until,
                matching("release", RELEASE, "bad-id", "The id of a release is sha256: and 64 hexadecimal digits."),
                matching("rule", ID, "bad-id", "Must be the id of a rule, such as REC-012."),
                outcome(),
                matching("ingredient", ID, "bad-id", "Must be the id of an ingredient, such as retinol."),
                limit(),
                cursor());
        return faults.isEmpty()
                ? new Read.Sought(search)
                : new Read.Refused(faults.stream().sorted().toList());
    }

    private @Nullable String one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            fault(name, "duplicate-parameter", "This parameter is given more than once.");
        }
        return values.size() == 1 ? values.get(0) : null;
    }

    private @Nullable String matching(String name, Pattern form, String code, String message) {
        String value = one(name);
        if (value != null && !form.matcher(value).matches()) {
            fault(name, code, message);
        }
        return value;
    }

    private @Nullable String outcome() {
        String value = one("outcome");
        if (value != null && !OUTCOMES.contains(value)) {
            fault("outcome", "unknown-id", "Must be one of " + String.join(", ", OUTCOMES) + ".");
        }
        return value;
    }

    private int limit() {
        String value = one("limit");
        if (value == null) {
            return USUAL;
        }
        int limit = LIMIT.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > MOST) {
            fault("limit", "out-of-range", "Must be from 1 to " + MOST + ".");
            return USUAL;
        }
        return limit;
    }

    private @Nullable Long cursor() {
        String value = one("cursor");
        Long index = value == null ? null : Cursor.read(value);
        if (value != null && index == null) {
            fault("cursor", "bad-cursor", "Must be the value of next in an earlier answer.");
        }
        return index;
    }

    /** An instant, or the beginning of a day in UTC. */
    private @Nullable Instant time(String name) {
        String value = one(name);
        Instant time = value == null ? null : Times.read(value);
        if (value != null && time == null) {
            fault(name, "bad-time", Times.EXPECTED);
        }
        return time;
    }

    private void fault(String name, String code, String message) {
        faults.add(new Fault(name, code, message));
    }
}
