package org.peptideadvisor.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiKeys.KeyCreation.KeyCreated;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.WorkbenchProfile;

/** What assistants are let in for, and what is recorded of it. */
@QuarkusTest
@TestProfile(AssistantToolsTest.OwnData.class)
class AssistantToolsTest {

    /** Accounts are made here. */
    public static final class OwnData extends WorkbenchProfile {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "{\"client\":{\"age\":45,\"concerns\":[{\"id\":\"redness\"}]}}";

    @Inject
    OpenLedger open;

    @BeforeEach
    void begin() {
        var accounts = new LocalAccounts(open.ledger(), InstantSource.system());
        if (accounts.all().isEmpty()) {
            accounts.add("somebody", Set.of(Role.ADMINISTRATOR), "a few good words", Caller.TERMINAL);
        }
    }

    @Test
    void whoHasNotSaidWhoItIs_isNotLetIn() {
        Response refused = send(null, "tools/list", Map.of());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.asString()).contains("not-signed-in");
        assertThat(send("padv_unknown", "tools/list", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAppDoesWhatItsScopeSays_andIsRecordedByItsName() throws IOException {
        KeyCreated advise = key(ApiScope.ADVISE);
        long before = open.store().head().size();
        JsonNode answer = call(advise, "advice", CLIENT);
        assertThat(answer.path("isError").asBoolean()).isFalse();
        LedgerEntry entry = LedgerEntry.parse(open.store().leaves(before, 1).get(0));
        assertThat(entry.by()).isEqualTo(advise.key().id());
        assertThat(text(answer).path("decisionId").asText()).isEqualTo(entry.id());
        for (String tool :
                new String[] {"check_rules", "begin_draft", "save_draft", "show_draft", "draft_impact", "run_scenario"
                }) {
            JsonNode refused = call(advise, tool, "{}");
            assertThat(refused.path("isError").asBoolean()).as(tool).isTrue();
            assertThat(text(refused).path("status").asInt()).as(tool).isEqualTo(403);
        }
        JsonNode draft = call(key(ApiScope.RULES), "begin_draft", "{\"title\":\"Another name\"}");
        assertThat(draft.path("isError").asBoolean()).as(draft.toString()).isFalse();
        JsonNode auditor = call(key(ApiScope.AUDIT), "advice", CLIENT);
        assertThat(text(auditor).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void aCallCountsAsOne() {
        Response answer = send(key(ApiScope.ADVISE).secret(), "tools/list", Map.of());
        assertThat(answer.header("RateLimit")).startsWith("\"caller\";r=1199;");
    }

    @Test
    void anotherHostIsRefused() {
        Response refused = RestAssured.given()
                .header("Host", "rebound.example")
                .contentType("application/json")
                .body("{}")
                .post("/mcp");
        assertThat(refused.statusCode()).isEqualTo(421);
    }

    private KeyCreated key(ApiScope scope) {
        return (KeyCreated) new ApiKeys(open.ledger(), InstantSource.system())
                .create("assistant", Set.of(scope), Duration.ofDays(1), Caller.TERMINAL);
    }

    private static JsonNode text(JsonNode answer) throws IOException {
        return JSON.readTree(answer.at("/content/0/text").asText());
    }

    private static JsonNode call(KeyCreated key, String tool, String arguments) throws IOException {
        Response answer = send(key.secret(), "tools/call", Map.of("name", tool, "arguments", JSON.readTree(arguments)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String data = answer.asString()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .findFirst()
                .orElseGet(answer::asString);
        return JSON.readTree(data).path("result");
    }

    private static Response send(String key, String method, Map<String, ?> params) {
        var call = RestAssured.given()
                .accept("application/json, text/event-stream")
                .contentType("application/json")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
        return key == null
                ? call.post("/mcp")
                : call.header("Authorization", "Bearer " + key).post("/mcp");
    }
}
