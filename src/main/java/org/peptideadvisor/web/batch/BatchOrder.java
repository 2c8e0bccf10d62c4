package org.peptideadvisor.web.batch;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.query.RepeatHeader;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.word.ContractWord;

/**
 * What somebody wants of a batch.
 *
 * @param view how much is answered
 * @param firstLine the number of the first line that is sent
 * @param key by which the batch is known when it is sent again, or null
 * @param accepted the {@code Accept-Language} header, or null; what a line says of its language comes first
 */
record BatchOrder(Caller caller, AnswerView view, long firstLine, @Nullable String key, @Nullable String accepted) {

    /** Lines are counted with digits that fit a double, as JSON has them. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");

    private static final String VIEW = "view";
    private static final String FIRST_LINE = "firstLine";

    /** An order, or all that is wrong with it. */
    record ReadOrder(@Nullable BatchOrder order, List<RequestFault> faults) {}

    static ReadOrder read(Caller caller, Map<String, List<String>> query, MultiMap headers) {
        var asked = new RequestQuery(query, List.of(VIEW, FIRST_LINE));
        String view = asked.word(VIEW, ContractWord.ids(AnswerView.class));
        String first = asked.matching(
                FIRST_LINE, NUMBER, FaultCode.OUT_OF_RANGE, "Must be a number of 1 or more, in at most 15 digits.");
        if (!asked.faults().isEmpty()) {
            return new ReadOrder(null, asked.faults());
        }
        RepeatHeader header = RepeatHeader.of(headers.getAll(RepeatHeader.NAME));
        if (!header.faults().isEmpty()) {
            return new ReadOrder(null, header.faults());
        }
        return new ReadOrder(
                new BatchOrder(
                        caller,
                        view == null ? AnswerView.BRIEF : ContractWord.require(AnswerView.class, view),
                        first == null ? 1 : Long.parseLong(first),
                        header.key(),
                        headers.get(HttpHeaders.ACCEPT_LANGUAGE)),
                List.of());
    }

    /** The key of one line, or null; no call with a key of its own can have the same. */
    @Nullable
    String keyOf(long line) {
        return key == null ? null : "batch\n" + key + "\n" + line;
    }
}
