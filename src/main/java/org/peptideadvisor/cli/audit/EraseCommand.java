package org.peptideadvisor.cli.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.ErasureResult;
import org.peptideadvisor.ledger.setup.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "erase",
        description = "Erases for ever the requests and answers of one client. The ledger can still be verified.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:erased; an entry of the ledger says so",
            "1:there was nothing to erase, or it was not confirmed",
            "2:wrong options, or a ledger that cannot be opened"
        })
public final class EraseCommand implements Callable<Integer> {

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Why a subject is erased. The word stays in the ledger for ever, so it is none that anybody could write a name into. */
    enum ErasureReason {
        ASKED_FOR,
        CONSENT_WITHDRAWN,
        RECORDED_IN_ERROR,
        LEGAL_DUTY,
        OTHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Takes the word as it is written in the ledger, and no other. */
        static final class ErasureReasonConverter implements ITypeConverter<ErasureReason> {

            @Override
            public ErasureReason convert(String word) {
                return Arrays.stream(values())
                        .filter(reason -> reason.toString().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new TypeConversionException("a reason is one of "
                                + Arrays.stream(values())
                                        .map(ErasureReason::toString)
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--subject",
            paramLabel = "PSEUDONYM",
            required = true,
            description =
                    "the client's pseudonym, as in the requests; - to read it from standard input, so that it stays out of"
                            + " the shell's history")
    private String subject = "";

    @Option(
            names = "--reason",
            paramLabel = "WORD",
            required = true,
            converter = ErasureReason.ErasureReasonConverter.class,
            description = "the reason: ${COMPLETION-CANDIDATES}; it stays in the ledger for ever")
    private ErasureReason reason = ErasureReason.OTHER;

    @Option(names = "--yes", description = "do not ask for confirmation")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        String whom =
                subject.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip() : subject;
        if (!SUBJECT.matcher(whom).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "A pseudonym is made of letters, digits, dots, underscores and hyphens.");
        }
        if (!yes) {
            Boolean confirmed = confirmed();
            if (confirmed == null) {
                throw new ParameterException(spec.commandLine(), "This cannot be undone; add --yes.");
            }
            if (!confirmed) {
                err.println("Nothing was erased.");
                return 1;
            }
        }
        try (OpenLedger open = ConfiguredLedger.toWrite()) {
            return erase(open, whom);
        }
    }

    private int erase(OpenLedger open, String whom) {
        ErasureResult erasure =
                open.ledger().eraseSubject(whom, Instant.now(), reason.toString(), Caller.TERMINAL.pseudonym());
        PrintWriter out = spec.commandLine().getOut();
        if (erasure instanceof ErasureResult.PayloadsErased erased) {
            out.println("Erased the content of " + erased.count()
                    + " entries of this subject, with their keys. A new entry of the ledger says when and why."
                    + " Earlier backups still hold the content.");
            return 0;
        }
        out.println("Nothing is recorded about this subject, so nothing was erased.");
        return 1;
    }

    /** What the person at the terminal says; null if nobody says anything. */
    private @Nullable Boolean confirmed() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        err.print("Everything that is recorded about this subject will be gone for ever. Type yes to erase it: ");
        err.flush();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String answer = in.readLine();
        return answer == null ? null : answer.strip().equals("yes");
    }
}
