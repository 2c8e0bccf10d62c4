package org.peptideadvisor.contract.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.UnreadableDocument;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.FeedbackKind;
import org.peptideadvisor.model.word.OverrideReason;

/** Reads what somebody says of a decision: codes and ids only, so that nothing a person wrote can hide in it. Immutable and thread-safe. */
public final class FeedbackIntake {

    private static final int LONGEST_ID = 160;
    private static final int MOST_DAYS = 3650;
    private static final AcceptedIds KINDS = AcceptedIds.only("kind", ContractWord.ids(FeedbackKind.class));
    private static final AcceptedIds REASONS = AcceptedIds.only("reason", ContractWord.ids(OverrideReason.class));

    /** What a reaction may be: what clients tell of their skin, and the signs that somebody must look at. */
    private static final List<String> HAPPENINGS = List.of("reaction", "sign");

    private final AcceptedIds happenings;
    private final IntakeReader reader = new IntakeReader();

    FeedbackIntake(Catalog catalog) {
        Set<String> terms = HAPPENINGS.stream()
                .flatMap(kind -> catalog.vocabulary().terms(kind).stream())
                .map(VocabularyTerm::id)
                .collect(Collectors.toUnmodifiableSet());
        happenings = AcceptedIds.only("reaction or sign", terms, SuggestedIds.of(catalog, HAPPENINGS));
    }

    /**
     * What is said of a decision. Whether that decision was made, and has this ingredient or rule, is for others to see.
     *
     * @param decisionId the decision
     * @param ingredient the id of what it recommends; null if it is not about one
     * @param rule the id of a rule that fired; null if it is not about one
     * @param reason why the advice was set aside; null if it was not
     * @param happened reaction and sign ids, at least one for a reaction
     * @param daysAgo whole days since it began, if somebody knows
     * @param serious whether a reaction was serious
     */
    public record FeedbackRequest(
            String decisionId,
            FeedbackKind kind,
            @Nullable String ingredient,
            @Nullable String rule,
            @Nullable OverrideReason reason,
            List<String> happened,
            @Nullable Integer daysAgo,
            boolean serious) {

        public FeedbackRequest {
            happened = happened.stream().sorted().toList();
        }
    }

    /** Reads a request in JSON. */
    public ReadResult<FeedbackRequest> read(byte[] json) {
        ParsedRequest document = reader.read(json);
        if (document instanceof UnreadableDocument unreadable) {
            return new ReadResult.Rejected<>(unreadable.faults());
        }
        ParsedDocument parsed = (ParsedDocument) document;
        FaultList faults = parsed.faults();
        RequestSection said = RequestSection.open(parsed.body(), JsonPointer.ROOT, RequestFields.FEEDBACK, faults);
        FeedbackRequest request = said == null ? null : read(said, faults);
        return request != null && faults.isEmpty()
                ? new ReadResult.Accepted<>(request)
                : new ReadResult.Rejected<>(faults.sorted());
    }

    private @Nullable FeedbackRequest read(RequestSection said, FaultList faults) {
        String decision = said.requiredText("decisionId", LONGEST_ID);
        String kindId = said.requiredId("kind", KINDS);
        String ingredient = said.name("ingredient", LONGEST_ID);
        String rule = said.name("rule", LONGEST_ID);
        if (ingredient != null && rule != null) {
            faults.atMostOneOf(said.at(), List.of("ingredient", "rule"));
        }
        String reason = said.id("reason", REASONS);
        List<String> happened = said.ids("happened", happenings);
        Integer daysAgo = said.whole("daysAgo", 0, MOST_DAYS);
        boolean serious = said.flag("serious");
        if (decision == null || kindId == null) {
            return null;
        }
        FeedbackKind kind = ContractWord.require(FeedbackKind.class, kindId);
        belongs(said, faults, kind, FeedbackKind.OVERRIDDEN, "reason");
        belongs(said, faults, kind, FeedbackKind.REACTION, "happened", "daysAgo", "serious");
        return new FeedbackRequest(
                decision,
                kind,
                ingredient,
                rule,
                reason == null ? null : ContractWord.require(OverrideReason.class, reason),
                happened,
                daysAgo,
                serious);
    }

    /** Notes fields that say nothing of this kind, or that this kind must have; only how long ago need not be known. */
    private static void belongs(
            RequestSection said, FaultList faults, FeedbackKind kind, FeedbackKind owner, String... fields) {
        for (String field : fields) {
            if (kind != owner && said.has(field)) {
                faults.onlyWith(said.at(), List.of(field), List.of("kind " + owner.id()));
            } else if (kind == owner && !said.has(field) && !field.equals("daysAgo")) {
                faults.missingField(said.at().at(field));
            } else if (kind == owner && said.isEmptyList(field)) {
                faults.emptyList(said.at().at(field));
            }
        }
    }
}
