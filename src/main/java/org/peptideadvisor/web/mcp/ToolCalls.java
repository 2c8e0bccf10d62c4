package org.peptideadvisor.web.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.query.ViewQuery;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.web.ask.AdviceResource;
import org.peptideadvisor.web.ask.RulesResource;
import org.peptideadvisor.web.ask.SideQuestionResource;
import org.peptideadvisor.web.author.DraftStepsResource;
import org.peptideadvisor.web.author.DraftsResource;
import org.peptideadvisor.web.author.RuleCheckResource;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.wire.RequestBody;

/** Answers tools by the resources that answer over HTTP: the same reading, the same lanes, the same record, the same problems. Thread-safe. */
@Singleton
final class ToolCalls {

    private static final String VIEW = "view";
    private static final String ID = "id";

    private final AdviceResource advice;
    private final SideQuestionResource questions;
    private final RulesResource rules;
    private final RuleCheckResource checks;
    private final DraftsResource drafts;
    private final DraftStepsResource steps;
    private final ScenarioRun scenarios;
    private final ObjectMapper json;

    ToolCalls(
            AdviceResource advice,
            SideQuestionResource questions,
            RulesResource rules,
            RuleCheckResource checks,
            DraftsResource drafts,
            DraftStepsResource steps,
            ScenarioRun scenarios,
            ObjectMapper json) {
        this.advice = advice;
        this.questions = questions;
        this.rules = rules;
        this.checks = checks;
        this.drafts = drafts;
        this.steps = steps;
        this.scenarios = scenarios;
        this.json = json;
    }

    /** Answers one call of a tool. What it takes to be let in was asked before. */
    CompletionStage<Response> answer(RoutingContext call, AssistantTool tool, ObjectNode arguments) {
        List<RequestFault> faults = new ArrayList<>();
        return switch (tool) {
            case ADVICE -> advice(call, arguments);
            case WHY_NOT -> body(call, arguments, () -> questions.whyNot(call));
            case WHAT_IF -> body(call, arguments, () -> questions.whatIf(call));
            case NEXT_QUESTION -> body(call, arguments, () -> questions.nextQuestion(call));
            case READ_LABEL -> body(call, arguments, () -> questions.label(call));
            case FIND_RULES -> aside(call, () -> rules.find(query(arguments)));
            case SHOW_RULE -> {
                String id = only(arguments, faults, ID);
                yield faulty(faults, () -> aside(call, () -> rules.show(id)));
            }
            case CHECK_RULES -> body(call, arguments, () -> checks.check(call));
            case RUN_SCENARIO -> {
                String text = only(arguments, faults, ToolSchemas.SCENARIO);
                yield faulty(faults, () -> scenarios.run(call, text));
            }
            case SHOW_DRAFT -> {
                String id = only(arguments, faults, ID);
                yield faulty(faults, () -> drafts.one(call, id));
            }
            case DRAFT_IMPACT -> {
                String id = only(arguments, faults, ID);
                yield faulty(faults, () -> steps.impact(call, id));
            }
            case BEGIN_DRAFT -> body(call, arguments, () -> drafts.begin(call));
            case SAVE_DRAFT -> {
                String id = taken(arguments, faults, ID);
                String commit = taken(arguments, faults, ToolSchemas.COMMIT);
                yield faulty(faults, () -> body(call, arguments, () -> drafts.save(call, id, commit)));
            }
        };
    }

    private CompletionStage<Response> advice(RoutingContext call, ObjectNode arguments) {
        JsonNode view = arguments.remove(VIEW);
        ViewQuery query =
                ViewQuery.of(view == null ? Map.of() : Map.of(VIEW, List.of(view.asText())), AnswerView.BRIEF);
        return body(call, arguments, () -> advice.ask(call, query));
    }

    private static CompletionStage<Response> body(
            RoutingContext call, ObjectNode arguments, Supplier<CompletionStage<Response>> answer) {
        RequestBody.replace(call, arguments.toString());
        return answer.get();
    }

    private static CompletionStage<Response> aside(RoutingContext call, Supplier<Response> answer) {
        return call.vertx().executeBlocking(answer::get, false).toCompletionStage();
    }

    private static CompletionStage<Response> faulty(
            List<RequestFault> faults, Supplier<CompletionStage<Response>> answer) {
        return faults.isEmpty()
                ? answer.get()
                : CompletableFuture.completedStage(
                        ProblemDetails.invalid(faults.stream().sorted().toList())
                                .response());
    }

    /** The argument of a tool that has one; any other is a fault. */
    private static String only(ObjectNode arguments, List<RequestFault> faults, String name) {
        String value = taken(arguments, faults, name);
        if (!arguments.isEmpty()) {
            faults.add(new RequestFault("", FaultCode.UNKNOWN_FIELD, "The only argument is " + name + "."));
        }
        return value;
    }

    /** Takes an argument out that must be given. */
    private static String taken(ObjectNode arguments, List<RequestFault> faults, String name) {
        JsonNode value = arguments.remove(name);
        if (value == null || value.isNull()) {
            faults.add(new RequestFault("/" + name, FaultCode.MISSING_FIELD, "Must be given."));
        } else if (!value.isTextual()) {
            faults.add(new RequestFault("/" + name, FaultCode.WRONG_TYPE, "Must be a text."));
        }
        return value == null ? "" : value.asText();
    }

    private static Map<String, List<String>> query(ObjectNode arguments) {
        var query = new HashMap<String, List<String>>();
        arguments.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> query.put(
                        field.getKey(),
                        List.of(
                                field.getValue().isValueNode()
                                        ? field.getValue().asText()
                                        : field.getValue().toString())));
        return query;
    }

    /** The text of an answer, as it would be sent. */
    String text(Response response) {
        Object entity = response.getEntity();
        if (entity instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (entity instanceof String text) {
            return text;
        }
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is answered over HTTP can be written", e);
        }
    }
}
