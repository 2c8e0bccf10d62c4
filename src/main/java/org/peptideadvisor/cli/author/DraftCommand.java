package org.peptideadvisor.cli.author;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.cli.terminal.ServiceClient;
import org.peptideadvisor.cli.terminal.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code bin/advisor draft}: what the workbench of a running service does, from a terminal. */
@Command(
        name = "draft",
        description = {
            "Drafts of rules at a service that runs: begun, saved, checked, approved, published.",
            "A draft lies in a folder of yours, where you edit it with what you like."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the service refused it; the reason is told", "2:wrong options, or no service"})
public final class DraftCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(
            names = "--because",
            paramLabel = "REASON",
            scope = ScopeType.INHERIT,
            description = "why, in three words or more; it stands in the ledger")
    private @Nullable String because;

    @Option(
            names = "--accept",
            paramLabel = "WITNESS",
            scope = ScopeType.INHERIT,
            description = "the id of a witness whose loss is accepted; once for each")
    private List<String> accepted = new ArrayList<>();

    @Command(name = "new", description = "Begins a draft from what is live, and writes its files to a folder.")
    int begin(
            @Parameters(paramLabel = "TITLE", description = "what it is about, in a line") String title,
            @Option(names = "--to", paramLabel = "FOLDER", description = "an empty or new folder") @Nullable Path to) {
        ServiceClient client = open();
        JsonNode draft = client.post("/v1/drafts", Map.of("title", title), "");
        DraftText.draft(draft, out());
        if (to != null) {
            copy(client, draft.path("id").asText(), to);
        }
        return 0;
    }

    @Command(name = "list", description = "Lists drafts.")
    int list(@Option(names = "--ended", description = "those that were published or withdrawn") boolean ended) {
        DraftText.list(open().get("/v1/drafts?ended=" + ended), out());
        return 0;
    }

    @Command(name = "show", description = "Shows a draft: its commits, its check, its approvals.")
    int show(@Parameters(paramLabel = "ID") String id) {
        return told(open().get(path(id, "")));
    }

    @Command(name = "get", description = "Writes the files of a draft to a folder.")
    int get(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "an empty or new folder")
                    Path to) {
        copy(open(), id, to);
        return 0;
    }

    @Command(name = "save", description = "Saves what the folder of a draft holds as a commit.")
    int save(
            @Parameters(paramLabel = "FOLDER", description = "as draft new --to or draft get made it") Path folder,
            @Option(names = "--takes-over", paramLabel = "COMMIT", description = "after a clash: what is live")
                    @Nullable
                    String over) {
        var copy = DraftFolder.open(folder);
        ServiceClient client = open();
        List<Map<String, @Nullable String>> edits = copy.edits();
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("reason", reason());
        body.put("files", edits);
        body.put("takesOver", over);
        JsonNode draft = client.post(path(copy.draft(), "/save"), body, copy.commit());
        copy.replace(draft.path("head").asText(), files(client, copy.draft()));
        return told(draft);
    }

    @Command(name = "diff", description = "Shows how a draft differs from what is live: by file and by rule.")
    int diff(@Parameters(paramLabel = "ID") String id) {
        DraftText.difference(open().get(path(id, "/diff")), out());
        return 0;
    }

    @Command(name = "submit", description = "Takes a draft through the gate, so that it can be approved.")
    int submit(@Parameters(paramLabel = "ID") String id) {
        JsonNode draft = open().follow(path(id, "/submit/steps"), step -> {
            out().println("  " + PlainText.text(step.path("step").asText()) + ": "
                    + step.path("millis").asLong() + " ms");
            out().flush();
        });
        DraftText.draft(draft, out());
        return draft.path("report").path("passes").asBoolean() ? 0 : 1;
    }

    @Command(name = "impact", description = "Prints for whom a draft that was submitted changes what, in Markdown.")
    int impact(@Parameters(paramLabel = "ID") String id) {
        out().println(PlainText.lines(open().text(path(id, "/impact/markdown"))));
        return 0;
    }

    @Command(
            name = "approve",
            description = "Approves the commit that was checked. Say with --because what the change means.")
    int approve(@Parameters(paramLabel = "ID") String id) {
        ServiceClient client = open();
        String commit = client.get(path(id, "")).path("head").asText();
        return told(client.post(
                path(id, "/approve"), Map.of("commit", commit, "meaning", reason(), "witnesses", accepted), ""));
    }

    @Command(name = "publish", description = "Lets an approved draft go live, now or at a time.")
    int publish(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--at", paramLabel = "TIME", description = "in UTC, such as 2026-12-01T06:00:00Z") @Nullable
                    String at) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("at", at);
        body.put("witnesses", accepted);
        body.put("because", because);
        return told(open().post(path(id, "/publish"), body, ""));
    }

    @Command(name = "withdraw", description = "Ends a draft that is not to go live.")
    int withdraw(@Parameters(paramLabel = "ID") String id) {
        return told(open().post(path(id, "/withdraw"), Map.of("reason", reason()), ""));
    }

    @Command(
            name = "rename",
            description = "Gives a rule or an id another name in a draft, with all that speaks of it.")
    int rename(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "FROM") String from,
            @Parameters(paramLabel = "TO") String to) {
        return told(open().post(path(id, "/rename"), Map.of("from", from, "to", to, "reason", reason()), ""));
    }

    @Command(name = "retire", description = "Takes a rule or an id away in a draft, with what scenarios expect of it.")
    int retire(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "WHAT") String what) {
        return told(open().post(path(id, "/retire"), Map.of("id", what, "reason", reason()), ""));
    }

    @Command(name = "rollback", description = "Goes back to a release that was live, by its id or name.")
    int rollback(@Parameters(paramLabel = "RELEASE") String release) {
        Map<String, ?> body = Map.of("reason", reason(), "witnesses", accepted);
        DraftText.published(open().post("/v1/releases/" + encoded(release) + "/rollback", body, ""), out());
        return 0;
    }

    @Command(name = "withdraw-rule", description = "Takes a rule out in an emergency, until it is put back by itself.")
    int withdrawRule(
            @Parameters(paramLabel = "RULE") String rule,
            @Option(names = "--hours", paramLabel = "N", required = true, description = "1 to 168") int hours) {
        Map<String, ?> body = Map.of("reason", reason(), "hours", hours, "witnesses", accepted);
        DraftText.published(open().post("/v1/rules/" + encoded(rule) + "/withdraw", body, ""), out());
        return 0;
    }

    private void copy(ServiceClient client, String id, Path to) {
        JsonNode answer = client.get(path(id, "/files"));
        DraftFolder.make(to, id, answer.path("commit").asText(), texts(answer));
        out().println("Its files are in " + to + ". Edit them there; save them with: bin/advisor draft save " + to
                + " --because \"the reason\"");
    }

    private static Map<String, String> files(ServiceClient client, String id) {
        return texts(client.get(path(id, "/files")));
    }

    private static Map<String, String> texts(JsonNode answer) {
        var files = new TreeMap<String, String>();
        answer.path("files")
                .forEach(file ->
                        files.put(file.path("path").asText(), file.path("text").asText()));
        return files;
    }

    private static String path(String id, String step) {
        return "/v1/drafts/" + encoded(id) + step;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    private String reason() {
        if (because == null) {
            throw CommandFailure.usage("Say why with --because, in three words or more.");
        }
        return because;
    }

    private ServiceClient open() {
        return service.open(spec.commandLine().getErr());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int told(JsonNode draft) {
        DraftText.draft(draft, out());
        return 0;
    }
}
