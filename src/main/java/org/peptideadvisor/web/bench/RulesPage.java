package org.peptideadvisor.web.bench;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.health.HealthReport;
import org.peptideadvisor.review.health.RuleHealth;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.bench.RuleRow.DraftRow;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.review.RuleCounts;
import org.peptideadvisor.workbench.DraftSummary;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchServices;

/** The rule book as a list to search, each rule on a page of its own, and where drafts begin. */
@Path("/workbench")
@Produces(MediaType.TEXT_HTML)
public class RulesPage {

    static final int FAULTY = 422;

    private final BenchServices bench;
    private final RuleCounts counts;

    RulesPage(BenchServices bench, RuleCounts counts) {
        this.bench = bench;
        this.counts = counts;
    }

    /** The rules that are looked for, and the drafts that go on. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @ReadsQuery
    public CompletionStage<Response> rules(@Context RoutingContext call, @Context UriInfo address) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        RuleFilter filter = RuleFilter.of(address.getQueryParameters());
        return bench.run(WorkLane.DRAFTS, services -> list(services, caller, filter, token, List.of(), ""));
    }

    private Response list(
            WorkbenchServices services,
            Caller caller,
            RuleFilter filter,
            String token,
            List<String> faults,
            String draftTitle) {
        Release release = bench.live().current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        List<Rule> rules = release.ruleBook().rules();
        Map<String, List<DraftSummary>> drafted = services.drafts().rulesInDrafts(caller);
        HealthReport report = filter.isByHealth() ? counts.report(release) : null;
        Map<String, RuleHealth> health = report == null
                ? Map.of()
                : report.rules().stream()
                        .collect(Collectors.toMap(one -> one.rule().id(), one -> one));
        long decisions = report == null ? 0 : report.tally().decisions();
        List<Rule> found = rules.stream()
                .filter(rule -> filter.fits(rule, bench.today(), drafted.keySet()))
                .filter(rule -> health.isEmpty() || filter.fits(Objects.requireNonNull(health.get(rule.id()))))
                .filter(rule -> filter.words().isEmpty()
                        || filter.isIn(rule.id() + " " + rule.name() + " "
                                + release.reading(rule).sentence()))
                .toList();
        int from = Math.min((filter.page() - 1) * RuleFilter.PAGE, found.size());
        int to = Math.min(from + RuleFilter.PAGE, found.size());
        return PageHtml.of("bench/rules", "Workbench")
                .with("filter", filter)
                .with("topics", RuleFilter.topics(rules))
                .with(
                        "owners",
                        new TreeSet<>(rules.stream()
                                .map(rule -> rule.metadata().owner())
                                .toList()))
                .with(
                        "rows",
                        found.subList(from, to).stream()
                                .map(rule ->
                                        row(rule, release, RuleRow.done(health.get(rule.id()), decisions), drafted))
                                .toList())
                .with("count", found.size())
                .with("all", rules.size())
                .with("from", found.isEmpty() ? 0 : from + 1)
                .with("to", to)
                .with("next", to < found.size() ? filter.page() + 1 : 0)
                .with("previous", filter.page() > 1 ? filter.page() - 1 : 0)
                .with("release", release.name())
                .with(
                        "drafts",
                        services.drafts().drafts(caller, false).stream()
                                .map(DraftRow::of)
                                .toList())
                .with(
                        "ended",
                        services.drafts().drafts(caller, true).stream()
                                .limit(5)
                                .map(DraftRow::of)
                                .toList())
                .with("mayWrite", caller.may(Permission.WRITE_DRAFTS))
                .with("faults", faults)
                .with("draftTitle", draftTitle)
                .with("changeToken", token)
                .response(faults.isEmpty() ? 200 : FAULTY);
    }

    private RuleRow row(Rule rule, Release release, String done, Map<String, List<DraftSummary>> drafted) {
        return new RuleRow(
                rule.id(),
                rule.title(),
                rule.file(),
                release.reading(rule).sentence(),
                rule.metadata().reviewBy().isBefore(bench.today()),
                done,
                drafted.getOrDefault(rule.id(), List.of()));
    }

    /** One rule: its sentence, its DRL, its scenarios, its history. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @Path("/rules/{id}")
    public CompletionStage<Response> rule(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return bench.run(WorkLane.DRAFTS, services -> rule(services, caller, id, token));
    }

    private Response rule(WorkbenchServices services, Caller caller, String id, String token) {
        Release release = bench.live().current();
        Rule rule = release == null ? null : release.ruleBook().rule(id);
        if (release == null || rule == null) {
            return BenchServices.nothingThere();
        }
        Map<String, String> files =
                services.drafts().live(caller, (commit, texts) -> texts).orElse(release.files());
        RuleSheet sheet = RuleSheet.of(
                rule, release, files, services.drafts().history(caller, rule.file(), rule.id()), bench.today());
        Map<String, List<DraftSummary>> drafted = services.drafts().rulesInDrafts(caller);
        return PageHtml.of("bench/rule", rule.name())
                .with("rule", sheet)
                .with(
                        "changing",
                        Stream.of(drafted.getOrDefault(id, List.of()))
                                .flatMap(List::stream)
                                .map(DraftRow::of)
                                .toList())
                .with(
                        "drafts",
                        services.drafts().drafts(caller, false).stream()
                                .map(DraftRow::of)
                                .toList())
                .with("mayWrite", caller.may(Permission.WRITE_DRAFTS))
                .with("changeToken", token)
                .response();
    }

    /** Begins a draft, if need be with a rule to edit in it. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Path("/drafts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> begin(@Context RoutingContext call) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        return bench.run(WorkLane.DRAFTS, services -> begin(services, caller, form, token));
    }

    private Response begin(WorkbenchServices services, Caller caller, FormFields form, String token) {
        String rule = form.text("rule");
        if (!form.text("draft").isEmpty()) {
            return BenchServices.to(place(form.text("draft"), rule));
        }
        BenchForm asked = BenchForm.of(ChangeForm.BEGIN).put("title", form.text("title"));
        List<String> faults = asked.faults();
        if (faults.isEmpty()) {
            WorkbenchAnswer answer =
                    services.drafts().begin(caller, asked.request().title());
            if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
                return BenchServices.to(place(shown.draft().id(), rule));
            }
            faults = BenchWords.obstacles(answer);
        }
        return list(services, caller, RuleFilter.of(Map.of()), token, faults, form.text("title"));
    }

    private static String place(String draft, String rule) {
        String known = rule.matches("[A-Za-z]{1,10}-[0-9]{1,6}") ? "/rules/" + rule : "";
        return "/workbench/drafts/" + (draft.matches("[A-Za-z0-9-]{1,60}") ? draft : "none") + known;
    }
}
