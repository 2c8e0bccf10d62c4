package org.peptideadvisor.contract.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

/**
 * The parameters of one call. Every fault is noted. Its place is the name of the parameter, or empty for a parameter that nobody knows,
 * whose name is the caller's own. Belongs to one call.
 */
public final class RequestQuery {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})(?:\\.0{1,9})?");

    private final Map<String, List<String>> values;
    private final List<RequestFault> faults = new ArrayList<>();

    /**
     * @param values each parameter with all its values
     * @param known the names that the address takes; any other is a fault, and so is one that is given twice
     */
    public RequestQuery(Map<String, List<String>> values, Collection<String> known) {
        this.values = values;
        values.forEach((name, given) -> {
            if (!known.contains(name)) {
                fault("", FaultCode.UNKNOWN_PARAMETER, "No such parameter" + meant(name, known));
            } else if (given.size() > 1) {
                fault(name, FaultCode.DUPLICATE_PARAMETER, "This parameter is given more than once.");
            }
        });
    }

    private static String meant(String unknown, Collection<String> known) {
        if (known.isEmpty()) {
            return "; this address takes none.";
        }
        String nearest = NearestWord.to(unknown, known);
        return nearest == null
                ? "; the parameters are " + String.join(", ", new TreeSet<>(known)) + "."
                : "; did you mean " + nearest + "?";
    }

    /** The value of one; null if it is not given, or given more than once. */
    public @Nullable String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.size() == 1 ? all.get(0) : null;
    }

    /** The value of one that must have this form; null if it is not given. */
    public @Nullable String matching(String name, Pattern form, FaultCode code, String message) {
        String value = one(name);
        if (value != null && !form.matcher(value).matches()) {
            fault(name, code, message);
        }
        return value;
    }

    /** The value of one that must be among these; null if it is not given or another. */
    public @Nullable String word(String name, Collection<String> words) {
        String value = one(name);
        if (value == null || words.contains(value)) {
            return value;
        }
        String nearest = NearestWord.to(value, words);
        fault(
                name,
                FaultCode.UNKNOWN_ID,
                nearest == null
                        ? "Must be one of " + String.join(", ", words) + "."
                        : "No such " + name + "; did you mean " + nearest + "?");
        return null;
    }

    /**
     * How many are wanted.
     *
     * @param usual if it is not given
     * @param most the most that can be
     */
    public int limit(int usual, int most) {
        String value = one("limit");
        if (value == null) {
            return usual;
        }
        var number = NUMBER.matcher(value);
        int limit = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (limit < 1 || limit > most) {
            fault("limit", FaultCode.OUT_OF_RANGE, "Must be from 1 to " + most + ".");
            return usual;
        }
        return limit;
    }

    /** Notes a fault. */
    public void fault(String name, FaultCode code, String message) {
        faults.add(new RequestFault(name, code, message));
    }

    /** What is wrong, sorted; empty if nothing is. */
    public List<RequestFault> faults() {
        return faults.stream().sorted().distinct().toList();
    }
}
