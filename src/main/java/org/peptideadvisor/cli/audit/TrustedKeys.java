package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.Refuted;
import org.peptideadvisor.audit.Verdict.Verified;
import picocli.CommandLine.Option;

/** The option that says which keys are trusted. */
final class TrustedKeys {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "the verifier key of the ledger, name+id+base64, or a file with it; got from somewhere else than the"
                            + " ledger. Several may be given")
    private List<String> given = new ArrayList<>();

    boolean none() {
        return given.isEmpty();
    }

    /** The keys, or null after telling which of them is none, or that none was given. */
    @Nullable
    List<TrustedKey> read(PrintWriter err) {
        if (given.isEmpty()) {
            err.println("Give the verifier key of the ledger with --key; without it no signature shows anything.");
            return null;
        }
        var keys = new ArrayList<TrustedKey>();
        for (String text : given) {
            Verdict<TrustedKey> read = TrustedKey.read(fromFile(text));
            if (read instanceof Verified<TrustedKey> verified) {
                keys.add(verified.shown());
            } else {
                err.println(((Refuted<TrustedKey>) read).message());
                return null;
            }
        }
        return List.copyOf(keys);
    }

    /** What the file of this name holds; the text itself if there is no such file. */
    private static String fromFile(String text) {
        try {
            Path file = Path.of(text);
            return Files.isRegularFile(file) ? Files.readString(file).strip() : text;
        } catch (InvalidPathException | IOException e) {
            return text;
        }
    }
}
