package org.peptideadvisor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.AccountChange.AccountChanged;
import org.peptideadvisor.identity.AccountChange.AccountRefused;
import org.peptideadvisor.identity.ApiKeys.KeyCreation.KeyCreated;
import org.peptideadvisor.identity.ApiKeys.KeyCreation.KeyRefused;
import org.peptideadvisor.identity.SignInResult.SignInLater;
import org.peptideadvisor.identity.SignInResult.SignInRefused;
import org.peptideadvisor.identity.SignInResult.SignedIn;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** What holds of accounts, sessions and keys in either database. */
abstract class IdentitySuite {

    private static final String PASSWORD = "a few good words";
    private static final Set<Role> ADVISOR = Set.of(Role.ADVISOR);

    private LedgerStore store;
    private Ledger ledger;
    private Instant now = Drafts.NOON;
    private LocalAccounts accounts;
    private SignIns signIns;
    private ApiKeys keys;
    private CallerDirectory directory;

    abstract Places place();

    @BeforeEach
    void open() {
        store = place().open();
        ledger = Drafts.open(store);
        accounts = new LocalAccounts(ledger, () -> now);
        signIns =
                new SignIns(ledger, () -> now, new SignIns.SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12)));
        keys = new ApiKeys(ledger, () -> now);
        directory = new CallerDirectory(store, keys, signIns, () -> now);
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @Test
    void whoHasAnAccountSignsInAndIsKnownByTheToken() {
        LocalAccount anna = add("anna", ADVISOR);
        SignedIn in = (SignedIn) signIns.signIn(" Anna ", PASSWORD);
        assertThat(in.caller())
                .isEqualTo(new Caller(anna.id(), "anna", Caller.CallerKind.PERSON, Set.of(Role.ADVISOR)));
        assertThat(signIns.find(in.token())).contains(in.caller());
        signIns.end(in.token());
        assertThat(signIns.find(in.token())).isEmpty();
        assertThat(signIns.find("nobody's")).isEmpty();
    }

    @Test
    void neitherPasswordNorTokenNorKeyIsKept() throws Exception {
        add("anna", ADVISOR);
        String token = ((SignedIn) signIns.signIn("anna", PASSWORD)).token();
        String key = key(Set.of(ApiScope.ADVISE)).secret();
        for (String table : List.of("account", "sign_in", "sign_in_failure", "api_key")) {
            String all = store.readTables(tables -> tables.query("SELECT * FROM " + table, row -> {
                        var text = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(row.getString(i)).append(' ');
                        }
                        return text.toString();
                    }))
                    .toString();
            assertThat(all).as(table).doesNotContain(PASSWORD, token, key);
        }
    }

    @Test
    void aSessionEndsWhenItRestsOrIsOld() {
        add("anna", ADVISOR);
        String resting = ((SignedIn) signIns.signIn("anna", PASSWORD)).token();
        String used = ((SignedIn) signIns.signIn("anna", PASSWORD)).token();
        for (int i = 0; i < 35; i++) {
            now = now.plus(Duration.ofMinutes(20));
            assertThat(signIns.find(used))
                    .as("after %s times 20 minutes", i + 1)
                    .isPresent();
        }
        assertThat(signIns.find(resting)).as("not used for hours").isEmpty();
        now = now.plus(Duration.ofMinutes(20));
        assertThat(signIns.find(used)).as("half a day old").isEmpty();
    }

    @Test
    void everyChangeOfAnAccountEndsItsSessions() {
        add("anna", ADVISOR);
        List<Runnable> changes = List.of(
                () -> accounts.giveRoles("anna", Set.of(Role.AUDITOR), Caller.TERMINAL),
                () -> accounts.givePassword("anna", PASSWORD, Caller.TERMINAL),
                () -> accounts.disable("anna", true, Caller.TERMINAL));
        for (Runnable change : changes) {
            String token = ((SignedIn) signIns.signIn("anna", PASSWORD)).token();
            change.run();
            assertThat(signIns.find(token)).isEmpty();
        }
        assertThat(signIns.signIn("anna", PASSWORD)).isEqualTo(new SignInRefused());
    }

    @Test
    void eachFailureDoublesTheWaitAlsoForANameThatNobodyHas() {
        add("anna", ADVISOR);
        for (String name : List.of("anna", "nobody-has-this")) {
            for (int failures = 1; failures <= (name.equals("anna") ? 7 : 3); failures++) {
                assertThat(signIns.signIn(name, "wrong wrong wrong")).isEqualTo(new SignInRefused());
                long wait = Math.min(60, 1L << (failures - 1));
                assertThat(signIns.signIn(name, PASSWORD)).isEqualTo(new SignInLater(wait));
                now = now.plusSeconds(wait);
            }
        }
        assertThat(signIns.signIn("anna", PASSWORD)).isInstanceOf(SignedIn.class);
        assertThat(signIns.signIn("anna", "wrong wrong wrong")).isEqualTo(new SignInRefused());
        assertThat(signIns.signIn("anna", PASSWORD)).as("begins anew").isEqualTo(new SignInLater(1));
    }

    @Test
    void aKeyLetsInUntilItIsRevokedOrExpires() {
        KeyCreated made = key(Set.of(ApiScope.ADVISE, ApiScope.AUDIT));
        assertThat(made.secret()).startsWith(ApiKeys.PREFIX).hasSizeGreaterThan(50);
        assertThat(keys.find(made.secret())).hasValueSatisfying(app -> {
            assertThat(app.pseudonym()).isEqualTo(made.key().id());
            assertThat(app.kind()).isEqualTo(Caller.CallerKind.APP);
            assertThat(app.roles()).containsExactlyInAnyOrder(Role.CLIENT_APP, Role.AUDITOR);
        });
        assertThat(keys.all().get(0).used()).isEqualTo(now);
        assertThat(keys.find(made.secret() + "0")).isEmpty();
        assertThat(keys.revoke(made.key().id(), Caller.TERMINAL)).isTrue();
        assertThat(keys.revoke(made.key().id(), Caller.TERMINAL)).isFalse();
        assertThat(keys.find(made.secret())).isEmpty();
        String other = key(Set.of(ApiScope.ADVISE)).secret();
        now = now.plus(Duration.ofDays(30));
        assertThat(keys.find(other)).isEmpty();
    }

    @Test
    void whatWasLookedUpIsTrueForASecond() {
        assertThat(directory.isEmpty()).isTrue();
        KeyCreated made = key(Set.of(ApiScope.ADVISE));
        assertThat(directory.rememberedApp(made.secret())).isEmpty();
        assertThat(directory.app(made.secret())).isPresent();
        keys.revoke(made.key().id(), Caller.TERMINAL);
        assertThat(directory.isEmpty()).as("half a moment ago").isTrue();
        assertThat(directory.rememberedApp(made.secret())).isPresent();
        now = now.plusSeconds(1);
        assertThat(directory.isEmpty()).isFalse();
        assertThat(directory.rememberedApp(made.secret())).isEmpty();
        assertThat(directory.app(made.secret())).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndNothingHappens() {
        add("anna", ADVISOR);
        long size = store.head().size();
        assertThat(refusal(accounts.add("anna", ADVISOR, PASSWORD, Caller.TERMINAL)))
                .contains("already");
        assertThat(refusal(accounts.add("Änna", ADVISOR, PASSWORD, Caller.TERMINAL)))
                .contains("lower-case");
        assertThat(refusal(accounts.add("ben", Set.of(), PASSWORD, Caller.TERMINAL)))
                .contains("needs a role");
        assertThat(refusal(accounts.add("ben", ADVISOR, "short", Caller.TERMINAL)))
                .contains("12 characters");
        assertThat(refusal(accounts.add("ben", ADVISOR, "é".repeat(37), Caller.TERMINAL)))
                .contains("72 bytes");
        assertThat(refusal(accounts.add("benjamin", ADVISOR, "I am Benjamin here", Caller.TERMINAL)))
                .contains("hold the name");
        assertThat(refusal(
                        accounts.add("ben", EnumSet.of(Role.ADMINISTRATOR, Role.APPROVER), PASSWORD, Caller.TERMINAL)))
                .contains("neither writes nor approves");
        assertThat(refusal(accounts.giveRoles("anna", EnumSet.of(Role.ADMINISTRATOR, Role.ADVISOR), Caller.TERMINAL)))
                .contains("neither writes nor approves");
        assertThat(refusal(accounts.disable("ben", true, Caller.TERMINAL))).contains("no account ben");
        assertThat(keys.create("\n", Set.of(ApiScope.ADVISE), Duration.ofDays(1), Caller.TERMINAL))
                .isInstanceOf(KeyRefused.class);
        assertThat(keys.create("app", Set.of(), Duration.ofDays(1), Caller.TERMINAL))
                .isInstanceOf(KeyRefused.class);
        assertThat(store.head().size()).isEqualTo(size);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void theLedgerTellsOfEachChangeByPseudonym() {
        String anna = add("anna", ADVISOR).id();
        accounts.giveRoles("anna", EnumSet.of(Role.AUDITOR, Role.APPROVER), Caller.TERMINAL);
        accounts.disable("anna", true, Caller.TERMINAL);
        accounts.disable("anna", false, Caller.TERMINAL);
        String key = key(EnumSet.of(ApiScope.ADVISE, ApiScope.RULES)).key().id();
        keys.revoke(key, Caller.TERMINAL);
        List<LedgerEntry> told =
                store.leaves(0, 10).stream().map(LedgerEntry::parse).toList();
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.kind().id()).isEqualTo("account-change");
            assertThat(entry.by()).isEqualTo("terminal");
        });
        assertThat(told)
                .extracting(entry -> entry.about() + " " + entry.reason())
                .containsExactly(
                        anna + " added:advisor",
                        anna + " roles:approver,auditor",
                        anna + " disabled",
                        anna + " enabled",
                        key + " key-created:advise,rules",
                        key + " key-revoked");
    }

    private LocalAccount add(String name, Set<Role> roles) {
        return ((AccountChanged) accounts.add(name, roles, PASSWORD, Caller.TERMINAL)).account();
    }

    private KeyCreated key(Set<ApiScope> scopes) {
        return (KeyCreated) keys.create("my app", scopes, Duration.ofDays(30), Caller.TERMINAL);
    }

    private static String refusal(AccountChange change) {
        return ((AccountRefused) change).why();
    }
}
