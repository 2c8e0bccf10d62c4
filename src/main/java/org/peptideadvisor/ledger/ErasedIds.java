package org.peptideadvisor.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.peptideadvisor.ledger.seal.Sealed;

/**
 * What an erasure's leaf says of the entries that lost their payload: the SHA-256 digest of their ids, in the order of the ledger, each
 * ended by a line feed. So nobody can later count another entry among them; and ids are random, so it tells nothing more.
 */
final class ErasedIds {

    private ErasedIds() {}

    static String digest(List<String> ids) {
        var text = new StringBuilder();
        ids.forEach(id -> text.append(id).append('\n'));
        return "sha256:" + Sealed.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
