package org.peptideadvisor.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.contract.request.RequestFault;
import picocli.CommandLine.ExitCode;

/** Ends a command: {@code Main} prints the message without control characters and exits with the code. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    /** Exit code 2: the command line, or a file or ledger that it names, is at fault. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    /** Exit code 2: the request is not in order; each fault is one line. */
    public static CommandFailure request(List<RequestFault> faults) {
        return usage(faults.stream().map(CommandFailure::line).collect(Collectors.joining("\n")));
    }

    /** Exit code 1: something was found wrong. */
    public static CommandFailure found(String message) {
        return new CommandFailure(ExitCode.SOFTWARE, message);
    }

    /** A fault of a request on one line. */
    public static String line(RequestFault fault) {
        return (fault.pointer().isEmpty() ? "the request" : fault.pointer()) + ": " + fault.message();
    }

    /** What is said. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** What the process exits with. */
    public int exitCode() {
        return exitCode;
    }
}
