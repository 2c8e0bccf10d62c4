package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.peptideadvisor.audit.LedgerVerifier;
import org.peptideadvisor.audit.LedgerVerifier.RecomputedLedger;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.ledger.inspection.InspectionReport;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.SearchTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        description =
                "Recomputes the whole ledger from its database and compares it with checkpoints that you kept elsewhere.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing wrong was found",
            "1:something is wrong; each is named",
            "2:wrong options, or a ledger or file that cannot be read"
        })
final class VerifyLedgerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private VerifyCommand verify = new VerifyCommand();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "a checkpoint that you kept elsewhere, or a folder with files *.checkpoint; give several if you have them")
    private List<Path> kept = new ArrayList<>();

    @Override
    public Integer call() {
        TrustedKeys trusted = verify.trusted();
        List<TrustedKey> keys = kept.isEmpty() && trusted.none() ? List.of() : trusted.read();
        var checkpoints = VerifiedCheckpoints.kept(kept, keys);
        try (OpenLedger open = ConfiguredLedger.toRead()) {
            return verify(open, checkpoints, keys);
        }
    }

    private int verify(OpenLedger open, VerifiedCheckpoints checkpoints, List<TrustedKey> keys) {
        var elsewhere = new LedgerVerifier(checkpoints.heads());
        var held = VerifiedCheckpoints.held(open, keys);
        var own = new LedgerVerifier(held.heads());
        var foundBy = new SearchTerms();
        InspectionReport report = LedgerInspection.run(open.store(), open.ledger(), foundBy::of, leaf -> {
            elsewhere.add(leaf);
            own.add(leaf);
        });
        var findings = new LedgerFindings(open.origin(), report);
        checkpoints.refuted().forEach(one -> findings.add("checkpoint-refuted", one));
        held.refuted().forEach(one -> findings.add("own-checkpoint-refuted", one));
        new ReleaseArchive(open.ledger())
                .withoutTheirText()
                .forEach(one -> findings.add(
                        "release-text-changed",
                        one.index(),
                        "The text of the release " + one.release() + ", which entry " + one.index()
                                + " made live, is gone or has another digest."));
        if (foundBy.unreadable() > 0) {
            findings.add(
                    "record-unreadable",
                    "This program cannot read the records of " + foundBy.unreadable()
                            + " of the decisions; see whether they were written by a newer one.");
        }
        if (!checkpoints.heads().isEmpty()) {
            Verdict<RecomputedLedger> verdict = elsewhere.verdict();
            if (verdict instanceof VerifiedProof<RecomputedLedger> verified) {
                findings.vouchedFor(verified.shown().vouchedFor());
            } else {
                var no = (RefutedProof<RecomputedLedger>) verdict;
                findings.add(no.why().code(), no.message());
            }
        }
        if (own.verdict() instanceof RefutedProof<RecomputedLedger> no
                && !held.heads().isEmpty()) {
            findings.add("own-" + no.why().code(), "By the checkpoints that the ledger keeps itself: " + no.message());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (verify.json()) {
            findings.printJson(out);
        } else {
            findings.print(out, !kept.isEmpty());
        }
        return findings.exitCode();
    }
}
