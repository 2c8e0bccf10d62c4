package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.peptideadvisor.audit.ConsistencyVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.cli.terminal.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "consistency",
        description = "Checks offline that the ledger only grew since a checkpoint that was kept.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:verified", "1:refuted", "2:wrong options, no key, or a file that cannot be read"})
final class VerifyConsistency implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrustedKeys trusted = new TrustedKeys();

    @Parameters(index = "0", paramLabel = "KEPT", description = "the checkpoint that was kept")
    private Path kept = Path.of("-");

    @Parameters(
            index = "1",
            paramLabel = "PROOF",
            description =
                    "the consistency proof with the newer checkpoint, as advisor checkpoint --since KEPT writes it")
    private Path proof = Path.of("-");

    @Option(names = "--json", description = "the result in JSON")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<TrustedKey> keys = trusted.read(err);
        byte[] older = keys == null ? null : InputFile.read(kept, err);
        byte[] text = older == null ? null : InputFile.read(proof, err);
        if (keys == null || older == null || text == null) {
            return 2;
        }
        return new VerdictText(spec.commandLine().getOut(), json)
                .print(
                        ConsistencyVerifier.verify(older, text, keys),
                        VerdictText::members,
                        head -> "The ledger " + head.origin() + " has grown to " + head.size()
                                + " entries and begins with all that the kept checkpoint was signed for.");
    }
}
