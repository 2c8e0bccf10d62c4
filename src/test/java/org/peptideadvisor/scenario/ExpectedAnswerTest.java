package org.peptideadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ExpectedAnswerTest {

    private static final String ANSWER =
            """
            { "outcome": "caution", "followUp": null,
              "exclusions": [ { "subject": { "kind": "group", "id": "retinoid" }, "reasons": [ { "rule": "SAF-100" } ] },
                              { "subject": { "kind": "active", "id": "retinol" }, "reasons": [] } ],
              "recommendations": [ { "rank": 1, "targets": [ "redness" ] } ], "referrals": [] }
            """;

    @Test
    void partOfAnAnswerIsEnough() {
        assertThat(missing("{ 'outcome': 'caution', 'exclusions': [ { 'subject': { 'id': 'retinol' } } ] }"))
                .isEmpty();
    }

    @Test
    void anotherValueIsShownBesideTheExpectedOne() {
        assertThat(missing("{ 'outcome': 'refer' }"))
                .isEqualTo("  at /outcome\n    - expected \"refer\"\n    + came     \"caution\"");
    }

    @Test
    void aListAsksForEachEntry_andShowsTheNearest() {
        assertThat(missing("{ 'exclusions': [ { 'subject': { 'kind': 'group', 'id': 'aha' } } ] }"))
                .contains("at /exclusions", "\"aha\"", "+ came     {\"subject\":{\"kind\":\"group\"");
    }

    @Test
    void anEmptyListAsksForAnEmptyList() {
        assertThat(missing("{ 'referrals': [] }")).isEmpty();
        assertThat(missing("{ 'recommendations': [] }")).contains("at /recommendations");
    }

    @Test
    void aMissingFieldIsNothing() {
        assertThat(missing("{ 'nonsense': 1 }")).contains("+ came     nothing");
        assertThat(missing("{ 'followUp': null }")).isEmpty();
    }

    @Test
    void whatMustNeverBeThere() {
        assertThat(present("{ 'exclusions': [ { 'subject': { 'kind': 'class' } } ] }"))
                .isEmpty();
        assertThat(present("{ 'exclusions': [ { 'subject': { 'kind': 'group' } } ] }"))
                .contains("- never");
        assertThat(present("{ 'outcome': 'caution' }")).contains("at /outcome");
    }

    private static String missing(String expected) {
        return diff(ExpectedAnswer.missing(json(expected), json(ANSWER)));
    }

    private static String present(String unwanted) {
        return diff(ExpectedAnswer.present(json(unwanted), json(ANSWER)));
    }

    private static String diff(java.util.List<AnswerMismatch> mismatches) {
        return mismatches.stream().map(AnswerMismatch::diff).collect(java.util.stream.Collectors.joining("\n"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
