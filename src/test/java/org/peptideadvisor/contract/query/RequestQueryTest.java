package org.peptideadvisor.contract.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.contract.request.RequestFault;

class RequestQueryTest {

    private static final List<String> KNOWN = List.of("limit", "cursor", "outcome");
    private static final List<String> LIST = List.of("a", "b", "c", "d", "e");

    @Test
    void anUnknownParameterLeadsToTheOneThatWasMeant_andIsNotRepeated() {
        assertThat(messages(new RequestQuery(Map.of("limits", List.of("1")), KNOWN)))
                .containsExactly("No such parameter; did you mean limit?");
        assertThat(messages(new RequestQuery(Map.of("jane", List.of("doe")), KNOWN)))
                .containsExactly("No such parameter; the parameters are cursor, limit, outcome.");
        assertThat(messages(new RequestQuery(Map.of("jane", List.of("doe")), List.of())))
                .containsExactly("No such parameter; this address takes none.");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var query = new RequestQuery(
                Map.of("colour", List.of("red"), "limit", List.of("0"), "outcome", List.of("a", "b")), KNOWN);
        query.limit(50, 500);
        assertThat(query.faults())
                .extracting(RequestFault::pointer, RequestFault::code)
                .containsExactly(
                        tuple("", "unknown-parameter"),
                        tuple("limit", "out-of-range"),
                        tuple("outcome", "duplicate-parameter"));
    }

    @Test
    void aWordLeadsToTheOneThatWasMeant() {
        var query = new RequestQuery(Map.of("outcome", List.of("refr")), KNOWN);
        assertThat(query.word("outcome", List.of("proceed", "refer"))).isNull();
        assertThat(messages(query)).containsExactly("No such outcome; did you mean refer?");
    }

    @Test
    void aLimitMayBeWrittenWithZerosBehindThePoint() {
        assertThat(new RequestQuery(Map.of("limit", List.of("2.0")), KNOWN).limit(50, 500))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        ",, abcde, ",
        "2,, ab, after-b",
        "2, after-b, cd, after-d",
        "2, after-d, e, ",
        "5,, abcde, ",
        "500, after-e, '', ",
    })
    void pagesFollowEachOther(String limit, String cursor, String page, String next) {
        ListPage<String> found = page(limit, cursor, LIST, new ArrayList<>());
        assertThat(String.join("", found.entries())).isEqualTo(page);
        assertThat(found.next()).isEqualTo(next);
    }

    @Test
    void aCursorGoesOnFromAnEntryThatIsNotSought() {
        assertThat(page("2", "after-b", List.of("a", "d", "e"), new ArrayList<>())
                        .entries())
                .containsExactly("d", "e");
    }

    @ParameterizedTest
    @CsvSource({"501,", "0,", "1.5,", "2, after-x", "2, b", "2, ''"})
    void aPageThatIsNone(String limit, String cursor) {
        var faults = new ArrayList<RequestFault>();
        page(limit, cursor, LIST, faults);
        assertThat(faults).hasSize(1);
    }

    private static ListPage<String> page(String limit, String cursor, List<String> sought, List<RequestFault> faults) {
        var values = new HashMap<String, List<String>>();
        if (limit != null) {
            values.put("limit", List.of(limit));
        }
        if (cursor != null) {
            values.put("cursor", List.of(cursor));
        }
        var query = new RequestQuery(values, KNOWN);
        ListPage<String> page = ListPage.of(query, LIST, sought, one -> one);
        faults.addAll(query.faults());
        return page;
    }

    private static List<String> messages(RequestQuery query) {
        return query.faults().stream().map(RequestFault::message).toList();
    }
}
