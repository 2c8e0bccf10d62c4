package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.peptideadvisor.audit.ProvedEntry;
import org.peptideadvisor.audit.ReceiptVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.cli.terminal.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "receipt",
        description = "Checks a receipt offline: that its entry stood in the ledger when its checkpoint was signed.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:verified", "1:refuted", "2:wrong options, no key, or a file that cannot be read"})
final class VerifyReceipt implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrustedKeys trusted = new TrustedKeys();

    @Parameters(paramLabel = "FILE", description = "the receipt; - for standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "the result in JSON")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<TrustedKey> keys = trusted.read(err);
        byte[] receipt = keys == null ? null : InputFile.read(file, err);
        if (keys == null || receipt == null) {
            return 2;
        }
        return new VerdictText(spec.commandLine().getOut(), json)
                .print(ReceiptVerifier.verify(receipt, keys), VerifyReceipt::members, VerifyReceipt::sentence);
    }

    private static Map<String, Object> members(ProvedEntry proved) {
        var members = new LinkedHashMap<>(VerdictText.members(proved.head()));
        members.put("index", proved.index());
        members.put("entry", entry(proved));
        return members;
    }

    private static String sentence(ProvedEntry proved) {
        return "This is entry " + proved.index() + " of " + proved.head().origin()
                + ", as it stood when the checkpoint of its " + proved.head().size() + " entries was signed:\n"
                + entry(proved);
    }

    private static String entry(ProvedEntry proved) {
        return new String(proved.entry(), StandardCharsets.UTF_8);
    }
}
