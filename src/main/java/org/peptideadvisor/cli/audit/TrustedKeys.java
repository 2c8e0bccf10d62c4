package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.model.GivenFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option that says which keys are trusted. */
final class TrustedKeys {

    @Option(
            names = "--key",
            scope = ScopeType.INHERIT,
            paramLabel = "KEY",
            description =
                    "the verifier key of the ledger, name+id+base64, or a file that holds it. Get it from somewhere else"
                            + " than the ledger. Several may be given")
    private List<String> given = new ArrayList<>();

    /** Far more than a key has. */
    private static final int MOST_BYTES = 10_000;

    boolean none() {
        return given.isEmpty();
    }

    /** The keys, of which there must be one. */
    List<TrustedKey> read() {
        if (given.isEmpty()) {
            throw CommandFailure.usage(
                    "Give the verifier key of the ledger with --key. Without a key no signature proves anything.");
        }
        var keys = new ArrayList<TrustedKey>();
        for (String text : given) {
            Verdict<TrustedKey> read = TrustedKey.read(fromFile(text));
            if (read instanceof VerifiedProof<TrustedKey> verified) {
                keys.add(verified.shown());
            } else {
                throw CommandFailure.usage(((RefutedProof<TrustedKey>) read).message());
            }
        }
        return List.copyOf(keys);
    }

    /** What the file of this name holds; the text itself if there is no such file, or one that can be no key. */
    private static String fromFile(String text) {
        try {
            Path file = Path.of(text);
            return Files.isRegularFile(file)
                    ? new String(GivenFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).strip()
                    : text;
        } catch (InvalidPathException | IOException e) {
            return text;
        }
    }
}
