package org.peptideadvisor.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.peptideadvisor.web.FeedbackCalls.PEPTIDE;
import static org.peptideadvisor.web.FeedbackCalls.RULE;
import static org.peptideadvisor.web.FeedbackCalls.decide;
import static org.peptideadvisor.web.FeedbackCalls.metric;
import static org.peptideadvisor.web.FeedbackCalls.reaction;
import static org.peptideadvisor.web.FeedbackCalls.said;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.review.SearchTerms;

/** What auditors see of what is said of decisions. */
@QuarkusTest
class FeedbackReviewResourceTest {

    @Inject
    OpenLedger open;

    private final String subject = "c-" + UUID.randomUUID();

    @Test
    void aSeriousReactionIsFlaggedCountedAndListedFirst() {
        String decision = decide(subject);
        double before = metric("advisor_feedback_serious_total");
        String serious = said(decision, reaction(true))
                .then()
                .body("serious", equalTo(true))
                .extract()
                .path("feedbackId");
        String mild = said(decision, reaction(false))
                .then()
                .body("serious", equalTo(false))
                .extract()
                .path("feedbackId");
        String accepted = said(decision, "'kind': 'accepted'").path("feedbackId");
        assertThat(metric("advisor_feedback_serious_total")).isEqualTo(before + 1);
        given().get("/v1/feedback?decision=" + decision)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("feedback.feedbackId", contains(serious, accepted, mild))
                .body("feedback.serious", contains(true, false, false))
                .body("feedback[0].happened", contains("itch-swelling-spread", "rash-blistering"))
                .body("feedback[0].daysAgo", equalTo(2))
                .body("feedback[0].ingredient", equalTo(PEPTIDE))
                .body("feedback[0].rules", hasItem(RULE))
                .body("feedback[0].sentBy", equalTo("local"))
                .body("damaged", equalTo(0));
        given().get("/v1/feedback?limit=1").then().body("feedback.serious", contains(true));
    }

    @Test
    void auditorsFindItByEachCondition() {
        String decision = decide(subject);
        String cost = said(decision, "'kind': 'overridden', 'rule': '" + RULE + "', 'reason': 'cost'")
                .path("feedbackId");
        String serious = said(decision, reaction(true)).path("feedbackId");
        String whole = said(decision, "'kind': 'accepted'").path("feedbackId");
        assertFound(decision, "rule=" + RULE, serious, cost);
        assertFound(decision, "kind=overridden", cost);
        assertFound(decision, "kind=reaction", serious);
        assertFound(decision, "kind=accepted", whole);
        assertFound(decision, "serious=true", serious);
        assertFound(decision, "serious=false", whole, cost);
        assertFound(decision, "from=2000-01-01", serious, whole, cost);
        assertFound(decision, "until=2000-01-01");
        String next = null;
        for (String id : List.of(serious, whole, cost)) {
            next = given().get("/v1/feedback?limit=1&decision=" + decision + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .body("feedback.feedbackId", contains(id))
                    .extract()
                    .path("next");
        }
        assertThat(next).isNull();
        given().get("/v1/feedback?kind=refused&serious=perhaps&cursor=1&from=2026-02-30")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", containsInAnyOrder("kind", "serious", "cursor", "from"));
    }

    @Test
    void whoLooksIsNotedWithTheDecision() {
        String decision = decide(subject);
        given().get("/v1/feedback?decision=" + decision).then().statusCode(200);
        long size = open.store().head().size();
        LedgerEntry noted = LedgerEntry.parse(open.store().leaves(size - 1, 1).get(0));
        assertThat(noted.kind()).isEqualTo(EntryKind.ACCESS);
        assertThat(noted.about()).isEqualTo(decision);
        assertThat(noted.reason()).isEqualTo("feedback");
    }

    @Test
    void rulesShowHowOftenWhatWasSaid_andWhatIsErasedIsNotCounted() {
        String decision = decide(subject);
        Response before = given().get("/v1/feedback/rules/" + RULE);
        said(decision, "'kind': 'accepted', 'rule': '" + RULE + "'");
        said(decision, "'kind': 'overridden', 'ingredient': '" + PEPTIDE + "', 'reason': 'not-tolerated'");
        said(decision, "'kind': 'overridden', 'rule': '" + RULE + "', 'reason': 'not-tolerated'");
        said(decision, reaction(true));
        said(decision, reaction(false));
        said(decision, "'kind': 'accepted'");
        Response after = given().get("/v1/feedback/rules/" + RULE);
        assertThat(after.jsonPath().getLong("accepted"))
                .isEqualTo(before.jsonPath().getLong("accepted") + 1);
        assertThat(tolerated(after)).isEqualTo(tolerated(before) + 2);
        assertThat(after.jsonPath().getLong("reactions"))
                .isEqualTo(before.jsonPath().getLong("reactions") + 2);
        assertThat(after.jsonPath().getLong("serious"))
                .isEqualTo(before.jsonPath().getLong("serious") + 1);
        assertThat(Instant.parse(after.path("since"))).isBeforeOrEqualTo(Instant.now());
        given().get("/v1/feedback/rules")
                .then()
                .body("rules.find { it.rule == '" + RULE + "' }", equalTo(after.path("$")));

        open.ledger().eraseSubject(subject, Instant.now(), "client-request", "test");
        assertThat(given().get("/v1/feedback/rules/" + RULE).<Object>path("$")).isEqualTo(before.path("$"));
        assertFound(decision, "limit=10");
    }

    @Test
    void verifyingSeesAChangedCount() {
        String decision = decide(subject);
        String id = said(decision, reaction(true)).path("feedbackId");
        long index = ((OpenedEntry) open.ledger().find(id)).index();
        change("UPDATE review SET outcome = 'reaction' WHERE idx = ?", index);
        assertThat(LedgerInspection.run(open.store(), open.ledger(), new SearchTerms()::of, leaf -> {})
                        .flaws())
                .filteredOn(flaw -> flaw.index() == index)
                .extracting(flaw -> flaw.code().id())
                .containsExactly("index-changed");
        change("UPDATE review SET outcome = 'reaction:serious' WHERE idx = ?", index);
    }

    private void change(String statement, long index) {
        open.ledger().change((tables, record) -> tables.update(statement, index));
    }

    @Test
    void aRuleThatNobodyKnowsHasNoCounts() {
        given().get("/v1/feedback/rules/REC-01")
                .then()
                .spec(problem(404, "not-found"))
                .body("faults[0].message", containsString("REC-0"));
        given().get("/v1/feedback/rules/GUA-0").then().spec(problem(404, "not-found"));
    }

    private void assertFound(String decision, String condition, String... ids) {
        given().get("/v1/feedback?decision=" + decision + "&" + condition)
                .then()
                .statusCode(200)
                .body("feedback.feedbackId", ids.length == 0 ? hasSize(0) : contains(ids));
    }

    private static long tolerated(Response counts) {
        return counts.jsonPath().getList("overridden", java.util.Map.class).stream()
                .filter(one -> one.get("reason").equals("not-tolerated"))
                .mapToLong(one -> ((Number) one.get("count")).longValue())
                .sum();
    }
}
