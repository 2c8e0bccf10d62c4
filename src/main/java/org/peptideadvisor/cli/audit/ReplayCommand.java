package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.RebuiltReleases;
import org.peptideadvisor.review.DecisionReplayer;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReplayJson;
import org.peptideadvisor.review.ReplayResult;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description =
                "Runs recorded decisions again, each on the release that made it, and compares the answers byte by byte.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are identical, but for those that were erased",
            "1:one is different, or cannot be run again for another reason; each is named",
            "2:wrong options, or a ledger that cannot be opened"
        })
public final class ReplayCommand implements Callable<Integer> {

    /** Each takes some tens of megabytes; decisions of one release mostly stand together. */
    private static final int RELEASES = 4;

    private static final Duration TIME = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "the ids of decisions")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "every decision")
    private boolean all;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "every decision from this day or time on (UTC)")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "with --all or --since: only those before")
    private @Nullable Instant until;

    @Option(names = "--json", description = "print one JSON object for each decision, one a line")
    private boolean json;

    @Override
    public Integer call() {
        boolean many = all || since != null || until != null;
        if (many != ids.isEmpty() || (all && since != null)) {
            throw new ParameterException(spec.commandLine(), "Name decisions by id, or give --all or --since.");
        }
        try (TerminalReading decisions =
                TerminalReading.open(ReadingKind.REPLAY, spec.commandLine().getErr())) {
            return replay(decisions);
        }
    }

    private int replay(TerminalReading decisions) {
        PrintWriter out = spec.commandLine().getOut();
        try (var shelf = new RebuiltReleases(
                RELEASES, new ReleaseArchive(decisions.ledger().store())::files)) {
            var replayer = new DecisionReplayer(shelf);
            var tally = new ReplayTally(json ? null : out);
            if (ids.isEmpty()) {
                decisions.each(since, until, found -> one(id(found), found, replayer, tally));
            } else {
                ids.forEach(id -> one(id, decisions.find(id), replayer, tally));
            }
            if (!json) {
                tally.print(shelf.built());
            }
            out.flush();
            return tally.exitCode();
        }
    }

    private void one(String id, FoundDecision found, DecisionReplayer replayer, ReplayTally tally) {
        ReplayResult replay = replayer.replay(found, new QuestionBudget(1, TIME));
        if (json) {
            spec.commandLine().getOut().println(new String(new ReplayJson().write(id, replay), StandardCharsets.UTF_8));
        }
        tally.add(id, replay);
    }

    private static String id(FoundDecision found) {
        if (found instanceof FoundDecision.RecordedDecision recorded) {
            return recorded.entry().id();
        }
        return found instanceof FoundDecision.ErasedDecision erased
                ? erased.entry().id()
                : "entry " + ((FoundDecision.DamagedDecision) found).index();
    }
}
