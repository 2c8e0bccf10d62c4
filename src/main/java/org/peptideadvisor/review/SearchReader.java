package org.peptideadvisor.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;

/**
 * Reads a search from the parameters of an address. Every fault is noted; its place is the name of the parameter.
 * Ids are not checked against the catalog, since those of earlier releases count too. Stateless.
 */
public final class SearchReader {

    /** How many decisions a page has unless another number is asked for. */
    public static final int USUAL = 50;

    /** How many it has at most. */
    public static final int MOST = 500;

    private static final Set<String> OUTCOMES = ContractWord.ids(AdviceOutcome.class);
    private static final List<String> NAMES =
            List.of("subject", "from", "until", "release", "rule", "outcome", "ingredient", "limit", "cursor");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,160}");
    private static final Pattern RELEASE = Pattern.compile("sha256:[0-9a-f]{64}");

    private final RequestQuery parameters;
    private final UnaryOperator<@Nullable String> byName;

    private SearchReader(RequestQuery parameters, UnaryOperator<@Nullable String> byName) {
        this.parameters = parameters;
        this.byName = byName;
    }

    /**
     * Reads the parameters, each with all its values.
     *
     * @param byName finds the id of an ingredient that a name stands for, or gives null
     */
    public static ReadResult<DecisionSearch> read(
            Map<String, List<String>> parameters, UnaryOperator<@Nullable String> byName) {
        return new SearchReader(new RequestQuery(parameters, NAMES), byName).read();
    }

    private ReadResult<DecisionSearch> read() {
        Instant from = TimeText.of(parameters, "from");
        Instant until = TimeText.of(parameters, "until");
        if (from != null && until != null && !from.isBefore(until)) {
            parameters.fault("until", FaultCode.OUT_OF_RANGE, "Must be after from.");
        }
        var search = new DecisionSearch(
                parameters.matching(
                        "subject",
                        SUBJECT,
                        FaultCode.BAD_SUBJECT,
                        "A pseudonym is made of letters, digits, dots, underscores and hyphens."),
                from,
                until,
                parameters.matching(
                        "release",
                        RELEASE,
                        FaultCode.BAD_ID,
                        "The id of a release is sha256: and 64 hexadecimal digits."),
                parameters.matching("rule", ID, FaultCode.BAD_ID, "Must be the id of a rule, such as REC-012."),
                parameters.word("outcome", OUTCOMES),
                ingredient(),
                parameters.limit(USUAL, MOST),
                PageCursor.of(parameters));
        return parameters.faults().isEmpty()
                ? new ReadResult.Accepted<>(search)
                : new ReadResult.Rejected<>(parameters.faults());
    }

    /** An id, of this release or an earlier one, or any other name that the catalog knows. */
    private @Nullable String ingredient() {
        String value = parameters.one("ingredient");
        String id = value == null ? null : byName.apply(value);
        if (value != null && id == null && !ID.matcher(value).matches()) {
            parameters.fault(
                    "ingredient",
                    FaultCode.BAD_ID,
                    "Must be the id of an ingredient, of this release or an earlier one, or a name of one in the catalog.");
        }
        return id == null ? value : id;
    }
}
