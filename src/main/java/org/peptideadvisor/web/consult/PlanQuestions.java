package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.SideAnswer;
import org.peptideadvisor.advice.SideQuestionService;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.web.consult.ConsultFlow.PageCall;
import org.peptideadvisor.web.plan.TypedNames;

/** Answers what is asked about a plan on its page. Immutable. */
final class PlanQuestions {

    /** The kinds of id that may be asked about. */
    static final List<String> ASKABLE = List.of("ingredient", "group", "peptide-class");

    static final String WHY_NOT = "why-not";
    static final String WHAT_IF = "what-if";

    private static final JsonMapper JSON = new JsonMapper();

    private final SideQuestionService service;

    PlanQuestions(SideQuestionService service) {
        this.service = service;
    }

    /** The answer; null where a form asks nothing. */
    @Nullable
    AskedView asked(PageCall call, ConsultState state, TypedNames names) {
        String action = call.form().text("action");
        boolean whatIf = action.equals(WHAT_IF);
        if (!whatIf && !action.equals(WHY_NOT)) {
            return null;
        }
        String typed = call.form().text("thing");
        for (String kind : ASKABLE) {
            String id = names.id(typed, List.of(kind));
            if (id != null) {
                byte[] request = state.about(kind.equals("peptide-class") ? "class" : kind, id);
                return answer(call, request, whatIf, names.name(id, ASKABLE), names);
            }
        }
        return AskedView.unknown(typed);
    }

    private AskedView answer(PageCall call, byte[] request, boolean whatIf, String name, TypedNames names) {
        QuestionBudget budget = call.budget();
        SideAnswer answer = whatIf
                ? service.whatIf(call.caller(), request, budget)
                : service.whyNot(call.caller(), request, budget);
        if (!(answer instanceof SideAnswer.AnsweredQuestion answered)) {
            return AskedView.unknown(name);
        }
        JsonNode document = tree(answered.json());
        return whatIf ? AskedView.whatIf(name, document, names) : AskedView.whyNot(name, document);
    }

    private static JsonNode tree(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read again", e);
        }
    }
}
