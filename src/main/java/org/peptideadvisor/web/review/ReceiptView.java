package org.peptideadvisor.web.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.review.FoundDecision.RecordedDecision;

/**
 * The receipt of a decision as its page offers it to be checked.
 *
 * @param text the receipt; empty if none can be signed
 * @param key the verifier key of the ledger, as this service says it
 * @param expected what the entry in the receipt must say to be this decision, as JSON
 * @param refused why none can be signed
 */
record ReceiptView(String text, String key, String expected, String refused) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SHOWN = Set.of("kind", "id", "time", "release", "by");

    static ReceiptView of(RecordedDecision found, OpenLedger ledger, CheckpointSigner heads) {
        String key = ledger.verifier().text();
        try {
            return new ReceiptView(
                    heads.receipt(found.entry().bytes(), found.index()),
                    key,
                    expected(found.index(), found.entry()),
                    "");
        } catch (SigningRefusedException e) {
            return new ReceiptView("", key, "{}", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** What this page shows of the entry. */
    private static String expected(long index, LedgerEntry entry) {
        var fields = new TreeMap<String, String>();
        new String(entry.bytes(), StandardCharsets.US_ASCII)
                .lines()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(line -> SHOWN.contains(line[0]))
                .forEach(line -> fields.put(line[0], line[1]));
        fields.put("index", Long.toString(index));
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("texts can always be written", e);
        }
    }
}
