package org.peptideadvisor.cli.access;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.identity.ApiKey;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiKeys.KeyCreation;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.setup.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keys of apps. */
@Command(
        name = "key",
        description = "Keys of the apps that ask for their clients. Each change is an entry of the ledger.",
        mixinStandardHelpOptions = true)
public final class KeyCommand implements Runnable {

    private static final String SCOPES =
            "advise (ask for advice), audit (read decisions) or rules (check rules);" + " several with a comma between";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: advisor key create, list or revoke.");
    }

    @Command(
            name = "create",
            description = "Makes a key and shows it, once: it is kept nowhere.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "NAME", description = "what people call the app") String name,
            @Option(names = "--scope", paramLabel = "SCOPE", split = ",", required = true, description = SCOPES)
                    List<String> scopes,
            @Option(
                            names = "--days",
                            paramLabel = "DAYS",
                            defaultValue = "365",
                            description = "how long it is good, 1 to 3650 (${DEFAULT-VALUE})")
                    int days) {
        if (days < 1 || days > 3650) {
            throw CommandFailure.usage("--days takes 1 to 3650.");
        }
        Set<ApiScope> given = EnumSet.noneOf(ApiScope.class);
        for (String id : scopes) {
            given.add(ApiScope.of(id)
                    .orElseThrow(
                            () -> CommandFailure.usage("There is no scope " + id + ". A scope is " + SCOPES + ".")));
        }
        try (OpenLedger open = ConfiguredDatabase.open()) {
            KeyCreation made = keys(open).create(name, given, Duration.ofDays(days), Caller.TERMINAL);
            if (made instanceof KeyCreation.KeyRefused refused) {
                throw CommandFailure.usage(refused.why());
            }
            var created = (KeyCreation.KeyCreated) made;
            PrintWriter err = spec.commandLine().getErr();
            err.println("The key " + created.key().id() + " of " + PlainText.lines(name) + " is good until "
                    + day(created.key().expires())
                    + ". It is shown only now; the app sends it as Authorization: Bearer KEY.");
            err.flush();
            spec.commandLine().getOut().println(created.secret());
            return 0;
        }
    }

    @Command(name = "list", description = "Lists the keys, not what they are.", mixinStandardHelpOptions = true)
    int list() {
        try (OpenLedger open = ConfiguredDatabase.open()) {
            Instant now = Instant.now();
            for (ApiKey key : keys(open).all()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%-20s %-24s %-22s %s, %s%n",
                                key.id(),
                                PlainText.lines(key.name()),
                                key.scopes().stream().sorted().map(ApiScope::id).collect(Collectors.joining(", ")),
                                state(key, now),
                                key.used() == null
                                        ? "never used"
                                        : "used last at " + key.used().truncatedTo(ChronoUnit.MINUTES));
            }
            return 0;
        }
    }

    @Command(
            name = "revoke",
            description = "Lets a key in no more, at every node within a second.",
            mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "as key list shows it") String id) {
        try (OpenLedger open = ConfiguredDatabase.open()) {
            if (!keys(open).revoke(id, Caller.TERMINAL)) {
                throw CommandFailure.usage(
                        "There is no key " + id + " that could be revoked; bin/advisor key list shows them.");
            }
            spec.commandLine().getOut().println("The key " + id + " is revoked.");
            return 0;
        }
    }

    private static String state(ApiKey key, Instant now) {
        if (key.revoked() != null) {
            return "revoked " + day(key.revoked());
        }
        return (key.isGood(now) ? "good until " : "expired ") + day(key.expires());
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    private static ApiKeys keys(OpenLedger open) {
        return new ApiKeys(open.ledger(), InstantSource.system());
    }
}
