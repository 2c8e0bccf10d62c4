package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.audit.ProvedEntry;
import org.peptideadvisor.audit.ReceiptVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.RecordedFiring;
import org.peptideadvisor.record.ReleaseText;

@QuarkusTest
class RecordingTest {

    private static final String EXAMPLE_KEY =
            "peptide-advisor.localhost/ledger+7e50bf08+AS9aEmezklskHinhfY0lW6IHX5YRXwehp/VYix+hymSw";

    @Inject
    OpenLedger open;

    private DecisionRecord read(OpenedEntry opened) {
        return DecisionRecord.parse(opened.payload());
    }

    @Test
    void anAdviceIsRecordedAsItWasAskedAndAnswered() {
        String request = Requests.sensitiveSkin();
        Response response = ask(request);
        String id = response.jsonPath().getString("decisionId");

        OpenedEntry opened = (OpenedEntry) open.ledger().find(id);
        assertThat(opened.entry().kind()).isEqualTo(EntryKind.DECISION);
        assertThat(opened.entry().release()).isEqualTo(response.jsonPath().getString("release.id"));
        assertThat(opened.entry().time().toString())
                .isEqualTo(response.jsonPath().getString("decidedAt"));
        assertThat(opened.entry().engine()).isEqualTo("0.1.0");
        DecisionRecord record = read(opened);
        assertThat(record.input()).isEqualTo(request.getBytes(StandardCharsets.UTF_8));
        assertThat(record.answer()).isEqualTo(response.asByteArray());
        assertThat(record.firings())
                .doesNotHaveDuplicates()
                .anySatisfy(fired -> assertThat(fired.facts()).contains("concern: redness (moderate)"))
                .anySatisfy(fired -> assertThat(fired.facts()).anyMatch(fact -> fact.startsWith("assessment: ")))
                .anySatisfy(fired -> assertThat(fired.facts()).anyMatch(fact -> fact.startsWith("catalog: ")))
                .anySatisfy(fired -> assertThat(fired.facts()).anyMatch(fact -> fact.startsWith("plan: ")));
        List<String> reasons = response.jsonPath().getList("recommendations.rules.flatten()");
        assertThat(record.firings()).extracting(RecordedFiring::rule).containsAll(reasons);
    }

    @Test
    void itIsFoundByWhatItSays() {
        Response response = ask(Requests.client("'subject': 'c-lookup', 'age': 42, 'concerns': [{'id': 'redness'}],"
                + " 'conditions': ['pregnancy'], 'allergies': ['fragrance']"));
        String id = response.jsonPath().getString("decisionId");
        EntryPage page =
                open.store().search(EntryQuery.newest(5).about(open.ledger().token("c-lookup")));
        EntryPage.FoundEntry found = page.found().get(0);
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.review().outcome()).isEqualTo(response.jsonPath().getString("outcome"));
        assertThat(found.review().release()).isEqualTo(response.jsonPath().getString("release.id"));
        Set<String> spoken = new TreeSet<>(response.jsonPath().getList("recommendations.ingredient.id"));
        spoken.addAll(response.jsonPath().getList("supporting.ingredient.id"));
        spoken.addAll(response.jsonPath().getList("exclusions.subject.id"));
        spoken.addAll(response.jsonPath().getList("interactions.between.flatten()"));
        assertThat(spoken).contains("retinoid");
        assertThat(found.review().ingredients()).isEqualTo(spoken);
        DecisionRecord record = read((OpenedEntry) open.ledger().find(id));
        assertThat(found.review().rules())
                .isEqualTo(record.firings().stream().map(RecordedFiring::rule).collect(Collectors.toSet()));
        String rule = found.review().rules().iterator().next();
        assertThat(open.store()
                        .search(EntryQuery.newest(1).whereFired(rule))
                        .found()
                        .get(0)
                        .id())
                .isEqualTo(id);
    }

    @Test
    void anExplainedAdviceIsRecordedWithItsExplanation_whyNotIsNoDecision() {
        Response response = ask("{\"client\":{\"age\":42},\"explain\":\"full\"}");
        DecisionRecord record =
                read((OpenedEntry) open.ledger().find(response.jsonPath().getString("decisionId")));
        assertThat(new String(record.answer(), StandardCharsets.UTF_8)).contains("\"explanation\":");
        long size = open.store().head().size();
        given().contentType(ContentType.JSON)
                .body(Requests.example("no-eye-peptide.json"))
                .post("/v1/advice/why-not")
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/advice?view=full")
                .then()
                .statusCode(400);
        assertThat(open.store().head().size()).isEqualTo(size);
    }

    @Test
    void theReleaseIsInTheLedgerBeforeItsDecisions() {
        Response response = ask(Requests.client("'age': 42"));
        String release = response.jsonPath().getString("release.id");
        long index = ((OpenedEntry) open.ledger().find(response.jsonPath().getString("decisionId"))).index();
        StoredEntry last = open.store().publications(null, index, 1).get(0);
        assertThat(LedgerEntry.parse(last.leaf()).release()).isEqualTo(release);
        assertThat(ReleaseText.parse(open.ledger().releaseText(release)))
                .containsKeys("RELEASE", "catalog/peptides.csv");
    }

    @Test
    void aReceiptIsVerifiedWithoutTheLedger() {
        String id = ask(Requests.client("'age': 42")).jsonPath().getString("decisionId");
        Response receipt = given().get("/v1/decisions/{id}/receipt", id);
        receipt.then().statusCode(200).contentType("text/plain").header("Cache-Control", equalTo("no-store"));
        var verdict = ReceiptVerifier.verify(
                receipt.asByteArray(), List.of(key(open.verifier().toString())));
        assertThat(verdict).isInstanceOf(VerifiedProof.class);
        ProvedEntry entry = ((VerifiedProof<ProvedEntry>) verdict).shown();
        assertThat(LedgerEntry.parse(entry.entry()).id()).isEqualTo(id);
        byte[] changed = receipt.asByteArray();
        changed[60] ^= 1;
        assertThat(ReceiptVerifier.verify(changed, List.of(key(open.verifier().toString()))))
                .isInstanceOf(RefutedProof.class);
    }

    @Test
    void whatIsNoDecisionHasNoReceipt() {
        String release = LedgerEntry.parse(open.store()
                        .publications(null, Long.MAX_VALUE, 1)
                        .get(0)
                        .leaf())
                .id();
        for (String id : new String[] {"01932f3c-8c1a-7d5e-9a52-3f0f6c8f7d12", "SECRET", release}) {
            given().get("/v1/decisions/{id}/receipt", id).then().spec(problem(404, "unknown-decision"));
        }
    }

    @Test
    void theExampleOfTheDescriptionIsARealReceipt() {
        byte[] receipt = Requests.example("receipt.txt").getBytes(StandardCharsets.UTF_8);
        assertThat(ReceiptVerifier.verify(receipt, List.of(key(EXAMPLE_KEY)))).isInstanceOf(VerifiedProof.class);
        assertThat(Requests.example("receipt.txt")).endsWith(Requests.example("checkpoint.txt"));
    }

    private static TrustedKey key(String text) {
        return ((VerifiedProof<TrustedKey>) TrustedKey.read(text)).shown();
    }

    private static Response ask(String request) {
        Response response = given().contentType(ContentType.JSON).body(request).post("/v1/advice?view=full");
        response.then().statusCode(200);
        return response;
    }
}
