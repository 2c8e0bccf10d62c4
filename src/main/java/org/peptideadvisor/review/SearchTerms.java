package org.peptideadvisor.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.LookUpRow;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.FeedbackRecord;
import org.peptideadvisor.record.RecordedFiring;

/**
 * Derives from recorded decisions the terms by which a search must find them, for comparison with the look-up
 * rows. Confined to one thread.
 */
public final class SearchTerms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private int unreadable;

    /** What it must be found by; null if it is neither a decision nor said of one, or its record is in no format that this version knows. */
    public @Nullable LookUpRow of(LedgerEntry entry, byte[] payload) {
        try {
            if (entry.kind() == EntryKind.FEEDBACK) {
                return of(entry, FeedbackRecord.parse(payload));
            }
            if (entry.kind() != EntryKind.DECISION) {
                return null;
            }
            DecisionRecord record = DecisionRecord.parse(payload);
            JsonNode answer = JSON.readTree(record.answer());
            return new LookUpRow(
                    entry.kind().id(),
                    entry.release(),
                    answer.path("outcome").textValue(),
                    record.firings().stream().map(RecordedFiring::rule).collect(Collectors.toSet()),
                    spokenOf(answer),
                    null);
        } catch (IllegalArgumentException | IOException e) {
            unreadable++;
            return null;
        }
    }

    private static LookUpRow of(LedgerEntry entry, FeedbackRecord said) {
        return new LookUpRow(
                entry.kind().id(),
                entry.release(),
                said.outcome(),
                Set.copyOf(said.rules()),
                said.ingredient() == null ? Set.of() : Set.of(said.ingredient()),
                entry.about());
    }

    /** How many of the records asked about this version of the program cannot read. */
    public int unreadable() {
        return unreadable;
    }

    /** The ids of all that an answer recommends, keeps out or says something of. */
    static Set<String> spokenOf(JsonNode answer) {
        var ids = new TreeSet<String>();
        answer.path("recommendations")
                .forEach(one -> ids.add(one.at("/ingredient/id").asText()));
        answer.path("supporting")
                .forEach(one -> ids.add(one.at("/ingredient/id").asText()));
        answer.path("exclusions").forEach(one -> ids.add(one.at("/subject/id").asText()));
        answer.path("interactions").forEach(one -> one.path("between").forEach(id -> ids.add(id.asText())));
        return ids;
    }
}
