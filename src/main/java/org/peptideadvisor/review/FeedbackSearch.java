package org.peptideadvisor.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.ledger.FeedbackQuery;
import org.peptideadvisor.ledger.FeedbackQuery.FeedbackPlace;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.FeedbackKind;
import org.peptideadvisor.record.FeedbackRecord;

/**
 * A search for what was said of decisions. Every condition that is not null must hold. Serious reactions come first, then the newest.
 *
 * @param decision the id of the decision
 * @param rule the id of a rule that it counts for
 * @param kind its kind
 * @param serious whether to have only serious reactions, or only what is none
 * @param from not before this
 * @param until before this
 * @param limit at most so many, from 1
 * @param cursor where the last page ended
 */
public record FeedbackSearch(
        @Nullable String decision,
        @Nullable String rule,
        @Nullable String kind,
        @Nullable Boolean serious,
        @Nullable Instant from,
        @Nullable Instant until,
        int limit,
        @Nullable FeedbackPlace cursor) {

    private static final List<String> NAMES =
            List.of("decision", "rule", "kind", "serious", "from", "until", "limit", "cursor");
    private static final Set<String> KINDS = ContractWord.ids(FeedbackKind.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,160}");
    private static final Pattern CURSOR = Pattern.compile("(serious|other)-before-(0|[1-9][0-9]{0,17})");

    /** Reads the parameters of an address, each with all its values. */
    public static ReadResult<FeedbackSearch> read(Map<String, List<String>> parameters) {
        var query = new RequestQuery(parameters, NAMES);
        Instant from = TimeText.of(query, "from");
        Instant until = TimeText.of(query, "until");
        if (from != null && until != null && !from.isBefore(until)) {
            query.fault("until", FaultCode.OUT_OF_RANGE, "Must be after from.");
        }
        String serious = query.word("serious", List.of("true", "false"));
        var search = new FeedbackSearch(
                query.matching("decision", ID, FaultCode.BAD_ID, "Must be the decisionId of an advice."),
                query.matching("rule", ID, FaultCode.BAD_ID, "Must be the id of a rule, such as REC-012."),
                query.word("kind", KINDS),
                serious == null ? null : Boolean.valueOf(serious),
                from,
                until,
                query.limit(SearchReader.USUAL, SearchReader.MOST),
                cursor(query));
        return query.faults().isEmpty() ? new ReadResult.Accepted<>(search) : new ReadResult.Rejected<>(query.faults());
    }

    private static @Nullable FeedbackPlace cursor(RequestQuery query) {
        String value = query.one("cursor");
        if (value == null) {
            return null;
        }
        var form = CURSOR.matcher(value);
        if (!form.matches()) {
            query.fault("cursor", FaultCode.BAD_CURSOR, "Must be the value of next in an earlier answer.");
            return null;
        }
        return new FeedbackPlace(form.group(1).equals("serious"), Long.parseLong(form.group(2)));
    }

    /** The cursor of the page that begins behind this place. */
    static String cursor(FeedbackPlace last) {
        return (last.isFirst() ? "serious" : "other") + "-before-" + last.index();
    }

    /** The same for the page that begins behind this place. */
    public FeedbackSearch after(FeedbackPlace place) {
        return new FeedbackSearch(decision, rule, kind, serious, from, until, limit, place);
    }

    /** One more than a page has tells whether there is a next one. */
    FeedbackQuery query() {
        return new FeedbackQuery(decision, rule, kind, FeedbackRecord.SERIOUS, serious, from, until, cursor, limit + 1);
    }
}
