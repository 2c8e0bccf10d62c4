package org.peptideadvisor.web.bench;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.bench.table.TableSheet;
import org.peptideadvisor.web.bench.table.TableText;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.WorkbenchServices;

/** The tables of a draft as tables: to filter, to edit row by row, and to paste rows of a spreadsheet into. */
@Path("/workbench/drafts/{id}/tables")
@Produces(MediaType.TEXT_HTML)
public class TablePage {

    private static final String CATALOG = "catalog/";

    private final BenchServices bench;
    private final TableSaving saving;

    TablePage(BenchServices bench, GateRuns runs) {
        this.bench = bench;
        this.saving = new TableSaving(bench, runs);
    }

    /** A table in the list of them. */
    record TableName(String path, String name, int rows, boolean changed) {}

    /** The tables; one of them where it is named; a row of it where one is named. */
    @GET
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @ReadsQuery
    public CompletionStage<Response> tables(
            @Context RoutingContext call, @Context UriInfo address, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        MultivaluedMap<String, String> query = address.getQueryParameters();
        String path = text(query, "path");
        return bench.run(
                WorkLane.DRAFTS,
                services -> bench.draft(services, caller, id, draft -> {
                    Map<String, String> files = services.drafts()
                            .files(caller, id, (head, texts) -> texts)
                            .orElse(Map.of());
                    TableText table = path.startsWith(CATALOG) && files.containsKey(path)
                            ? TableText.of(path, files.get(path))
                            : null;
                    if (path.isEmpty()) {
                        return list(draft, files);
                    }
                    return table == null ? BenchServices.nothingThere() : page(draft, table, query, token);
                }));
    }

    static String text(MultivaluedMap<String, String> query, String name) {
        return Objects.requireNonNullElse(query.getFirst(name), "");
    }

    private static Response list(DraftView draft, Map<String, String> files) {
        return PageHtml.of("bench/tables", "Tables of " + draft.title())
                .with("draft", BenchServices.address(draft))
                .with("draftTitle", draft.title())
                .with(
                        "tables",
                        new TreeMap<>(files)
                                .entrySet().stream()
                                        .filter(one -> one.getKey().startsWith(CATALOG)
                                                && one.getKey().endsWith(".csv"))
                                        .map(one -> new TableName(
                                                one.getKey(),
                                                one.getKey()
                                                        .substring(CATALOG.length())
                                                        .replace(".csv", "")
                                                        .replace('_', ' '),
                                                rows(one.getKey(), one.getValue()),
                                                draft.changed().contains(one.getKey())))
                                        .toList())
                .response();
    }

    private static int rows(String path, String text) {
        TableText table = TableText.of(path, text);
        return table == null ? 0 : table.rows().size();
    }

    private Response page(DraftView draft, TableText table, MultivaluedMap<String, String> query, String token) {
        if (query.containsKey("row")) {
            int row = table.find(text(query, "row"));
            List<String> cells = row < 0 ? List.of() : table.rows().get(row).cells();
            var edit = new TableSaving.RowEdit(table, row, cells, draft.head(), "", List.of(), List.of(), "");
            return TableSaving.row(draft, edit, token);
        }
        int page = text(query, "page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text(query, "page")) : 1;
        List<Diagnostic> known = bench.knownFindings(draft);
        return PageHtml.of("bench/table", table.path())
                .with("draft", BenchServices.address(draft))
                .with("draftTitle", draft.title())
                .with("words", text(query, "words"))
                .with("head", draft.head())
                .with("checked", known != null)
                .with("table", TableSheet.of(table, known == null ? List.of() : known, text(query, "words"), page))
                .with("changeToken", token)
                .response();
    }

    /** Takes a row or pasted rows: to look at, to check, or to save. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> edited(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        WorkLane lane = List.of("save", "retire").contains(form.text("action")) ? WorkLane.DRAFTS : WorkLane.CHECKS;
        return bench.run(
                lane,
                services -> bench.draft(services, caller, id, draft -> edited(services, caller, draft, form, token)));
    }

    private Response edited(WorkbenchServices services, Caller caller, DraftView draft, FormFields form, String token) {
        String path = form.text("path");
        String parent = form.text("parent");
        Map<String, String> files = services.drafts()
                .filesAt(caller, draft.id(), parent, texts -> texts)
                .orElseGet(() -> services.drafts()
                        .files(caller, draft.id(), (head, texts) -> texts)
                        .orElse(Map.of()));
        @Nullable
        TableText table = path.startsWith(CATALOG) && files.containsKey(path)
                ? TableText.of(path, files.getOrDefault(path, ""))
                : null;
        if (table == null) {
            return BenchServices.nothingThere();
        }
        var sent = new TableSaving.SentTable(services, caller, draft, files, table, form, token);
        if (form.text("action").equals("retire")) {
            return saving.retired(sent);
        }
        return form.has("pasted") ? saving.pasted(sent) : saving.row(sent);
    }
}
