package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.peptideadvisor.audit.CheckpointVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.cli.terminal.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "checkpoint",
        description = "Checks offline who signed a checkpoint, and says what it says.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:verified", "1:refuted", "2:wrong options, no key, or a file that cannot be read"})
final class VerifyCheckpoint implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrustedKeys trusted = new TrustedKeys();

    @Parameters(paramLabel = "FILE", description = "the checkpoint; - for standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "the result in JSON")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<TrustedKey> keys = trusted.read(err);
        byte[] checkpoint = keys == null ? null : InputFile.read(file, err);
        if (keys == null || checkpoint == null) {
            return 2;
        }
        return new VerdictText(spec.commandLine().getOut(), json)
                .print(
                        CheckpointVerifier.verify(checkpoint, keys),
                        VerdictText::members,
                        head -> "The ledger " + head.origin() + " had " + head.size() + " entries and the root "
                                + head.root() + ".");
    }
}
