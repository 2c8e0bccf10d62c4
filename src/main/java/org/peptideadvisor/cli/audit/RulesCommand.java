package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleaseArchive.ArchivedText.KeptText;
import org.peptideadvisor.review.ReleasePublication;
import org.peptideadvisor.review.RuleFeedback;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.review.health.HealthReport;
import org.peptideadvisor.review.health.HealthReport.HealthTier;
import org.peptideadvisor.review.health.RuleHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rules",
        description = {
            "Lists the rules of the release that is live in the ledger.",
            "With --health: in how many of the newest decisions each fired, how often it was set aside, which reactions there were, and when it must be"
                    + " read again. What was erased is not counted."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong options, or a ledger that cannot be read"})
public final class RulesCommand implements Callable<Integer> {

    /** Which rules are listed. */
    enum ListedRules {
        ALL(any -> true),
        NEVER_FIRED(RuleHealth::neverFired),
        OVERDUE(RuleHealth::overdue),
        SET_ASIDE(one -> one.feedback().overriddenInAll() > 0),
        REACTIONS(one -> one.feedback().reactions() > 0);

        private final Predicate<RuleHealth> fits;

        ListedRules(Predicate<RuleHealth> fits) {
            this.fits = fits;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--health", description = "how each rule does, and the same by folder and by grade")
    private boolean health;

    @Option(names = "--only", paramLabel = "WHICH", description = "${COMPLETION-CANDIDATES}")
    private ListedRules only = ListedRules.ALL;

    @Option(names = "--rule", paramLabel = "ID", description = "only this rule")
    private @Nullable String rule;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenLedger open = ConfiguredLedger.toRead()) {
            RuleEdition edition = live(new ReleaseArchive(open.store()));
            if (rule != null && edition.rules().rule(rule) == null) {
                throw CommandFailure.usage("There is no rule " + rule + " in the release that is live.");
            }
            HealthReport report =
                    HealthReport.of(edition.rules().rules(), open.ledger(), LocalDate.now(ZoneOffset.UTC));
            List<RuleHealth> listed = report.rules().stream()
                    .filter(one -> rule == null || one.rule().id().equals(rule))
                    .filter(only.fits)
                    .toList();
            listed.forEach(one -> out.println(health ? healthLine(one) : plainLine(one)));
            if (health) {
                summary(report, listed.size(), out);
            }
            out.flush();
        }
        return 0;
    }

    private static RuleEdition live(ReleaseArchive archive) {
        List<ReleasePublication> newest = archive.published(null, Long.MAX_VALUE, 1);
        if (newest.isEmpty()) {
            throw CommandFailure.usage("No release has gone live in this ledger yet.");
        }
        String id = newest.get(0).release();
        RuleEdition edition = archive.text(id) instanceof KeptText kept
                ? RuleEdition.open(kept.files()).edition()
                : null;
        if (edition == null) {
            throw CommandFailure.usage("The text of the release " + id
                    + " is not as it was recorded, or this version does not read it. Run bin/advisor verify ledger.");
        }
        return edition;
    }

    private static String plainLine(RuleHealth one) {
        return one.rule().id() + " " + one.rule().title() + " (" + one.rule().file() + ", "
                + one.rule().metadata().owner() + ")";
    }

    private static String healthLine(RuleHealth one) {
        RuleFeedback said = one.feedback();
        String reasons = said.overridden().stream()
                .map(reason -> reason.reason() + " " + reason.count())
                .collect(Collectors.joining(", "));
        return one.rule().id() + ": fired " + one.fired()
                + (one.last() == null ? ", never" : ", last " + one.last())
                + ", accepted " + said.accepted()
                + ", overridden " + said.overriddenInAll() + (reasons.isEmpty() ? "" : " (" + reasons + ")")
                + ", reactions " + said.reactions() + ", serious " + said.serious()
                + ", review " + (one.overdue() ? "OVERDUE since " : "by ")
                + one.rule().metadata().reviewBy();
    }

    private static void summary(HealthReport report, int listed, PrintWriter out) {
        FiringTally tally = report.tally();
        out.println();
        String counted = tally.decisions() == 1
                ? "one decision"
                : (tally.whole() ? "all " : "the newest ") + tally.decisions() + " decisions";
        out.println(listed + " rules. Counted: " + counted + (tally.since() == null ? "" : " since " + tally.since())
                + ".");
        report.byFolder().forEach(tier -> out.println(tier(tier)));
        report.byGrade().forEach(tier -> out.println("grade " + tier(tier)));
    }

    private static String tier(HealthTier tier) {
        return tier.name() + ": rules " + tier.rules() + ", fired at all " + tier.fired() + ", accepted "
                + tier.accepted() + ", overridden " + tier.overridden() + ", reactions " + tier.reactions()
                + ", serious " + tier.serious();
    }
}
