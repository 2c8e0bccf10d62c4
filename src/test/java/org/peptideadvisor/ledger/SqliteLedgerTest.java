package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.StoredEntry;

class SqliteLedgerTest extends LedgerSuite {

    @TempDir
    private Path folder;

    @Override
    Places place() {
        return Places.sqlite(folder);
    }

    @Test
    void noFileKeepsTheCiphertextOrTheKeyOfWhatWasErased() throws Exception {
        EntryDraft draft = Drafts.decision("c-1", "some payload that is long enough to be told from others");
        ledger.append(draft);
        StoredEntry.StoredPayload payload = store.find(draft.id()).payload();
        String envelope = HexFormat.of().formatHex(payload.envelope());
        String key = HexFormat.of().formatHex(payload.subjectKey().box());
        assertThat(files()).contains(envelope).contains(key);
        ledger.eraseSubject("c-1", Drafts.NOON, "asked-for", "terminal");
        assertThat(files()).doesNotContain(envelope).doesNotContain(key);
    }

    private String files() throws Exception {
        var hex = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hex.append(HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return hex.toString();
    }
}
