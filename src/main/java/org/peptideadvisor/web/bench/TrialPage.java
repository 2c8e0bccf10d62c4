package org.peptideadvisor.web.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClients;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.bench.client.FactField;
import org.peptideadvisor.web.bench.client.FactForm;
import org.peptideadvisor.web.bench.client.TrialScenario;
import org.peptideadvisor.web.bench.client.TrialView;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.workbench.DraftDifference;
import org.peptideadvisor.workbench.DraftDifference.RuleDifference;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.WorkbenchServices;
import org.peptideadvisor.workbench.trial.TrialOutcome;
import org.peptideadvisor.workbench.trial.TrialOutcome.TriedClient;

/** A client before and after a draft, side by side. Nothing of it is recorded. */
@Path("/workbench/drafts/{id}/try")
@Produces(MediaType.TEXT_HTML)
public class TrialPage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_OFFERED = 60;
    /** What most clients are known by; what else can be asked is folded away. */
    private static final Set<String> USUAL = Set.of(
            "f.age",
            "f.skinType",
            "f.sensitivity",
            "f.hormonal",
            "f.concerns",
            "f.conditions",
            "f.medications",
            "f.uses");

    private static final String EXAMPLE =
            """
            {
              "client": {
                "age": 42,
                "skinType": "dry",
                "sensitivity": "high",
                "concerns": [ { "id": "redness" } ]
              }
            }""";

    private final BenchServices bench;

    TrialPage(BenchServices bench) {
        this.bench = bench;
    }

    /** Asks for the client. */
    @GET
    @RequiresPermission(Permission.CHECK_RULES)
    public CompletionStage<Response> ask(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return bench.run(
                WorkLane.DRAFTS,
                services -> bench.draft(
                        services,
                        caller,
                        id,
                        draft -> page(services, caller, draft, new AskedClient("", EXAMPLE, List.of()), null, token)));
    }

    /** Tries it. */
    @POST
    @RequiresPermission(Permission.CHECK_RULES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> tried(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        return bench.run(
                WorkLane.CHECKS,
                services -> bench.draft(services, caller, id, draft -> tried(services, caller, draft, form, token)));
    }

    /** The client that is tried: the scenario that was named, the request, and what is wrong with them. */
    private record AskedClient(String scenario, String text, List<String> faults) {

        AskedClient with(List<String> told) {
            return new AskedClient(scenario, text, told);
        }
    }

    private Response tried(WorkbenchServices services, Caller caller, DraftView draft, FormFields form, String token) {
        Map<String, String> files = services.drafts()
                .files(caller, draft.id(), (head, texts) -> texts)
                .orElse(Map.of());
        AskedClient client = client(form, files);
        JsonNode request = read(client.text());
        if (form.text("action").equals("rows")) {
            return page(services, caller, draft, client, null, token);
        }
        if (!client.faults().isEmpty() || request == null) {
            List<String> faults = client.faults().isEmpty()
                    ? List.of("The client is no JSON object. Write it as for POST /v1/advice, or name a scenario.")
                    : client.faults();
            return page(services, caller, draft, client.with(faults), null, token);
        }
        TrialOutcome outcome;
        try {
            outcome = bench.trials()
                    .compare(
                            caller,
                            draft.head(),
                            files,
                            client.text().getBytes(StandardCharsets.UTF_8),
                            changed(services, caller, draft));
        } catch (RunawayRulesException e) {
            return page(
                    services,
                    caller,
                    draft,
                    client.with(List.of("The rules do not come to an end for this client.")),
                    null,
                    token);
        }
        return page(
                services,
                caller,
                draft,
                client.with(TrialView.faults(outcome)),
                new TriedRequest(outcome, request),
                token);
    }

    /** What came of a request. */
    private record TriedRequest(TrialOutcome outcome, JsonNode request) {}

    private static AskedClient client(FormFields form, Map<String, String> files) {
        String scenario = form.text("scenario").strip();
        String text = RuleEditor.plain(form.text("client"));
        if (form.has("facts")) {
            ObjectNode known = read(text) instanceof ObjectNode one ? one : JSON.createObjectNode();
            return new AskedClient(scenario, FactForm.read(form, known).toPrettyString(), List.of());
        }
        if (!form.text("action").equals("scenario")) {
            return new AskedClient(scenario, text, List.of());
        }
        String yaml = files.get(scenario);
        List<ImpactClient> found = yaml == null ? List.of() : ImpactClients.scenarios(Map.of(scenario, yaml));
        return found.isEmpty()
                ? new AskedClient(
                        scenario, text, List.of("The draft has no scenario with the path “" + scenario + "”."))
                : new AskedClient(scenario, found.get(0).request().toPrettyString(), List.of());
    }

    private static @Nullable JsonNode read(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read.isObject() ? read : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private Set<String> changed(WorkbenchServices services, Caller caller, DraftView draft) {
        DraftDifference difference = bench.difference(services, caller, draft);
        return difference == null
                ? Set.of()
                : difference.rules().stream().map(RuleDifference::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private Response page(
            WorkbenchServices services,
            Caller caller,
            DraftView draft,
            AskedClient client,
            @Nullable TriedRequest tried,
            String token) {
        Set<String> changed = changed(services, caller, draft);
        Release live = bench.live().current();
        if (live == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        var facts = new FactForm(live.catalog());
        JsonNode shown = read(client.text());
        List<FactField> fields = facts.fields(shown == null ? JSON.createObjectNode() : shown);
        PageHtml page = PageHtml.of("bench/try", (client.faults().isEmpty() ? "" : "Error: ") + "Try " + draft.title())
                .with("draft", BenchServices.address(draft))
                .with("draftTitle", draft.title())
                .with("scenario", client.scenario())
                .with("client", client.text())
                .with("usual", fields.stream().filter(one -> isUsual(one)).toList())
                .with("others", fields.stream().filter(one -> !isUsual(one)).toList())
                .with(
                        "more",
                        fields.stream()
                                .filter(one -> !isUsual(one))
                                .filter(FactField::isAnswered)
                                .count())
                .with("lists", facts.lists())
                .with("faults", client.faults())
                .with("offered", offered(services, caller, draft, changed))
                .with("mayWrite", caller.may(Permission.WRITE_DRAFTS) && draft.end() == null)
                .with("changeToken", token);
        if (tried != null && tried.outcome() instanceof TriedClient outcome) {
            Set<String> about = new TreeSet<>(outcome.firedAfter());
            about.retainAll(changed);
            page.with("trial", TrialView.of(outcome, live.ruleBook()))
                    .with("begun", TrialScenario.of(draft, tried.request(), outcome.after(), about))
                    .with("isTried", true);
        } else {
            page.with("isTried", false);
        }
        return page.response(client.faults().isEmpty() ? 200 : RulesPage.FAULTY);
    }

    private static boolean isUsual(FactField field) {
        return USUAL.contains(field.name());
    }

    /** Paths of scenarios that name a rule of the draft, and of some others. */
    private static List<String> offered(
            WorkbenchServices services, Caller caller, DraftView draft, Set<String> changed) {
        Map<String, String> files = new TreeMap<>(services.drafts()
                .files(caller, draft.id(), (head, texts) -> texts)
                .orElse(Map.of()));
        return files.entrySet().stream()
                .filter(one -> one.getKey().startsWith("scenarios/"))
                .filter(one -> changed.isEmpty() || changed.stream().anyMatch(one.getValue()::contains))
                .map(Map.Entry::getKey)
                .limit(MOST_OFFERED)
                .toList();
    }
}
