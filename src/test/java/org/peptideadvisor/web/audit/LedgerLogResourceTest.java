package org.peptideadvisor.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.web.Requests;

/** The log as a stranger fetches it. */
@QuarkusTest
class LedgerLogResourceTest {

    @TestHTTPResource
    URI server;

    @Inject
    OpenLedger open;

    /** More than a full tile. */
    @BeforeEach
    void grow() {
        while (open.store().head().size() < 260) {
            open.ledger().append(Drafts.decision(null, "hello"));
        }
    }

    /** A generated client asks for the JSON type among those that may be answered. */
    @Test
    void aClientThatAcceptsProblemsAlone_getsTheTextAndTheTile() {
        for (String path : List.of("/log/checkpoint", "/log/tile/0/000.p/1")) {
            given().accept("application/problem+json")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType(path.contains("tile") ? "application/octet-stream" : "text/plain");
        }
        given().accept("application/json").get("/log/checkpoint").then().statusCode(406);
    }

    @Test
    void theCheckpointIsSignedAndKept() {
        given().contentType(ContentType.JSON).body(Requests.client("'age': 42")).post("/v1/advice?view=full");
        Response answer = given().get("/log/checkpoint");
        answer.then().statusCode(200).contentType("text/plain").header("Cache-Control", equalTo("no-cache"));
        Checkpoint checkpoint = checkpoint(answer);
        assertThat(checkpoint.origin()).isEqualTo(open.origin());
        assertThat(checkpoint.size()).isEqualTo(open.store().head().size());
        assertThat(checkpoint.root()).isEqualTo(open.store().head().root());
        assertThat(open.store().lastCheckpoint()).isEqualTo(answer.asString());
    }

    @Test
    void tilesAndEntriesMakeTheRootOfTheCheckpoint() {
        long size = checkpoint(given().get("/log/checkpoint")).size();
        byte[] full = tile("0/000");
        assertThat(full).hasSize(256 * Hash.LENGTH);
        ByteBuffer entries = ByteBuffer.wrap(tile("entries/000"));
        for (int i = 0; i < 256; i++) {
            byte[] entry = new byte[Short.toUnsignedInt(entries.getShort())];
            entries.get(entry);
            byte[] hash = java.util.Arrays.copyOfRange(full, i * Hash.LENGTH, (i + 1) * Hash.LENGTH);
            assertThat(Rfc6962.leaf(entry)).isEqualTo(new Hash(hash));
            assertThat(new String(entry, StandardCharsets.US_ASCII)).startsWith("peptide-advisor-entry/");
        }
        assertThat(entries.hasRemaining()).isFalse();
        long rest = size - 256;
        int partial = (int) Math.min(rest, 4);
        assertThat(tile("0/001.p/" + partial)).hasSize(partial * Hash.LENGTH);
        assertThat(tile("1/000.p/1")).hasSize(Hash.LENGTH);
        assertThat(tile("entries/001.p/" + partial)).isNotEmpty();
    }

    @Test
    void whatIsServedStaysAsItIs() {
        given().get("/log/tile/0/000").then().header("Cache-Control", equalTo("private, max-age=31536000, immutable"));
        byte[] before = tile("0/000.p/7");
        open.ledger().append(Drafts.decision(null, "later"));
        assertThat(tile("0/000.p/7")).isEqualTo(before);
    }

    /** A proxy that keeps what only auditors may read would give it to everybody. */
    @Test
    void entriesArePackedForWhoeverAccepts_andWhatIsNotThereIsAskedForAgainSoon() throws Exception {
        HttpResponse<byte[]> plain = ask("identity");
        HttpResponse<byte[]> packed = ask("gzip, identity");
        assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        given().get("/log/tile/0/900").then().statusCode(404).header("Cache-Control", equalTo("private, max-age=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/999",
                "0/900.p/255",
                "0/x999/999",
                "1/000",
                "0/000.p/256",
                "0/000.p/0",
                "0/0",
                "8/000.p/1",
                "00/000",
                "entries/999",
                "entries/x000/000",
                "entries/000.p/999",
                "SECRET",
                "0"
            })
    void whatIsNotThere(String path) {
        String problem = given().urlEncodingEnabled(false)
                .get("/log/tile/" + path)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(problem).doesNotContain("SECRET").contains("urn:peptide-advisor:problem:");
    }

    @Test
    void onlyReading() {
        given().post("/log/tile/0/000")
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", containsString("GET"));
        given().post("/log/checkpoint").then().spec(problem(405, "method-not-allowed"));
        given().get("/log").then().spec(problem(404, "not-found"));
    }

    private Checkpoint checkpoint(Response answer) {
        return Checkpoint.open(answer.asByteArray(), List.of(open.verifier())).orThrow();
    }

    /** With a client that leaves packed answers packed. */
    private HttpResponse<byte[]> ask(String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("/log/tile/entries/000"))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static byte[] tile(String path) {
        Response answer = given().urlEncodingEnabled(false).get("/log/tile/" + path);
        answer.then().statusCode(200).contentType("application/octet-stream");
        return answer.asByteArray();
    }
}
