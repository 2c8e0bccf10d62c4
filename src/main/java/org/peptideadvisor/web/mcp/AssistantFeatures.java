package org.peptideadvisor.web.mcp;

import io.quarkiverse.mcp.server.ResourceManager;
import io.quarkiverse.mcp.server.ResourceResponse;
import io.quarkiverse.mcp.server.ResourceTemplateManager;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.web.http.AccessNeed;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ServedAddresses;

/**
 * Makes tools and resources known to the library of the protocol, when the first assistant calls: a service that none calls reads no schema. Thread-safe.
 */
@Singleton
final class AssistantFeatures {

    private static final int PROBLEM = 400;

    private final ToolManager tools;
    private final ResourceManager resources;
    private final ResourceTemplateManager templates;
    private final ToolCalls calls;
    private final ResourceReading reading;
    private final ServedAddresses addresses;
    private final CurrentVertxRequest current;
    private boolean known;

    AssistantFeatures(
            ToolManager tools,
            ResourceManager resources,
            ResourceTemplateManager templates,
            ToolCalls calls,
            ResourceReading reading,
            ServedAddresses addresses,
            CurrentVertxRequest current) {
        this.tools = tools;
        this.resources = resources;
        this.templates = templates;
        this.calls = calls;
        this.reading = reading;
        this.addresses = addresses;
        this.current = current;
    }

    /** Makes them known, once. */
    synchronized void prepare() {
        if (known) {
            return;
        }
        var schemas = new ToolSchemas();
        for (AssistantTool tool : AssistantTool.values()) {
            tools.newTool(tool.id())
                    .setDescription(tool.description() + " " + AssistantRules.TEXT)
                    .setTitle(tool.title())
                    .setAnnotations(new ToolAnnotations(tool.title(), tool.readsOnly(), false, tool.readsOnly(), false))
                    .setInputSchema(new JsonObject(schemas.of(tool).toString()))
                    .setAsyncHandler(given -> answer(tool))
                    .register();
        }
        for (AssistantResource resource : List.of(AssistantResource.RULE_BOOK, AssistantResource.VOCABULARY)) {
            resources
                    .newResource(resource.name())
                    .setUri(resource.uri())
                    .setTitle(resource.title())
                    .setDescription(resource.description())
                    .setMimeType(resource.mediaType())
                    .setAsyncHandler(given -> contents(resource, resource.uri(), Map.of()))
                    .register();
        }
        AssistantResource rule = AssistantResource.RULE;
        templates
                .newResourceTemplate(rule.name())
                .setUriTemplate(rule.uri())
                .setTitle(rule.title())
                .setDescription(rule.description())
                .setMimeType(rule.mediaType())
                .setAsyncHandler(given -> contents(rule, given.requestUri().value(), given.args()))
                .register();
        known = true;
    }

    private Uni<ToolResponse> answer(AssistantTool tool) {
        RoutingContext call = current.getCurrent();
        CompletionStage<Response> answer;
        if (!isMet(call, tool)) {
            answer = CompletableFuture.completedStage(
                    ProblemDetails.of(ProblemType.NOT_ALLOWED).response());
        } else {
            try {
                answer = calls.answer(call, tool, AssistantRoute.arguments(call));
            } catch (RuntimeException e) { // whatever it is, the assistant is told
                answer = CompletableFuture.failedStage(e);
            }
        }
        return Uni.createFrom().completionStage(answer.handle((given, failure) -> {
            Response told = given == null ? IncidentReport.problem(failure).response() : given;
            return new ToolResponse(told.getStatus() >= PROBLEM, List.of(new TextContent(calls.text(told))));
        }));
    }

    /** Whether the caller may do what the tool does, as over HTTP. */
    private boolean isMet(RoutingContext call, AssistantTool tool) {
        String operation =
                tool == AssistantTool.RUN_SCENARIO ? AssistantTool.CHECK_RULES.operation() : tool.operation();
        return isMet(call, operation);
    }

    private boolean isMet(RoutingContext call, String operation) {
        String[] parts = operation.split(" ", 2);
        AccessNeed need =
                addresses.need(parts[0], parts[1].replace("{id}", "none")).orElseGet(AccessNeed.NeverMet::new);
        return need.isMetBy(CallerOf.call(call));
    }

    private Uni<ResourceResponse> contents(AssistantResource resource, String uri, Map<String, String> arguments) {
        RoutingContext call = current.getCurrent();
        CompletionStage<String> text = isMet(call, resource.operation())
                ? reading.read(call, resource, arguments)
                : CompletableFuture.completedStage(
                        calls.text(ProblemDetails.of(ProblemType.NOT_ALLOWED).response()));
        return Uni.createFrom()
                .completionStage(text.handle((read, failure) -> read == null
                        ? calls.text(IncidentReport.problem(failure).response())
                        : read))
                .map(read -> new ResourceResponse(List.of(new TextResourceContents(uri, read, resource.mediaType()))));
    }
}
