package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.FeedbackCalls.RULE;
import static org.peptideadvisor.web.FeedbackCalls.decide;
import static org.peptideadvisor.web.FeedbackCalls.keyed;
import static org.peptideadvisor.web.FeedbackCalls.metric;
import static org.peptideadvisor.web.FeedbackCalls.reaction;
import static org.peptideadvisor.web.FeedbackCalls.said;
import static org.peptideadvisor.web.FeedbackCalls.say;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ledger.EntryContent.ErasedEntry;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.review.SearchTerms;

/** What apps say of decisions. */
@QuarkusTest
class FeedbackResourceTest {

    @Inject
    OpenLedger open;

    private final String subject = "c-" + UUID.randomUUID();

    @Test
    void itIsAnEntryOfItsOwnSealedUnderTheSubjectOfTheDecision() {
        String decision = decide(subject);
        Response given = said(decision, "'kind': 'overridden', 'rule': '" + RULE + "', 'reason': 'cost'");
        OpenedEntry opened = (OpenedEntry) open.ledger().find(given.path("feedbackId"));
        LedgerEntry entry = opened.entry();
        assertThat(entry.kind()).isEqualTo(EntryKind.FEEDBACK);
        assertThat(entry.about()).isEqualTo(decision);
        assertThat(entry.by()).isEqualTo("local");
        assertThat(entry.time()).isEqualTo(given.<String>path("recordedAt"));
        assertThat(new String(entry.bytes(), StandardCharsets.US_ASCII))
                .doesNotContain("cost")
                .doesNotContain(RULE);
        StoredEntry stored = open.store().find(opened.index());
        assertThat(stored.payload().subject()).isEqualTo(open.ledger().token(subject));
        assertThat(new String(stored.payload().envelope(), StandardCharsets.ISO_8859_1))
                .doesNotContain("overridden");
    }

    @Test
    void anErasureMakesItUnreadableAndLeavesALedgerThatIsSound() {
        String decision = decide(subject);
        String id = said(decision, reaction(true)).path("feedbackId");
        open.ledger().eraseSubject(subject, Instant.now(), "client-request", "test");
        assertThat(open.ledger().find(id)).isInstanceOf(ErasedEntry.class);
        assertThat(LedgerInspection.run(open.store(), open.ledger(), new SearchTerms()::of, leaf -> {})
                        .flaws())
                .isEmpty();
        say(decision, "'kind': 'accepted'").then().spec(problem(410, "erased"));
    }

    @Test
    void aDecisionWithoutASubjectCanBeSpokenOfToo() {
        String decision = given().contentType(ContentType.JSON)
                .body("{\"client\":{\"age\":42}}")
                .post("/v1/advice")
                .path("decisionId");
        said(decision, "'kind': 'accepted'");
        assertThat(given().noContentType()
                        .post("/v1/decisions/" + decision + "/replay")
                        .<String>path("outcome"))
                .isEqualTo("identical");
    }

    @Test
    void anUnknownDecisionIsAProblem() {
        say("01932f3c-8c1a-7d5e-9a52-3f0f6c8f7d12", "'kind': 'accepted'").then().spec(problem(404, "unknown-decision"));
        String said = said(decide(subject), "'kind': 'accepted'").path("feedbackId");
        say(said, "'kind': 'accepted'").then().spec(problem(404, "unknown-decision"));
    }

    @Test
    void whatIsNotInTheDecisionIsAFaultWithItsPlace() {
        String decision = decide(subject);
        say(decision, "'kind': 'accepted', 'rule': 'REC-01'")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", contains("/rule"))
                .body("faults.code", contains("unknown-id"));
        say(decision, "'kind': 'accepted', 'ingredient': 'retinol'")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", contains("/ingredient"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'kind': 'liked'; /kind; unknown-id",
                "'kind': 'overridden'; /reason; missing-field",
                "'kind': 'overridden', 'reason': 'she wrote to me'; /reason; unknown-id",
                "'kind': 'accepted', 'reason': 'cost'; /reason; only-with",
                "'kind': 'accepted', 'note': 'SECRET'; /note; unknown-field",
                "'kind': 'reaction', 'serious': true; /happened; missing-field",
                "'kind': 'reaction', 'serious': true, 'happened': []; /happened; empty-list",
                "'kind': 'reaction', 'serious': true, 'happened': ['SECRET']; /happened/0; unknown-id",
                "'kind': 'reaction', 'happened': ['sting-burn']; /serious; missing-field",
                "'kind': 'reaction', 'serious': 'yes', 'happened': ['sting-burn']; /serious; wrong-type",
                "'kind': 'reaction', 'serious': true, 'happened': ['sting-burn'], 'daysAgo': -1; /daysAgo; out-of-range",
                "'kind': 'accepted', 'rule': 'REC-012', 'ingredient': 'retinol'; ''; one-of",
                "'rule': 'REC-012'; /kind; missing-field"
            },
            quoteCharacter = '~')
    void faultsHaveTheirPlace(String fields, String pointer, String code) {
        say("any", fields)
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", contains(pointer.equals("''") ? "" : pointer))
                .body("faults.code", contains(code))
                .body(not(containsString("SECRET")));
    }

    @Test
    void sentAgainWithItsKeyItIsRecordedOnce() {
        String decision = decide(subject);
        String key = UUID.randomUUID().toString();
        double before = metric("advisor_feedback_total{kind=\"reaction\"");
        Response first = keyed(key, decision, reaction(true));
        long size = open.store().head().size();
        assertThat(keyed(key, decision, reaction(true)).asByteArray()).isEqualTo(first.asByteArray());
        keyed(key, decision, reaction(false)).then().spec(problem(422, "key-reused"));
        keyed(key, decide(subject), reaction(true)).then().spec(problem(422, "key-reused"));
        assertThat(open.store().head().size()).isEqualTo(size + 1);
        assertThat(metric("advisor_feedback_total{kind=\"reaction\"")).isEqualTo(before + 1);
        keyed("", decision, reaction(true)).then().spec(problem(400, "invalid-request"));
        open.ledger().eraseSubject(subject, Instant.now(), "client-request", "test");
        keyed(key, decision, reaction(true)).then().spec(problem(410, "erased"));
    }
}
