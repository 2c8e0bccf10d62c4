package org.peptideadvisor.advice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.RepeatedAnswer;
import org.peptideadvisor.advice.CallRefused.RefusalCause;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.RepeatKeys.KeptCall;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.ShownAnswer;

/** Answers a request for advice again from its recorded decision. The recorded request tells whether it is the same. Thread-safe. */
final class RepeatedAdvice {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EXPLAIN = "explain";

    /** 42 and 42.0 are one number; 0 says that two values are the same. */
    private static final Comparator<JsonNode> SAME_NUMBERS = (one, other) -> one.equals(other)
                    || (one.isNumber() && other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0)
            ? 0
            : 1;

    private final AdviceService service;
    private final Ledger ledger;
    private final AdviceJson json = new AdviceJson();

    RepeatedAdvice(AdviceService service, Ledger ledger) {
        this.service = service;
        this.ledger = ledger;
    }

    /** What a key stands for that was sent with a request for this view. */
    static String operation(AnswerView view) {
        return "ask:" + view.id();
    }

    AdviceAnswer answer(KeptCall kept, byte[] request, AnswerView view) {
        if (!kept.operation().equals(operation(view))) {
            return new CallRefused(RefusalCause.OTHER_CALL);
        }
        EntryContent content = ledger.find(kept.entryId());
        if (content instanceof EntryContent.ErasedEntry) {
            return new CallRefused(RefusalCause.ERASED);
        }
        byte[] payload = content instanceof EntryContent.OpenedEntry opened ? opened.payload() : null;
        if (payload == null) {
            return new CallRefused(RefusalCause.DAMAGED);
        }
        try {
            return answer(DecisionRecord.parse(payload), request, view);
        } catch (IllegalArgumentException | IOException e) {
            return new CallRefused(RefusalCause.DAMAGED);
        }
    }

    private AdviceAnswer answer(DecisionRecord record, byte[] request, AnswerView view) throws IOException {
        JsonNode recorded = JSON.readTree(record.input());
        if (!Arrays.equals(record.input(), request)) {
            if (service.read(request) instanceof ReadResult.Rejected<AdviceRequest> faulty) {
                return new FaultyRequest(faulty.faults());
            }
            if (!recorded.equals(SAME_NUMBERS, tree(request))) {
                return new CallRefused(RefusalCause.OTHER_CALL);
            }
        }
        boolean full = view == AnswerView.FULL || recorded.hasNonNull(EXPLAIN);
        ShownAnswer shown = record.shown();
        if (shown != null && !full) {
            return new RepeatedAnswer(shown.answer(), service.withdrawn(request), shown.language());
        }
        byte[] answer = full ? record.answer() : json.brief(record.answer());
        return new RepeatedAnswer(answer, service.withdrawn(request), null);
    }

    /** What is no JSON is no request that was ever recorded. */
    private static JsonNode tree(byte[] request) {
        try {
            return JSON.readTree(request);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
