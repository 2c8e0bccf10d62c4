package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.FeedbackRecord;
import org.peptideadvisor.review.FeedbackArchive;
import org.peptideadvisor.review.FeedbackArchive.FeedbackPage;
import org.peptideadvisor.review.FeedbackArchive.FoundFeedback;
import org.peptideadvisor.review.FeedbackSearch;
import org.peptideadvisor.review.RuleFeedback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "feedback",
        description = {
            "Shows for each rule how often its advice was accepted or overridden, and how often skin reacted.",
            "With --list: what was said, serious reactions first. What was erased is neither counted nor listed."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown",
            "1:shown, but some of it is damaged and left out",
            "2:wrong options, or a ledger that cannot be read"
        })
public final class FeedbackCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rule", paramLabel = "ID", description = "only what counts for this rule")
    private @Nullable String rule;

    @Option(names = "--list", description = "what was said, one thing a line")
    private boolean list;

    @Option(names = "--decision", paramLabel = "ID", description = "with --list: only what was said of this decision")
    private @Nullable String decision;

    @Option(names = "--serious", description = "with --list: only serious reactions")
    private boolean serious;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "with --list: only what was said from this day or time on (UTC)")
    private @Nullable Instant since;

    private int damaged;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenLedger open = ConfiguredLedger.toRead()) {
            var archive = new FeedbackArchive(open.ledger());
            if (list || decision != null || serious || since != null) {
                list(archive, out);
            } else {
                counts(rule == null ? archive.counts().values() : List.of(archive.count(rule)), out);
            }
        }
        if (damaged > 0) {
            spec.commandLine()
                    .getErr()
                    .println(damaged
                            + " are not as they were recorded and are left out. Run bin/advisor verify ledger.");
        }
        return damaged == 0 ? 0 : 1;
    }

    private static void counts(Collection<RuleFeedback> counts, PrintWriter out) {
        if (counts.isEmpty()) {
            out.println("Nothing was said of any rule.");
            return;
        }
        counts.forEach(count -> out.printf(
                "%s: accepted %d, overridden %d%s, reactions %d, serious %d%s%n",
                count.rule(),
                count.accepted(),
                count.overriddenInAll(),
                reasons(count),
                count.reactions(),
                count.serious(),
                count.since() == null ? "" : ", since " + count.since()));
    }

    private static String reasons(RuleFeedback count) {
        return count.overridden().isEmpty()
                ? ""
                : count.overridden().stream()
                        .map(one -> one.reason() + " " + one.count())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void list(FeedbackArchive archive, PrintWriter out) {
        var search = new FeedbackSearch(decision, rule, null, serious ? true : null, since, null, PAGE, null);
        FeedbackPage page = archive.search(search);
        while (true) {
            damaged += page.damaged();
            page.found().forEach(found -> out.println(line(found)));
            if (page.last() == null) {
                return;
            }
            page = archive.search(search.after(page.last()));
        }
    }

    private static String line(FoundFeedback found) {
        FeedbackRecord said = found.said();
        return (said.serious() ? "SERIOUS " : "") + said.kind()
                + (said.reason() == null ? "" : " " + said.reason())
                + (said.happened().isEmpty() ? "" : " " + String.join(",", said.happened()))
                + (said.daysAgo() == null ? "" : ", begun " + said.daysAgo() + " days before")
                + (said.ingredient() == null ? "" : ", of " + said.ingredient())
                + (said.rule() == null ? "" : ", of " + said.rule())
                + ", decision " + found.entry().about()
                + ", at " + found.entry().time()
                + ", by " + found.entry().by();
    }
}
