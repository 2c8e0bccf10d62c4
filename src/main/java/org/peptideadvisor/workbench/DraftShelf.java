package org.peptideadvisor.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/** The rows of drafts, beside the ledger. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails. */
final class DraftShelf {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Ledger ledger;

    DraftShelf(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The draft with this id. */
    Optional<RuleDraft> find(String id) {
        return ledger.store().readTables(tables -> find(tables, id));
    }

    static Optional<RuleDraft> find(TableStatements tables, String id) throws SQLException {
        return tables.query("SELECT body FROM draft WHERE id = ?", row -> read(row.getString(1)), id).stream()
                .findFirst();
    }

    /** Drafts, the newest first: those that go on, or those that came to their end. */
    List<RuleDraft> all(boolean ended, int most) {
        return ledger.store()
                .readTables(tables -> tables.query(
                        "SELECT body FROM draft WHERE ended = ? ORDER BY opened_ms DESC, id LIMIT ?",
                        row -> read(row.getString(1)),
                        ended ? 1L : 0L,
                        (long) most));
    }

    /** How a draft becomes another in one transaction, given as it then is. */
    @FunctionalInterface
    interface DraftStep<T> {
        T with(RuleDraft draft, DraftWriting writing) throws SQLException;
    }

    /** What a step may do: put another in the place of the draft, and record. */
    interface DraftWriting {
        void put(RuleDraft draft) throws SQLException;

        void record(org.peptideadvisor.ledger.EntryDraft entry);
    }

    /** Changes a draft; empty when there is none with this id. */
    <T> Optional<T> change(String id, DraftStep<T> step) {
        return ledger.change((tables, record) -> {
            Optional<RuleDraft> found = find(tables, id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(step.with(found.get(), new DraftWriting() {
                        @Override
                        public void put(RuleDraft draft) throws SQLException {
                            DraftShelf.put(tables, draft);
                        }

                        @Override
                        public void record(org.peptideadvisor.ledger.EntryDraft entry) {
                            record.accept(entry);
                        }
                    }));
        });
    }

    /** Puts a new draft there. */
    void add(RuleDraft draft, org.peptideadvisor.ledger.EntryDraft entry) {
        ledger.change((tables, record) -> {
            add(tables, draft);
            record.accept(entry);
            return draft;
        });
    }

    static void add(TableStatements tables, RuleDraft draft) throws SQLException {
        tables.update(
                "INSERT INTO draft (id, opened_ms, ended, body) VALUES (?, ?, ?, ?)",
                draft.id(),
                draft.opened().toEpochMilli(),
                draft.end() == null ? 0L : 1L,
                write(draft));
    }

    static void put(TableStatements tables, RuleDraft draft) throws SQLException {
        tables.update(
                "UPDATE draft SET ended = ?, body = ? WHERE id = ?",
                draft.end() == null ? 0L : 1L,
                write(draft),
                draft.id());
    }

    private static String write(RuleDraft draft) {
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    private static RuleDraft read(String body) {
        try {
            return JSON.readValue(body, RuleDraft.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a draft in the database cannot be read", e);
        }
    }
}
