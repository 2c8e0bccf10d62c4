package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;

/**
 * Plants marked values in every field of a request, sound and faulty, and looks for them wherever the service says or keeps something:
 * its log, metrics, problems, headers, health, the tiles and checkpoint, and every column and byte of the database.
 */
@QuarkusTest
@TestProfile(PrivacyTest.Alone.class)
class PrivacyTest {

    public static final class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "advisor.data", FOLDER.toString(), "quarkus.log.category.\"org.peptideadvisor\".level", "DEBUG");
        }
    }

    private static final Path FOLDER = Path.of("target/privacy");
    private static final String MARK = "zz-marked";
    private static final String NUMBER = "987654321";

    /** The name of a field that there is none of: the pointer of its fault says it to whoever sent it, and nothing else does. */
    private static final String NAME = "zz-name";

    /** Sound, so that it is decided and recorded; the subject, and names and labels of products, are the free text of a sound request. */
    private static final String SOUND = Requests.client("'subject': 'zz-marked-subject', 'age': 42,"
            + " 'concerns': [{'id': 'redness'}], 'conditions': ['pregnancy'], 'medications': ['oral-isotretinoin'],"
            + " 'allergies': ['fragrance'], 'signs': [], 'reactions': [{'id': 'sting-burn', 'to': 'retinol'}],"
            + " 'hormonal': 'pregnant', 'products': [{'name': 'zz-marked-cream', 'when': 'evening',"
            + " 'label': 'Ingredients: Aqua, Zz-Marked Plant Oil, Retinol, Glycerin'}]");

    /** Each is told everything that is wrong with it. */
    private static final List<String> FAULTY = List.of(
            "{'client': {'subject': 'zz marked', 'age': 987654321, 'skinType': 'zz-marked', 'sensitivity': 'zz-marked',"
                    + "'phototype': 987654321, 'concerns': [{'id': 'zz-marked', 'severity': 'zz-marked', 'zz-name': 'zz-marked'}],"
                    + "'conditions': ['zz-marked'], 'medications': ['zz-marked'], 'allergies': ['zz-marked'],"
                    + "'signs': ['zz-marked'], 'procedures': [{'id': 'zz-marked', 'daysAgo': 987654321}],"
                    + "'uses': [{'id': 'zz-marked', 'when': 'zz-marked', 'perWeek': 987654321}],"
                    + "'reactions': [{'id': 'zz-marked', 'to': 'zz-marked', 'daysAgo': 987654321}], 'hormonal': 'zz-marked',"
                    + "'weeksSinceIsotretinoin': 987654321, 'devices': ['zz-marked'], 'stepBudget': 'zz-marked',"
                    + "'planned': [{'id': 'zz-marked', 'inDays': 987654321}], 'market': 'zz-marked',"
                    + "'products': [{'name': 'zz-marked\\u0007', 'label': 7, 'usedAs': 'zz-marked', 'when': 'zz-marked', 'zz-name': 1}],"
                    + "'wants': {'ingredients': ['zz-marked'], 'delivery': 'zz-marked', 'substances': ['zz-marked'], 'procedures': ['zz-marked'],"
                    + "'forms': ['zz-marked'], 'fragranceFree': 'zz-marked', 'vegan': 'zz-marked'}},"
                    + "'on': 'zz-marked', 'explain': 'zz-marked', 'zz-name': {'zz-marked': 'zz-marked'}}",
            "{'client': {'subject': 'zz-marked', 'zz-name': 'zz-marked', 'age': 'zz-marked'}}",
            "{'client': 'zz-marked'}",
            "['zz-marked']",
            "{'client': {'subject': 'zz-marked'",
            "zz-marked");

    @Inject
    OpenLedger open;

    private final List<String> logged = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                    + (record.getThrown() == null ? "" : stack(record.getThrown())) + " " + MDC.getMap());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listening);
    }

    @Test
    void nothingThatAClientSaysIsFoundAnywhereElse() throws Exception {
        var said = new ArrayList<String>();
        Response decided = post("/v1/advice?view=full", SOUND);
        assertThat(decided.statusCode()).isEqualTo(200);
        said.add(decided.headers().toString());
        for (String path : new String[] {"/v1/advice", "/v1/advice/why-not"}) {
            for (String faulty : FAULTY) {
                said.add(everything(post(path, faulty.replace('\'', '"'))));
            }
        }
        Response label = post("/v1/labels", "{\"text\": \"Ingredients: Aqua, zz-marked, Glycerin\"}");
        assertThat(label.statusCode()).isEqualTo(200);
        said.add(label.headers().toString());
        said.add(everything(post("/v1/labels", "{\"text\": [\"zz-marked\"], \"text\": \"zz-marked\"}")));
        // fields that are in order come back, and stand in the log, by intent; nothing else of a header does
        for (String field : List.of(
                "X-Request-Id", "traceparent", "User-Agent", "Origin", "Referer", "Accept-Language", "Cookie")) {
            said.add(everything(given().header(field, "zz-marked person/1").get("/v1/rules/XX-1")));
            said.add(everything(given().header(field, "zz-marked person/1").get("/test/failure")));
        }
        said.add(everything(
                given().header("X-Request-Id", "zz-marked-" + "a".repeat(64)).get("/test/failure")));
        said.add(everything(given().header("Host", "zz-marked.example").get("/nothing")));
        said.add(everything(given().urlEncodingEnabled(false).get("/v1/rules;zz-marked/zz-marked")));
        execute("ALTER TABLE payload RENAME TO payload_away"); // a failure of the database has the row at hand
        try {
            said.add(everything(post("/v1/advice?view=full", SOUND)));
            assertThat(said.get(said.size() - 1)).contains("503");
        } finally {
            execute("ALTER TABLE payload_away RENAME TO payload");
        }
        String id = decided.jsonPath().getString("decisionId");
        for (String path : new String[] {
            "/v1/decisions/" + id + "/receipt",
            "/log/checkpoint",
            "/log/tile/entries/000.p/2",
            "/log/tile/0/000.p/2",
            "/q/metrics",
            "/q/health",
            "/v1/decisions/zz-marked/receipt",
            "/log/tile/zz-marked",
            "/zz-marked"
        }) {
            said.add(everything(given().get(path)));
        }
        said.addAll(logged);
        said.addAll(columns());
        assertThat(said).hasSizeGreaterThan(40).noneSatisfy(PrivacyTest::hasMark);
        assertThat(logged).as("something was logged").isNotEmpty().noneMatch(line -> line.contains(NAME));
        assertThat(given().get("/q/metrics").asString()).doesNotContain(NAME);
        byte[] recorded = ((org.peptideadvisor.ledger.EntryContent.OpenedEntry)
                        open.ledger().find(id))
                .payload();
        assertThat(new String(DecisionRecord.parse(recorded).input(), StandardCharsets.UTF_8))
                .as("it is there, for who has the key")
                .contains(MARK);
    }

    @Test
    void noFileHoldsIt() throws IOException {
        post("/v1/advice?view=full", SOUND);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                hasNoMark(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void hasMark(String text) {
        assertThat(text.toLowerCase(Locale.ROOT)).containsAnyOf(MARK, "zz marked", NUMBER, "oral-isotretinoin");
    }

    private static void hasNoMark(String text) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(MARK, "zz marked", NUMBER, NAME);
    }

    private static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private static String everything(Response response) {
        return response.statusCode() + "\n" + response.headers() + "\n"
                + new String(response.asByteArray(), StandardCharsets.ISO_8859_1);
    }

    /** Every value of every table, but for the look-up columns, which hold ids of rules and ingredients by intent. */
    private static List<String> columns() throws SQLException {
        var values = new ArrayList<String>();
        try (Connection connection = connect()) {
            var tables = new ArrayList<String>();
            try (ResultSet rows =
                    connection.createStatement().executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("entry", "payload", "review", "subject_key");
            tables.removeAll(List.of("review_rule", "review_ingredient"));
            for (String table : tables) {
                values.addAll(values(connection, table));
            }
        }
        return values;
    }

    private static List<String> values(Connection connection, String table) throws SQLException {
        var values = new ArrayList<String>();
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    byte[] value = rows.getBytes(i);
                    if (value != null && !rows.getMetaData().getColumnName(i).equals("ingredients")) {
                        values.add(new String(value, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return values;
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + FOLDER.resolve("ledger.db") + "?busy_timeout=10000");
    }

    private static String stack(Throwable thrown) {
        var text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
