package org.peptideadvisor.contract.query;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.contract.answer.AnswerView;
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
     * @param values every parameter of the address with its values; any but {@code view} is a fault
     * @param usual the view that is meant when none is named
     */
    public static ViewQuery of(Map<String, List<String>> values, AnswerView usual) {
        var query = new RequestQuery(values, List.of(NAME));
        String view = query.word(NAME, ContractWord.ids(AnswerView.class));
        return new ViewQuery(view == null ? usual : ContractWord.require(AnswerView.class, view), query.faults());
    }
}
