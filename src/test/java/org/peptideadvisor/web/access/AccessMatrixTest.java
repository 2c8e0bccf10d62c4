package org.peptideadvisor.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.http.ServedAddresses;

/** Calls every operation as everybody. Who may what stands in access-matrix.csv, as in docs/operating.md. */
@QuarkusTest
@TestProfile(AccountsProfile.class)
class AccessMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
    private static final String PASSWORD = "a few good words";
    private static final String NOBODY = "nobody";

    /** What is open to all and changes nothing but the session of who calls, which has tests of its own. */
    private static final Set<String> ELSEWHERE = Set.of("POST /sign-in", "POST /sign-out");

    @Inject
    OpenLedger open;

    @Inject
    ServedAddresses addresses;

    @TestHTTPResource
    String origin;

    @Test
    void everybodyMayWhatTheMatrixSaysAndNothingElse() throws IOException {
        List<String[]> rows = Files.readAllLines(MATRIX).stream()
                .map(line -> line.split(","))
                .collect(Collectors.toCollection(ArrayList::new));
        String[] roles = rows.remove(0);
        Map<String, List<Browser>> callers = callers();
        assertThat(roles).hasSize(Role.values().length + 2);
        int cells = 0;
        for (String[] row : rows) {
            assertThat(row).hasSameSizeAs(roles);
            for (int i = 1; i < roles.length; i++) {
                for (Browser caller : callers.get(roles[i])) {
                    assertCell(row[0], roles[i], row[i], caller);
                    cells++;
                }
            }
        }
        assertThat(cells).isGreaterThan(rows.size() * 6);
    }

    @Test
    void noOperationIsMissing() throws IOException {
        var listed = Files.readAllLines(MATRIX).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(operation -> !operation.contains(" /q/"))
                .collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(ELSEWHERE);
        Set<String> served = addresses.operations().stream()
                .map(operation -> operation.replaceAll("\\{(\\w+):.*}", "{$1}"))
                .filter(operation -> !operation.contains(" /test"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void whoWantsAChangeAndMayNot_standsInTheLedger() {
        Browser app = callers().get("client-app").get(1);
        long before = open.ledger().store().head().size();
        assertThat(app.post("/v1/drafts/draft-4h2k9x1m7q3z/approve", "{}").statusCode())
                .isEqualTo(403);
        assertThat(app.post("/v1/rules/SAF-100/withdraw", "{}").statusCode()).isEqualTo(403);
        assertThat(app.post("/v1/drafts", "{}").statusCode()).isEqualTo(403);
        assertThat(app.get("/v1/drafts").statusCode())
                .as("who only looks is not noted")
                .isEqualTo(403);
        assertThat(open.ledger().store().leaves(before, 100).stream()
                        .map(LedgerEntry::parse)
                        .filter(entry -> entry.kind() == EntryKind.CHANGE_STEP)
                        .map(entry -> entry.about() + " " + entry.reason()))
                .containsExactly(
                        "draft-4h2k9x1m7q3z approve-refused:role",
                        "SAF-100 approve-refused:role",
                        "workbench write-drafts-refused:role");
    }

    @Test
    void aCallerFillsNoLedgerWithRefusals_andWritesNothingIntoIt() {
        Browser app = callers().get("client-app").get(1);
        long before = open.ledger().store().head().size();
        for (int call = 0; call < 30; call++) {
            assertThat(app.post("/v1/rules/Name.Ann-Miller_1980/withdraw", "{}").statusCode())
                    .isEqualTo(403);
        }
        assertThat(open.ledger().store().leaves(before, 100).stream().map(LedgerEntry::parse))
                .hasSize(20)
                .allSatisfy(entry -> assertThat(entry.about()).isEqualTo("workbench"));
    }

    @Test
    void anotherSiteRecordsNothingInSomebodysName() {
        Browser auditor = callers().get("auditor").get(0);
        long before = open.ledger().store().head().size();
        assertThat(auditor.without("X-Change-Token")
                        .with("Origin", "https://elsewhere.example")
                        .post("/v1/drafts/draft-4h2k9x1m7q3z/submit", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.ledger().store().head().size()).isEqualTo(before);
    }

    private static void assertCell(String operation, String role, String may, Browser caller) {
        String[] parts = operation.split(" ");
        String path = parts[1].replace("{path}", "0/000")
                .replace("{file}", "none")
                .replace("{id}", "none")
                .replace("{rule}", "none")
                .replace("{from}", "none")
                .replace("{to}", "none");
        String method = parts[0];
        HttpResponse<String> response =
                caller.call(method, path, "application/json", method.equals("POST") ? "{}" : "");
        if (may.equals("gone")) {
            assertThat(response.statusCode()).as("%s as %s", operation, role).isEqualTo(404);
        } else if (may.equals("yes")) {
            assertThat(response.statusCode()).as("%s as %s", operation, role).isNotIn(401, 403, 500, 503);
        } else {
            assertThat(response.statusCode())
                    .as("%s as %s", operation, role)
                    .isEqualTo(role.equals(NOBODY) ? 401 : 403);
            assertThat(response.body()).contains(role.equals(NOBODY) ? "not-signed-in" : "not-allowed");
        }
    }

    /** A person of each role, a key of each scope, and nobody, by the role. */
    private Map<String, List<Browser>> callers() {
        Browser nobody = Browser.at(origin.replaceAll("/$", "").replace("0.0.0.0", "localhost"));
        var callers = new LinkedHashMap<String, List<Browser>>();
        callers.put(NOBODY, List.of(nobody, nobody.with("Authorization", "Bearer padv_unknown")));
        var accounts = new LocalAccounts(open.ledger(), InstantSource.system());
        for (Role role : Role.values()) {
            String name = role.id() + "-" + UUID.randomUUID();
            accounts.add(name, Set.of(role), PASSWORD, Caller.TERMINAL);
            callers.put(role.id(), new ArrayList<>(List.of(nobody.signedIn(name, PASSWORD))));
        }
        var keys = new ApiKeys(open.ledger(), InstantSource.system());
        for (ApiScope scope : ApiScope.values()) {
            var made = (ApiKeys.KeyCreation.KeyCreated)
                    keys.create(scope.id(), Set.of(scope), Duration.ofDays(1), Caller.TERMINAL);
            callers.get(scope.role().id()).add(nobody.with("Authorization", "Bearer " + made.secret()));
        }
        return callers;
    }
}
