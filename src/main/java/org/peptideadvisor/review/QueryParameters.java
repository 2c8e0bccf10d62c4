package org.peptideadvisor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.model.word.ContractWord;

/** The parameters of an address. Every fault is noted; its place is the name of the parameter. Belongs to one call. */
public final class QueryParameters {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> values;
    private final List<RequestFault> faults = new ArrayList<>();

    /**
     * @param values each parameter with all its values
     * @param known the names that there are; any other is a fault
     */
    public QueryParameters(Map<String, List<String>> values, List<String> known) {
        this.values = values;
        if (!known.containsAll(values.keySet())) {
            fault("", "unknown-parameter", "The parameters are " + String.join(", ", new TreeSet<>(known)) + ".");
        }
    }

    /** The value of one; null if it is not given. */
    @Nullable
    String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            fault(name, "duplicate-parameter", "This parameter is given more than once.");
        }
        return all.size() == 1 ? all.get(0) : null;
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
        int limit = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > most) {
            fault("limit", "out-of-range", "Must be from 1 to " + most + ".");
            return usual;
        }
        return limit;
    }

    /** Where the page before ended; null if it is not given. */
    public @Nullable Long cursor() {
        String value = one("cursor");
        Long index = value == null ? null : PageCursor.read(value);
        if (value != null && index == null) {
            fault("cursor", "bad-cursor", "Must be the value of next in an earlier answer.");
        }
        return index;
    }

    /** How much of an answer is wanted. */
    public AnswerView view(AnswerView usual) {
        String value = one("view");
        AnswerView view = value == null ? usual : ContractWord.of(AnswerView.class, value);
        if (view == null) {
            fault("view", "bad-value", "Must be brief or full.");
            return usual;
        }
        return view;
    }

    void fault(String name, String code, String message) {
        faults.add(new RequestFault(name, code, message));
    }

    /** What is wrong, sorted; empty if nothing is. */
    public List<RequestFault> faults() {
        return faults.stream().sorted().toList();
    }
}
