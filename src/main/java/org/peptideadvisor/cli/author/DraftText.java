package org.peptideadvisor.cli.author;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.peptideadvisor.cli.terminal.PlainText;

/** Drafts as a terminal shows them. */
final class DraftText {

    private DraftText() {}

    static void draft(JsonNode draft, PrintWriter out) {
        line(out, text(draft, "id") + " " + text(draft, "state") + ": " + text(draft, "title"));
        line(
                out,
                "  newest commit " + text(draft, "head")
                        + (draft.path("base").equals(draft.path("live"))
                                ? ""
                                : "; something else went live since it was begun"));
        draft.path("commits")
                .forEach(one ->
                        line(out, "  " + text(one, "at") + " " + text(one, "name") + ": " + text(one, "reason")));
        draft.path("changed").forEach(path -> line(out, "  changed " + path.asText()));
        JsonNode report = draft.path("report");
        if (report.isObject() && text(report, "commit").equals(text(draft, "head"))) {
            report(report, out);
        }
        draft.path("approvals")
                .forEach(one -> line(out, "  approved by " + text(one, "name") + ": " + text(one, "meaning")));
        if (draft.path("schedule").isObject()) {
            line(out, "  goes live at " + text(draft.path("schedule"), "at"));
        }
        if (draft.path("end").path("release").isTextual()) {
            line(out, "  live as release " + text(draft.path("end"), "release"));
        }
    }

    private static void report(JsonNode report, PrintWriter out) {
        line(
                out,
                report.path("passes").asBoolean()
                        ? "  The gate lets it pass; it needs "
                                + report.path("approvals").asInt() + " to approve it."
                        : "  The gate does not let it pass:");
        report.path("findings").forEach(one -> {
            if (!text(one, "severity").equals("info")) {
                String place = text(one, "file")
                        + (one.path("line").asInt() == 0
                                ? ""
                                : ":" + one.path("line").asInt());
                line(
                        out,
                        "  " + place + (place.isEmpty() ? "" : ": ") + text(one, "severity") + " [" + text(one, "code")
                                + "] " + text(one, "message"));
            }
        });
        report.path("impact").forEach(one -> line(out, "  " + one.asText()));
        report.path("witnesses").forEach(one -> {
            line(out, "  " + text(one, "id") + " less careful for the client of " + text(one, "client") + ":");
            one.path("lost").forEach(lost -> line(out, "      lost: " + lost.asText()));
        });
    }

    static void list(JsonNode answer, PrintWriter out) {
        answer.path("drafts")
                .forEach(one -> line(
                        out,
                        text(one, "id") + " " + text(one, "state") + ": " + text(one, "title") + " ("
                                + text(one, "ownerName") + ", " + text(one, "opened") + ")"));
        if (answer.path("drafts").isEmpty()) {
            line(out, "There are none.");
        }
    }

    static void difference(JsonNode answer, PrintWriter out) {
        answer.path("rules").forEach(one -> {
            line(out, text(one, "id") + " " + text(one, "change") + " in " + text(one, "file"));
            if (one.path("before").isTextual()) {
                line(out, "  before: " + text(one, "before"));
            }
            if (one.path("after").isTextual()) {
                line(out, "  now: " + text(one, "after"));
            }
        });
        if (!answer.path("readable").asBoolean()) {
            line(out, "The rules or tables cannot be read, so only files are compared.");
        }
        answer.path("files").forEach(one -> {
            line(out, text(one, "path") + " " + text(one, "change"));
            out.println(PlainText.lines(text(one, "patch")));
        });
    }

    static void published(JsonNode change, PrintWriter out) {
        line(
                out,
                "Release " + text(change, "name") + " (" + text(change, "release") + ") is live."
                        + (change.path("expires").isTextual()
                                ? " The rule is put back at " + text(change, "expires") + "."
                                : ""));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static void line(PrintWriter out, String text) {
        out.println(PlainText.text(text));
    }
}
