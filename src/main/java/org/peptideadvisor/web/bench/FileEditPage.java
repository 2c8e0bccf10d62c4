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
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.sentence.RuleLayout;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.workbench.DraftSave;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchAnswer.ClashingFiles;
import org.peptideadvisor.workbench.WorkbenchServices;

/** A whole file of a draft: rules, a table, a scenario. What was typed always comes back. */
@Path("/workbench/drafts/{id}/file")
@Produces(MediaType.TEXT_HTML)
public class FileEditPage {

    private final BenchServices bench;
    private final GateRuns runs;

    FileEditPage(BenchServices bench, GateRuns runs) {
        this.bench = bench;
        this.runs = runs;
    }

    /** A file as a draft has it; an empty one where it has none. */
    @GET
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @ReadsQuery
    public CompletionStage<Response> edit(@Context RoutingContext call, @Context UriInfo address, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        String path = address.getQueryParameters()
                .getOrDefault("path", List.of(""))
                .get(0)
                .strip();
        return bench.run(
                WorkLane.DRAFTS,
                services -> bench.draft(services, caller, id, draft -> {
                    String text = files(services, caller, draft).getOrDefault(path, "");
                    return page(
                            new OpenFile(path, text, "", draft.head()), draft, List.of(), false, "", List.of(), token);
                }));
    }

    /** What is being edited. */
    private record OpenFile(String path, String text, String reason, String parent) {

        static OpenFile of(FormFields form) {
            String path = form.text("path").strip();
            String action = form.text("action");
            String sent = OneStepFix.in(RuleEditor.plain(form.text("text")) + "\n", action);
            return new OpenFile(
                    path,
                    action.equals("format") && path.endsWith(".drl") ? RuleLayout.file(path, sent) : sent,
                    form.text("reason"),
                    form.text("parent"));
        }

        OpenFile on(String commit) {
            return new OpenFile(path, text, reason, commit);
        }
    }

    private static Map<String, String> files(WorkbenchServices services, Caller caller, DraftView draft) {
        return services.drafts()
                .files(caller, draft.id(), (head, files) -> files)
                .orElse(Map.of());
    }

    private Response page(
            OpenFile edit,
            DraftView draft,
            List<FindingRow> findings,
            boolean checked,
            String theirs,
            List<String> faults,
            String token) {
        var sheet = new EditorSheet(
                BenchServices.address(draft),
                draft.title(),
                "",
                edit.path(),
                edit.path(),
                edit.parent(),
                edit.text(),
                "",
                List.of(),
                List.of(),
                null,
                "",
                null,
                findings,
                checked,
                theirs,
                edit.reason(),
                faults,
                "");
        return PageHtml.of(
                        "bench/file-edit",
                        (faults.isEmpty() ? "" : "Error: ") + (edit.path().isEmpty() ? "A new file" : edit.path()))
                .with("edit", sheet)
                .withEditor(bench.editor())
                .with("verbs", BenchWords.VERBS)
                .with("ids", bench.ids())
                .with("changeToken", token)
                .response(faults.isEmpty() ? 200 : RulesPage.FAULTY);
    }

    /** Takes what was typed: to begin with, a check, or a save. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> edited(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        WorkLane lane = form.text("action").equals("check") ? WorkLane.CHECKS : WorkLane.DRAFTS;
        return bench.run(
                lane,
                services -> bench.draft(services, caller, id, draft -> {
                    OpenFile edit = OpenFile.of(form);
                    return switch (form.text("action")) {
                        case "check" -> {
                            var all = new TreeMap<>(files(services, caller, draft));
                            all.put(edit.path(), edit.text());
                            List<Diagnostic> found = bench.findings(caller, draft, all, edit.path());
                            List<FindingRow> rows = FindingRow.ofFile(
                                    found.stream()
                                            .filter(one ->
                                                    one.isError() || one.file().equals(edit.path()))
                                            .toList(),
                                    all,
                                    BenchServices.address(draft),
                                    edit.path(),
                                    edit.text());
                            yield page(edit, draft, rows, true, "", List.of(), token);
                        }
                        case "save" -> save(services, caller, draft, edit, token);
                        default -> {
                            OpenFile now = edit.parent().isEmpty() ? edit.on(draft.head()) : edit;
                            yield page(now, draft, List.of(), false, "", List.of(), token);
                        }
                    };
                }));
    }

    private Response save(WorkbenchServices services, Caller caller, DraftView draft, OpenFile edit, String token) {
        BenchForm asked =
                BenchForm.of(ChangeForm.SAVE).put("reason", edit.reason()).file(edit.path(), edit.text());
        if (!asked.faults().isEmpty()) {
            return page(edit, draft, List.of(), false, "", asked.faults(), token);
        }
        WorkbenchAnswer answer = services.drafts()
                .save(
                        caller,
                        draft.id(),
                        new DraftSave(
                                edit.parent(),
                                null,
                                asked.request().files(),
                                asked.request().reason()));
        runs.forget(draft.id());
        if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
            bench.findFindings(services, caller, shown.draft());
            return BenchServices.to(BenchServices.address(draft) + "#findings");
        }
        if (answer instanceof ClashingFiles clash) {
            String told = "Somebody else saved this file while you were editing: "
                    + clash.clashes().stream().map(BenchWords::clash).collect(Collectors.joining("; "))
                    + ". Nothing of yours is lost or saved. Bring the two together below, and save again.";
            String theirs = files(services, caller, draft).getOrDefault(edit.path(), "");
            return page(edit.on(clash.head()), draft, List.of(), false, theirs, List.of(told), token);
        }
        return page(edit, draft, List.of(), false, "", BenchWords.obstacles(answer), token);
    }
}
