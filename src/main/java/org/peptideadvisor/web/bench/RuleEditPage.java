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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.rulebook.sentence.RuleBlock;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.bench.RuleEditor.EditedText;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.workbench.DraftSave;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchAnswer.ClashingFiles;
import org.peptideadvisor.workbench.WorkbenchServices;

/** A rule of a draft, edited as a sentence or as DRL. What was typed always comes back. */
@Path("/workbench/drafts/{id}/rules/{rule}")
@Produces(MediaType.TEXT_HTML)
public class RuleEditPage {

    private final BenchServices bench;
    private final GateRuns runs;

    RuleEditPage(BenchServices bench, GateRuns runs) {
        this.bench = bench;
        this.runs = runs;
    }

    /** A rule as a draft has it. */
    @GET
    @RequiresPermission(Permission.WRITE_DRAFTS)
    public CompletionStage<Response> edit(@Context RoutingContext call, @RestPath String id, @RestPath String rule) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return bench.run(
                WorkLane.DRAFTS,
                services -> bench.draft(services, caller, id, draft -> {
                    Map<String, String> files = files(services, caller, draft);
                    String path = path(files, rule);
                    RuleBlock block = path == null ? null : RuleBlock.find(files.getOrDefault(path, ""), rule);
                    RuleEditor editor =
                            path == null ? null : RuleEditor.of(bench, draft, files, path, rule, draft.head());
                    if (block == null || editor == null) {
                        return BenchServices.nothingThere();
                    }
                    var text = new EditedText(block.text(), List.of(), "", null);
                    return page(editor.sheet(text, List.of(), false, "", ""), token);
                }));
    }

    private static Map<String, String> files(WorkbenchServices services, Caller caller, DraftView draft) {
        return services.drafts()
                .files(caller, draft.id(), (head, files) -> files)
                .orElse(Map.of());
    }

    private static @Nullable String path(Map<String, String> files, String rule) {
        return files.entrySet().stream()
                .filter(one -> one.getKey().endsWith(".drl") && RuleBlock.find(one.getValue(), rule) != null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Response page(EditorSheet sheet, String token) {
        return PageHtml.of("bench/rule-edit", (sheet.faults().isEmpty() ? "" : "Error: ") + sheet.rule())
                .with("edit", sheet)
                .withEditor(bench.editor())
                .with("verbs", BenchWords.VERBS)
                .with("ids", bench.ids())
                .with("words", bench.words(sheet.text()))
                .with("changeToken", token)
                .response(sheet.faults().isEmpty() ? 200 : RulesPage.FAULTY);
    }

    /** Takes what was chosen or typed: a step in the sentence, a check, or a save. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> edited(@Context RoutingContext call, @RestPath String id, @RestPath String rule) {
        var edit = new SentEdit(CallerOf.call(call), ChangeOrigin.token(call), rule, BenchServices.form(call));
        String action = edit.form().text("action");
        return bench.run(
                action.equals("check") ? WorkLane.CHECKS : WorkLane.DRAFTS,
                services -> bench.draft(services, edit.caller(), id, draft -> edited(services, draft, edit)));
    }

    /** An edit on its way. */
    private record SentEdit(Caller caller, String token, String rule, FormFields form) {

        String reason() {
            return form.text("reason");
        }
    }

    private Response edited(WorkbenchServices services, DraftView draft, SentEdit edit) {
        String parent = edit.form().text("parent");
        Map<String, String> files = services.drafts()
                .filesAt(edit.caller(), draft.id(), parent, texts -> texts)
                .orElseGet(() -> files(services, edit.caller(), draft));
        String path = path(files, edit.rule());
        RuleEditor editor = path == null ? null : RuleEditor.of(bench, draft, files, path, edit.rule(), parent);
        if (path == null || editor == null) {
            return BenchServices.nothingThere();
        }
        EditedText text = editor.edited(edit.form());
        return switch (edit.form().text("action")) {
            case "check" ->
                page(
                        editor.sheet(text, editor.findings(edit.caller(), text.text(), files), true, "", edit.reason()),
                        edit.token());
            case "save" -> save(services, draft, edit, files, path, editor, text);
            default -> page(editor.sheet(text, List.of(), false, "", edit.reason()), edit.token());
        };
    }

    private Response save(
            WorkbenchServices services,
            DraftView draft,
            SentEdit edit,
            Map<String, String> files,
            String path,
            RuleEditor editor,
            EditedText text) {
        String file = files.getOrDefault(path, "");
        RuleBlock block = RuleBlock.find(file, edit.rule());
        BenchForm asked = BenchForm.of(ChangeForm.SAVE)
                .put("reason", edit.reason())
                .file(path, block == null ? file : block.replaced(file, text.text()));
        List<String> faults = text.faults().isEmpty() ? asked.faults() : text.faults();
        if (!faults.isEmpty()) {
            return again(editor, text, faults, "", edit);
        }
        WorkbenchAnswer answer = services.drafts()
                .save(
                        edit.caller(),
                        draft.id(),
                        new DraftSave(
                                edit.form().text("parent"),
                                null,
                                asked.request().files(),
                                asked.request().reason()));
        runs.forget(draft.id());
        if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
            bench.findFindings(services, edit.caller(), shown.draft());
            return BenchServices.to(BenchServices.address(draft) + "#findings");
        }
        if (answer instanceof ClashingFiles clash) {
            Map<String, String> now = files(services, edit.caller(), draft);
            RuleBlock theirs = RuleBlock.find(now.getOrDefault(path, ""), edit.rule());
            RuleEditor onTop = RuleEditor.of(bench, draft, now, path, edit.rule(), clash.head());
            String told = "Somebody else saved this rule while you were editing: "
                    + clash.clashes().stream().map(BenchWords::clash).collect(Collectors.joining("; "))
                    + ". Nothing of yours is lost or saved. Bring the two together below, and save again.";
            return again(
                    onTop == null ? editor : onTop, text, List.of(told), theirs == null ? "" : theirs.text(), edit);
        }
        return again(editor, text, BenchWords.obstacles(answer), "", edit);
    }

    private Response again(RuleEditor editor, EditedText text, List<String> faults, String theirs, SentEdit edit) {
        var told = new EditedText(text.text(), faults, text.note(), text.pending());
        return page(editor.sheet(told, List.of(), false, theirs, edit.reason()), edit.token());
    }
}
