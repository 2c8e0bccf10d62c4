package org.peptideadvisor.contract.answer;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.model.word.ContractWord;

/**
 * The query {@code view} of an address that answers with advice.
 *
 * @param view what is asked for, or the usual one where there are faults
 * @param faults what is wrong with the query; empty when nothing is
 */
public record ViewQuery(AnswerView view, List<RequestFault> faults) {

    private static final String NAME = "view";

    public ViewQuery {
        faults = List.copyOf(faults);
    }

    /**
     * Reads it.
     *
     * @param query every parameter of the address with its values; any but {@code view} is a fault
     * @param usual the view that is meant when none is named
     */
    public static ViewQuery of(Map<String, List<String>> query, AnswerView usual) {
        if (!List.of(NAME).containsAll(query.keySet())) {
            return faulty(usual, "", "unknown-parameter", "The parameters are view.");
        }
        List<String> given = query.getOrDefault(NAME, List.of());
        if (given.size() > 1) {
            return faulty(usual, NAME, "duplicate-parameter", "This parameter is given more than once.");
        }
        AnswerView view = given.isEmpty() ? usual : ContractWord.of(AnswerView.class, given.get(0));
        return view == null
                ? faulty(usual, NAME, "bad-value", "Must be brief or full.")
                : new ViewQuery(view, List.of());
    }

    private static ViewQuery faulty(AnswerView usual, String name, String code, String message) {
        return new ViewQuery(usual, List.of(new RequestFault(name, code, message)));
    }
}
