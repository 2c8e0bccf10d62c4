package org.peptideadvisor.web.bench;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.web.bench.table.PastedRows;
import org.peptideadvisor.web.bench.table.TableSheet;
import org.peptideadvisor.web.bench.table.TableText;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.workbench.DraftSave;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchAnswer.ClashingFiles;
import org.peptideadvisor.workbench.WorkbenchServices;

/** Takes edits of a table: shows them, has them checked, saves them. What was typed always comes back. */
final class TableSaving {

    private final BenchServices bench;
    private final GateRuns runs;

    TableSaving(BenchServices bench, GateRuns runs) {
        this.bench = bench;
        this.runs = runs;
    }

    /** An edit on its way. */
    record SentTable(
            WorkbenchServices services,
            Caller caller,
            DraftView draft,
            Map<String, String> files,
            TableText table,
            FormFields form,
            String token) {

        String reason() {
            return form.text("reason");
        }

        boolean saves() {
            return form.text("action").equals("save");
        }
    }

    /**
     * A row as its page shows it.
     *
     * @param row its number; -1 for a new one
     * @param cells what was typed
     * @param parent the commit that was looked at
     * @param told that it was checked and nothing found; else empty
     */
    record RowEdit(
            TableText table,
            int row,
            List<String> cells,
            String parent,
            String reason,
            List<Diagnostic> findings,
            List<String> faults,
            String told) {}

    /** The page of a row. */
    static Response row(DraftView draft, RowEdit edit, String token) {
        return row(draft, edit, token, "");
    }

    /** @param retiring why the row was to be retired, where that was refused; else empty */
    private static Response row(DraftView draft, RowEdit edit, String token, String retiring) {
        TableText table = edit.table();
        int shown = edit.row() < 0 ? table.rows().size() : edit.row();
        TableText typed = edit.findings().isEmpty() ? table : after(table, edit.row(), edit.cells());
        String key =
                edit.row() < 0 ? "" : table.key(table.rows().get(edit.row()).cells());
        return PageHtml.of("bench/table-row", (edit.faults().isEmpty() ? "" : "Error: ") + table.path())
                .with("draft", BenchServices.address(draft))
                .with("path", table.path())
                .with("rowKey", key)
                .with("cells", TableSheet.cells(typed, shown, edit.cells(), edit.findings()))
                .with(
                        "retires",
                        edit.row() < 0
                                ? ""
                                : table.id(table.rows().get(edit.row()).cells()))
                .with("retiring", retiring)
                .with("parent", edit.parent())
                .with("reason", edit.reason())
                .with("others", others(typed, shown, edit.findings()))
                .with("faults", edit.faults())
                .with("told", edit.told())
                .with("changeToken", token)
                .response(edit.faults().isEmpty() ? 200 : RulesPage.FAULTY);
    }

    private static TableText after(TableText table, int row, List<String> cells) {
        String text = row < 0 ? table.with(Map.of(), List.of(cells)) : table.with(Map.of(row, cells), List.of());
        TableText read = TableText.of(table.path(), text);
        return read == null ? table : read;
    }

    /** What is wrong elsewhere. */
    private static List<String> others(TableText table, int row, List<Diagnostic> findings) {
        return findings.stream()
                .filter(one -> !one.file().equals(table.path())
                        || table.place(one).row() != row
                        || table.place(one).column() < 0)
                .map(Diagnostic::toString)
                .limit(10)
                .toList();
    }

    /** What is wrong, but not at a cell of this table, where it stands already. */
    private static List<String> apartFromCells(TableText table, List<Diagnostic> findings) {
        return findings.stream()
                .filter(one ->
                        !one.file().equals(table.path()) || table.place(one).column() < 0)
                .map(Diagnostic::toString)
                .limit(10)
                .toList();
    }

    /** Takes an edited row. */
    Response row(SentTable sent) {
        TableText table = sent.table();
        String key = sent.form().text("row");
        int row = key.isEmpty() ? -1 : table.find(key);
        var cells = new ArrayList<String>();
        for (int column = 0; column < table.head().size(); column++) {
            cells.add(RuleEditor.plain(sent.form().text("c" + column)).strip());
        }
        List<String> faults = key.isEmpty() && table.find(table.key(cells)) >= 0
                ? List.of("The table has a row “" + table.key(cells) + "” already.")
                : List.of();
        var edit = new RowEdit(table, row, cells, sent.form().text("parent"), sent.reason(), List.of(), faults, "");
        TableText after = after(table, row, cells);
        if (!faults.isEmpty()) {
            return row(sent.draft(), edit, sent.token());
        }
        if (sent.saves()) {
            return saved(sent, after.text(), told -> row(sent.draft(), with(edit, told), sent.token()));
        }
        List<Diagnostic> found = findings(sent, after.text());
        return row(
                sent.draft(),
                new RowEdit(
                        table,
                        row,
                        cells,
                        edit.parent(),
                        edit.reason(),
                        found,
                        List.of(),
                        found.isEmpty() ? "Nothing is found." : ""),
                sent.token());
    }

    /** Takes the row of an id out, wherever the tables name it, with the scenarios that are about nothing else. */
    Response retired(SentTable sent) {
        TableText table = sent.table();
        int row = table.find(sent.form().text("row"));
        List<String> cells = row < 0 ? List.of() : table.rows().get(row).cells();
        BenchForm asked =
                BenchForm.of(ChangeForm.RETIRE).put("id", table.id(cells)).put("reason", sent.reason());
        List<String> faults = asked.faults();
        if (row >= 0 && faults.isEmpty()) {
            WorkbenchAnswer answer = sent.services()
                    .drafts()
                    .retire(
                            sent.caller(),
                            sent.draft().id(),
                            asked.request().id(),
                            asked.request().reason());
            runs.forget(sent.draft().id());
            if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
                bench.findFindings(sent.services(), sent.caller(), shown.draft());
                return BenchServices.to(BenchServices.address(sent.draft()) + "#changes");
            }
            faults = BenchWords.obstacles(answer);
        }
        String parent = sent.form().text("parent");
        var edit = new RowEdit(table, row, cells, parent, "", List.of(), faults, "");
        return row < 0 ? BenchServices.nothingThere() : row(sent.draft(), edit, sent.token(), sent.reason());
    }

    private static RowEdit with(RowEdit edit, List<String> faults) {
        return new RowEdit(edit.table(), edit.row(), edit.cells(), edit.parent(), edit.reason(), List.of(), faults, "");
    }

    /** Takes pasted rows. */
    Response pasted(SentTable sent) {
        String pasted = RuleEditor.plain(sent.form().text("pasted"));
        PastedRows rows = PastedRows.of(sent.table(), pasted);
        if (!rows.faults().isEmpty()) {
            return preview(sent, pasted, rows, sent.table(), List.of(), rows.faults());
        }
        String text = sent.table().with(rows.changed(), rows.added());
        TableText read = TableText.of(sent.table().path(), text);
        TableText after = read == null ? sent.table() : read;
        if (sent.saves()) {
            return saved(sent, text, told -> preview(sent, pasted, rows, after, List.of(), told));
        }
        return preview(sent, pasted, rows, after, rows.isNothing() ? List.of() : findings(sent, text), List.of());
    }

    private static Response preview(
            SentTable sent,
            String pasted,
            PastedRows rows,
            TableText after,
            List<Diagnostic> findings,
            List<String> faults) {
        return PageHtml.of("bench/table-paste", (faults.isEmpty() ? "" : "Error: ") + "Pasted rows")
                .with("draft", BenchServices.address(sent.draft()))
                .with("path", sent.table().path())
                .with("head", sent.table().head())
                .with("parent", sent.form().text("parent"))
                .with("pasted", pasted)
                .with("reason", sent.reason())
                .with("changed", rows.changed().size())
                .with("added", rows.added().size())
                .with("same", rows.same())
                .with("rows", TableSheet.previewed(sent.table(), after, rows, findings))
                .with("found", findings.size())
                .with("others", apartFromCells(after, findings))
                .with("faults", faults)
                .with("changeToken", sent.token())
                .response(faults.isEmpty() ? 200 : RulesPage.FAULTY);
    }

    private List<Diagnostic> findings(SentTable sent, String text) {
        var all = new TreeMap<>(sent.files());
        all.put(sent.table().path(), text);
        return bench.findings(sent.caller(), sent.draft(), all, sent.table().path()).stream()
                .filter(one -> one.isError() || one.file().equals(sent.table().path()))
                .toList();
    }

    /** Shows again what was not saved. */
    @FunctionalInterface
    private interface ShownAgain {
        Response with(List<String> told);
    }

    private Response saved(SentTable sent, String text, ShownAgain again) {
        BenchForm asked = BenchForm.of(ChangeForm.SAVE)
                .put("reason", sent.reason())
                .file(sent.table().path(), text);
        if (!asked.faults().isEmpty()) {
            return again.with(asked.faults());
        }
        WorkbenchAnswer answer = sent.services()
                .drafts()
                .save(
                        sent.caller(),
                        sent.draft().id(),
                        new DraftSave(
                                sent.form().text("parent"),
                                null,
                                asked.request().files(),
                                asked.request().reason()));
        runs.forget(sent.draft().id());
        if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
            bench.findFindings(sent.services(), sent.caller(), shown.draft());
            return BenchServices.to(BenchServices.address(sent.draft()) + "#findings");
        }
        return again.with(
                answer instanceof ClashingFiles clash
                        ? List.of("Somebody else saved the same rows while you were editing: "
                                + clash.clashes().stream()
                                        .map(BenchWords::clash)
                                        .collect(Collectors.joining("; "))
                                + ". Nothing of yours is saved. Open the table again beside this page and bring the two"
                                + " together.")
                        : BenchWords.obstacles(answer));
    }
}
