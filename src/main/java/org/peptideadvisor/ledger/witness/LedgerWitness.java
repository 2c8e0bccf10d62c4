package org.peptideadvisor.ledger.witness;

import java.net.URI;
import org.peptideadvisor.ledger.note.CosignerKey;
import org.peptideadvisor.ledger.note.ReadNote;

/**
 * A witness.
 *
 * @param prefix where checkpoints are submitted to, without a slash at its end
 * @param key what it signs with
 */
public record LedgerWitness(URI prefix, CosignerKey key) {

    /**
     * Reads an address, a space and a verifier key, such as {@code https://witness.example/w1 witness.example/w1+ee0f…+BA…}.
     *
     * @throws IllegalArgumentException if it is not that; says what is wrong
     */
    public static LedgerWitness read(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[0].matches("https?://[^/].*")) {
            throw new IllegalArgumentException(
                    "a witness is its address, a space and its key, such as https://witness.example/w1 witness.example/w1+ee0f…+BA…");
        }
        ReadNote<CosignerKey> key = CosignerKey.read(parts[1]);
        return new LedgerWitness(URI.create(parts[0].replaceAll("/+$", "")), key.orThrow());
    }
}
