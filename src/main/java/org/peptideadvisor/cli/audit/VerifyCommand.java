package org.peptideadvisor.cli.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.CheckpointVerifier;
import org.peptideadvisor.audit.ConsistencyVerifier;
import org.peptideadvisor.audit.HandoverVerifier;
import org.peptideadvisor.audit.ProvedEntry;
import org.peptideadvisor.audit.ProvedRow;
import org.peptideadvisor.audit.ReceiptVerifier;
import org.peptideadvisor.audit.RefutedBecause;
import org.peptideadvisor.audit.RunRowVerifier;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.TrustPolicy;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.audit.VerifiedHandover;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.JsonText;
import org.peptideadvisor.cli.terminal.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Sees what a file is, a receipt, a checkpoint or a consistency proof, and checks it with nothing but public keys. */
@Command(
        name = "verify",
        description = {
            "Checks a receipt, a checkpoint, a consistency proof, a change of keys or the proof of a row offline. The command sees which of them the file is.",
            "With \"ledger\" in place of FILE it checks the whole ledger."
        },
        mixinStandardHelpOptions = true,
        subcommands = VerifyLedgerCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:verified", "1:refuted", "2:wrong options, no key, or a file that cannot be read"})
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrustedKeys trusted = new TrustedKeys();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the file; - for standard input")
    private @Nullable Path file;

    @Option(
            names = "--since",
            paramLabel = "KEPT",
            description = "for a consistency proof: the checkpoint that you kept and that the proof starts from")
    private @Nullable Path kept;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description =
                    "a file that says which witnesses must have signed the checkpoint, in the format of c2sp.org/tlog-policy;"
                            + " without --key its logs are trusted")
    private @Nullable Path policyFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print the result in JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Name the FILE to check, or say ledger.");
        }
        TrustPolicy policy = policy();
        List<TrustedKey> keys =
                policy != null && trusted.none() && !policy.logs().isEmpty() ? policy.logs() : trusted.read();
        byte[] older = kept == null ? null : InputFile.read(kept);
        byte[] bytes = InputFile.read(file);
        AuditFileKind kind = older == null ? AuditFileKind.of(bytes) : AuditFileKind.CONSISTENCY_PROOF;
        if (older != null) {
            return tell(
                    kind,
                    policy == null
                            ? ConsistencyVerifier.verify(older, bytes, keys)
                            : ConsistencyVerifier.verify(older, bytes, keys, policy),
                    VerifyCommand::members,
                    head -> "The ledger " + head.origin() + " has grown to " + head.size()
                            + " entries and begins with all that the kept checkpoint was signed for.");
        }
        return switch (kind) {
            case RECEIPT ->
                tell(
                        kind,
                        policy == null
                                ? ReceiptVerifier.verify(bytes, keys)
                                : ReceiptVerifier.verify(bytes, keys, policy),
                        VerifyCommand::members,
                        VerifyCommand::sentence);
            case CHECKPOINT ->
                tell(
                        kind,
                        policy == null
                                ? CheckpointVerifier.verify(bytes, keys)
                                : CheckpointVerifier.verify(bytes, keys, policy),
                        VerifyCommand::members,
                        head -> "The ledger " + head.origin() + " had " + head.size() + " entries and the root "
                                + head.root() + ".");
            case HANDOVER ->
                tell(kind, HandoverVerifier.verify(bytes, keys), VerifyCommand::members, VerifyCommand::sentence);
            case ROW_PROOF ->
                tell(
                        kind,
                        policy == null
                                ? RunRowVerifier.verify(bytes, keys)
                                : RunRowVerifier.verify(bytes, keys, policy),
                        VerifyCommand::members,
                        VerifyCommand::sentence);
            case CONSISTENCY_PROOF ->
                throw CommandFailure.usage("This is a consistency proof. Name the checkpoint that you kept and that it"
                        + " starts from: --since KEPT.");
            case UNKNOWN ->
                tell(
                        kind,
                        Verdict.<TreeHead>refuted(
                                RefutedBecause.MALFORMED,
                                "This is neither a receipt, nor a checkpoint, nor a consistency proof, nor a change of keys, nor the proof of a row."),
                        VerifyCommand::members,
                        TreeHead::toString);
        };
    }

    private @Nullable TrustPolicy policy() {
        if (policyFile == null) {
            return null;
        }
        Verdict<TrustPolicy> read = TrustPolicy.read(InputFile.read(policyFile));
        if (read instanceof VerifiedProof<TrustPolicy> verified) {
            return verified.shown();
        }
        throw CommandFailure.usage(policyFile + ": " + ((RefutedProof<TrustPolicy>) read).detail());
    }

    TrustedKeys trusted() {
        return trusted;
    }

    boolean json() {
        return json;
    }

    private <T> int tell(
            AuditFileKind kind,
            Verdict<T> verdict,
            Function<T, Map<String, Object>> members,
            Function<T, String> sentence) {
        var found = new LinkedHashMap<String, Object>();
        found.put("kind", kind.toString());
        found.put("verified", verdict instanceof VerifiedProof);
        String text;
        if (verdict instanceof VerifiedProof<T> verified) {
            found.putAll(members.apply(verified.shown()));
            text = "Verified. " + sentence.apply(verified.shown());
        } else {
            var refuted = (RefutedProof<T>) verdict;
            found.put("code", refuted.why().code());
            found.put("detail", refuted.message());
            text = "REFUTED [" + refuted.why().code() + "] " + refuted.message();
        }
        spec.commandLine().getOut().println(json ? JsonText.line(found) : PlainText.lines(text));
        spec.commandLine().getOut().flush();
        return verdict instanceof VerifiedProof ? 0 : 1;
    }

    private static Map<String, Object> members(TreeHead head) {
        var members = new LinkedHashMap<String, Object>();
        members.put("origin", head.origin());
        members.put("size", head.size());
        members.put("root", head.root());
        return members;
    }

    private static Map<String, Object> members(ProvedEntry proved) {
        Map<String, Object> members = members(proved.head());
        members.put("index", proved.index());
        members.put("entry", entry(proved));
        return members;
    }

    private static String sentence(ProvedEntry proved) {
        return "This is entry " + proved.index() + " of " + proved.head().origin()
                + ", as it stood when the checkpoint of its " + proved.head().size() + " entries was signed:\n"
                + entry(proved);
    }

    private static Map<String, Object> members(VerifiedHandover handover) {
        Map<String, Object> members = members(handover.kept());
        members.put("lost", handover.lost());
        members.put("from", handover.from().text());
        members.put("to", handover.to().text());
        return members;
    }

    private static String sentence(VerifiedHandover handover) {
        return handover.sentence() + "\nThe verifier key from then on: "
                + handover.to().text();
    }

    private static Map<String, Object> members(ProvedRow proved) {
        Map<String, Object> members = members(proved.entry());
        members.put("line", proved.index() + 1);
        members.put("row", new String(proved.row(), StandardCharsets.UTF_8));
        members.put("run", proved.run());
        return members;
    }

    private static String sentence(ProvedRow proved) {
        return "This stands for line " + (proved.index() + 1) + " of a run:\n"
                + new String(proved.row(), StandardCharsets.UTF_8)
                + "The run is entry " + proved.entry().index() + " of "
                + proved.entry().head().origin() + ":\n" + proved.run();
    }

    private static String entry(ProvedEntry proved) {
        return new String(proved.entry(), StandardCharsets.UTF_8);
    }
}
