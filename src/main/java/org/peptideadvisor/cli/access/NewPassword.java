package org.peptideadvisor.cli.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.peptideadvisor.cli.terminal.CommandFailure;

/** Asks for a password: twice and unseen at a terminal, or for the first line of what is piped in. It is never an option, which others could see. */
final class NewPassword {

    private NewPassword() {}

    @SuppressWarnings("SystemConsoleNull") // bin/advisor has JDK 22 and later keep to null where there is no terminal
    static String read(PrintWriter err) throws IOException {
        Console console = System.console();
        if (console == null) {
            err.print("Password: ");
            err.flush();
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            err.println();
            if (line == null) {
                throw CommandFailure.usage("No password was given: type it, or pipe it in.");
            }
            return line;
        }
        String once = typed(console, "Password: ");
        if (!once.equals(typed(console, "Once more: "))) {
            throw CommandFailure.usage("The two passwords differ, so nothing was changed.");
        }
        return once;
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        if (typed == null) {
            throw CommandFailure.usage("No password was given.");
        }
        return new String(typed);
    }
}
