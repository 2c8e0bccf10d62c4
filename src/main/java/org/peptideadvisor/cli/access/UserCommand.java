package org.peptideadvisor.cli.access;

import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.identity.AccountChange;
import org.peptideadvisor.identity.AccountChange.AccountChanged;
import org.peptideadvisor.identity.AccountChange.AccountRefused;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.LocalAccount;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.setup.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts of persons. */
@Command(
        name = "user",
        description = {
            "Accounts of the persons who sign in: advisors, approvers, auditors, administrators.",
            "Each change is an entry of the ledger. The first account ends the time in which everybody at this machine has every role."
        },
        mixinStandardHelpOptions = true)
public final class UserCommand implements Runnable {

    private static final String ROLES = "advisor, approver, auditor, administrator or client-app; several with a comma"
            + " between. An administrator is neither advisor nor approver.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: advisor user add, role, disable, enable, password or list.");
    }

    @Command(name = "add", description = "Makes an account and asks for its password.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "what the person signs in with") String name,
            @Option(names = "--role", paramLabel = "ROLE", split = ",", required = true, description = ROLES)
                    List<String> roles)
            throws IOException {
        Set<Role> given = roles(roles);
        String password = NewPassword.read(spec.commandLine().getErr());
        return changed(accounts -> accounts.add(name, given, password, Caller.TERMINAL), "has an account now");
    }

    @Command(
            name = "role",
            description = "Gives an account these roles and no others; it must sign in again.",
            mixinStandardHelpOptions = true)
    int role(
            @Parameters(paramLabel = "NAME", description = "the account") String name,
            @Parameters(paramLabel = "ROLE", split = ",", arity = "1..*", description = ROLES) List<String> roles) {
        Set<Role> given = roles(roles);
        return changed(accounts -> accounts.giveRoles(name, given, Caller.TERMINAL), "has other roles");
    }

    @Command(
            name = "disable",
            description = "Refuses an account, and ends what it is signed in to.",
            mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME", description = "the account") String name) {
        return changed(accounts -> accounts.disable(name, true, Caller.TERMINAL), "cannot sign in");
    }

    @Command(name = "enable", description = "Lets an account in again.", mixinStandardHelpOptions = true)
    int enable(@Parameters(paramLabel = "NAME", description = "the account") String name) {
        return changed(accounts -> accounts.disable(name, false, Caller.TERMINAL), "can sign in");
    }

    @Command(
            name = "password",
            description = "Asks for another password of an account; it must sign in again.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME", description = "the account") String name) throws IOException {
        String password = NewPassword.read(spec.commandLine().getErr());
        return changed(accounts -> accounts.givePassword(name, password, Caller.TERMINAL), "has another password");
    }

    @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
    int list() {
        try (OpenLedger open = ConfiguredDatabase.open()) {
            for (LocalAccount account : accounts(open).all()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%-24s %-24s %s%s%n",
                                account.name(),
                                account.id(),
                                account.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", ")),
                                account.disabled() ? " (disabled)" : "");
            }
            return 0;
        }
    }

    private int changed(Function<LocalAccounts, AccountChange> change, String what) {
        try (OpenLedger open = ConfiguredDatabase.open()) {
            AccountChange result = change.apply(accounts(open));
            if (result instanceof AccountRefused refused) {
                throw CommandFailure.usage(refused.why());
            }
            LocalAccount account = ((AccountChanged) result).account();
            spec.commandLine()
                    .getOut()
                    .println(account.name() + " " + what + ". Entries of the ledger call it " + account.id() + ".");
            return 0;
        }
    }

    private static LocalAccounts accounts(OpenLedger open) {
        return new LocalAccounts(open.ledger(), InstantSource.system());
    }

    private static Set<Role> roles(List<String> ids) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String id : ids) {
            roles.add(Role.of(id)
                    .orElseThrow(() -> CommandFailure.usage("There is no role " + id + ". A role is " + ROLES)));
        }
        return roles;
    }
}
