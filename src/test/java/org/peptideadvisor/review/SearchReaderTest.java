package org.peptideadvisor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;

class SearchReaderTest {

    private static final String RELEASE = "sha256:" + "ab".repeat(32);

    @Test
    void nothingAskedIsTheNewestPage() {
        assertThat(sought(Map.of())).isEqualTo(new DecisionSearch(null, null, null, null, null, null, null, 50, null));
    }

    @Test
    void everythingAsked() {
        assertThat(sought(Map.of(
                        "subject", List.of("c-1029"),
                        "from", List.of("2026-11-22"),
                        "until", List.of("2026-11-22T11:30:00+02:00"),
                        "release", List.of(RELEASE),
                        "rule", List.of("REC-012"),
                        "outcome", List.of("refer"),
                        "ingredient", List.of("retinol"),
                        "limit", List.of("500"),
                        "cursor", List.of(PageCursor.text(17)))))
                .isEqualTo(new DecisionSearch(
                        "c-1029",
                        Instant.parse("2026-11-22T00:00:00Z"),
                        Instant.parse("2026-11-22T09:30:00Z"),
                        RELEASE,
                        "REC-012",
                        "refer",
                        "retinol",
                        500,
                        17L));
    }

    @Test
    void everyFaultAtOnceByParameter() {
        List<RequestFault> faults = faults(Map.of(
                "subject", List.of("Jane Doe"),
                "from", List.of("yesterday"),
                "until", List.of("2026-02-30"),
                "release", List.of("2026.11.1"),
                "rule", List.of("REC 012"),
                "outcome", List.of("fine"),
                "ingredient", List.of(""),
                "limit", List.of("501"),
                "cursor", List.of("17")));
        assertThat(faults)
                .extracting(RequestFault::pointer)
                .containsExactly(
                        "cursor", "from", "ingredient", "limit", "outcome", "release", "rule", "subject", "until");
        assertThat(faults)
                .extracting(RequestFault::message)
                .noneMatch(message -> message.contains("Jane") || message.contains("yesterday"));
    }

    @Test
    void whatIsUnknownGivenTwiceOrBackToFront() {
        assertThat(faults(Map.of("colour", List.of("red"))))
                .extracting(RequestFault::pointer, RequestFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "unknown-parameter"));
        assertThat(faults(Map.of("rule", List.of("A-1", "B-2"))))
                .extracting(RequestFault::code)
                .containsExactly("duplicate-parameter");
        assertThat(faults(Map.of("ingredient", List.of("Argireline", "retinol"))))
                .extracting(RequestFault::code)
                .containsExactly("duplicate-parameter");
        assertThat(faults(Map.of("from", List.of("2026-11-22"), "until", List.of("2026-11-22"))))
                .extracting(RequestFault::pointer, RequestFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("until", "out-of-range"));
        for (String limit : List.of("0", "-1", "many", "99999999999", "1.5", "")) {
            assertThat(faults(Map.of("limit", List.of(limit)))).as(limit).hasSize(1);
        }
        for (String time : List.of("1999-12-31", "+12026-01-01", "2026-11-22T09:30", "2026-11-22 09:30Z", "")) {
            assertThat(faults(Map.of("from", List.of(time)))).as(time).hasSize(1);
        }
    }

    @Test
    void anIngredientIsFoundByEveryNameOfTheCatalog() {
        for (String name : List.of("acetyl-hexapeptide-8", "Argireline", "Acetyl Hexapeptide-8")) {
            assertThat(sought(Map.of("ingredient", List.of(name))).ingredient())
                    .as(name)
                    .isEqualTo("acetyl-hexapeptide-8");
        }
        assertThat(sought(Map.of("ingredient", List.of("of-an-earlier-release")))
                        .ingredient())
                .isEqualTo("of-an-earlier-release");
        assertThat(faults(Map.of("ingredient", List.of("no such name"))))
                .extracting(RequestFault::code)
                .containsExactly("bad-id");
    }

    private static DecisionSearch sought(Map<String, List<String>> parameters) {
        return ((Accepted<DecisionSearch>)
                        SearchReader.read(parameters, ShippedRelease.get().catalog()::resolve))
                .value();
    }

    private static List<RequestFault> faults(Map<String, List<String>> parameters) {
        return ((Rejected<DecisionSearch>)
                        SearchReader.read(parameters, ShippedRelease.get().catalog()::resolve))
                .faults();
    }
}
