package org.peptideadvisor.cli.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which service a command calls, and as whom. */
public final class ServiceOptions {

    private static final String KEY = "ADVISOR_KEY";

    @Option(
            names = "--service",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:ADVISOR_SERVICE:-http://localhost:8080}",
            description = "the service (default: ${DEFAULT-VALUE})")
    private String service = "http://localhost:8080";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:ADVISOR_USER}",
            description = {
                "your account; the password is asked for, or is the first line of what is piped in",
                "Without it the key in ADVISOR_KEY is sent, if there is one."
            })
    private @Nullable String user;

    /** Whoever calls, signed in. */
    public ServiceClient open(PrintWriter err) {
        var client = new ServiceClient(address());
        String name = user == null || user.isBlank() ? null : user;
        if (name != null) {
            client.signIn(name, password(err));
            return client;
        }
        Map<String, String> environment = System.getenv();
        String key = environment.get(KEY);
        if (key != null && !key.isBlank()) {
            client.useKey(key.strip());
        }
        return client;
    }

    private URI address() {
        URI address;
        try {
            address = URI.create(service.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--service is an address such as https://advisor.example.");
        }
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw CommandFailure.usage("--service is an address such as https://advisor.example.");
        }
        return address;
    }

    @SuppressWarnings("SystemConsoleNull") // bin/advisor has JDK 22 and later keep to null where there is no terminal
    private static String password(PrintWriter err) {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        err.print("Password: ");
        err.flush();
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            err.println();
            if (line == null) {
                throw CommandFailure.usage("No password was given: type it, or pipe it in.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
