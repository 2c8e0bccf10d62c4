package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.KeyLine;
import org.peptideadvisor.audit.LedgerVerifier;
import org.peptideadvisor.audit.LedgerVerifier.RecomputedLedger;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.identity.RecordedAccounts;
import org.peptideadvisor.ledger.inspection.InspectionReport;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.SearchTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        description = {
            "Recomputes the whole ledger from its database and compares it with checkpoints that you kept elsewhere.",
            "Of an SQLite file that you name it needs public keys only, and changes nothing: a copy or read-only media will do."
        },
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

    @Parameters(
            paramLabel = "DATABASE",
            arity = "0..1",
            description = "an SQLite file of a ledger; without it the ledger of the settings")
    private @Nullable Path database;

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
        try (InspectedLedger open =
                database == null ? InspectedLedger.configured(keys) : InspectedLedger.of(database, keys)) {
            return verify(open);
        }
    }

    private int verify(InspectedLedger open) {
        KeyLine line = open.line();
        var checkpoints = VerifiedCheckpoints.kept(kept, line);
        var elsewhere = new LedgerVerifier(checkpoints.heads(), line.origins());
        var held = VerifiedCheckpoints.held(open.store(), line, open.mark());
        var own = new LedgerVerifier(held.heads(), line.origins());
        var foundBy = new SearchTerms();
        var accounts = new RecordedAccounts();
        InspectionReport report = LedgerInspection.run(open.store(), open.ledger(), foundBy::of, leaf -> {
            elsewhere.add(leaf);
            own.add(leaf);
            accounts.add(leaf);
        });
        var findings = new LedgerFindings(line.name(), report);
        open.damages().forEach(one -> findings.add("database-damaged", "SQLite says of the file: " + one));
        line.handovers().forEach(one -> findings.note(one.sentence()));
        checkpoints.lost().forEach(one -> findings.note(one + " is of entries that the ledger says it lost."));
        line.unproved().forEach((index, why) -> findings.add("succession-unproved", index, why));
        checkpoints.refuted().forEach(one -> findings.add("checkpoint-refuted", one));
        held.refuted().forEach(one -> findings.add("own-checkpoint-refuted", one));
        findings.reading("the texts of releases", () -> new ReleaseArchive(open.store())
                .withoutTheirText()
                .forEach(one -> findings.add(
                        "release-text-changed",
                        one.index(),
                        "The text of the release " + one.release() + ", which entry " + one.index()
                                + " made live, is gone or has another digest.")));
        findings.reading("the accounts and keys", () -> accounts.differences(open.store())
                .forEach(one -> findings.add("account-changed", one)));
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
            findings.print(out, !kept.isEmpty(), open.ledger() != null);
        }
        return findings.exitCode();
    }
}
