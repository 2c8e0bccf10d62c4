package org.peptideadvisor.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.FeedbackQuery.FeedbackPlace;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/**
 * Finds and counts what is said of entries, by look-up rows alone: no payload is opened, and an erasure takes these rows away. Thread-safe. Methods
 * throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class FeedbackRows {

    private static final String FEEDBACK = " FROM review WHERE kind = 'feedback'"; // as the index has it

    /** Whether a rule is among those of a row, in SQL that both databases have; the value is the id between two spaces. */
    private static final String HAS_RULE = " AND replace(' ' || rules || ' ', ?, '') <> ' ' || rules || ' '";

    private static final String IS_FIRST = "CASE WHEN outcome = ? THEN 1 ELSE 0 END";

    private final LedgerStore store;

    public FeedbackRows(LedgerStore store) {
        this.store = store;
    }

    /**
     * How often something was said that counts for the same rules.
     *
     * @param rules the ids of the rules, in order
     * @param outcome what it came to
     * @param count how often
     * @param since when it was said first
     */
    public record FeedbackCount(Set<String> rules, String outcome, long count, Instant since) {}

    /**
     * How often what was said, by rules and outcome.
     *
     * @param rule only what counts for this rule; null for every rule
     */
    public List<FeedbackCount> counts(@Nullable String rule) {
        String text = "SELECT rules, outcome, COUNT(*), MIN(at_ms)" + FEEDBACK + " AND rules <> ''"
                + (rule == null ? "" : HAS_RULE) + " GROUP BY rules, outcome ORDER BY rules, outcome";
        return store.readTables(tables -> tables.query(
                text,
                row -> new FeedbackCount(
                        new TreeSet<>(List.of(row.getString(1).split(" ", -1))),
                        row.getString(2),
                        row.getLong(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                rule == null ? new Object[0] : new Object[] {" " + rule + " "}));
    }

    /** The places of what a query finds, those with the first outcome before all others, then the newest first. */
    public List<FeedbackPlace> search(FeedbackQuery query) {
        return store.readTables(tables -> search(tables, query));
    }

    private static List<FeedbackPlace> search(TableStatements tables, FeedbackQuery query) throws SQLException {
        var text = new StringBuilder("SELECT idx, outcome").append(FEEDBACK);
        var values = new ArrayList<@Nullable Object>();
        also(text, values, " AND about = ?", query.about());
        also(text, values, HAS_RULE, query.rule() == null ? null : " " + query.rule() + " ");
        if (query.outcome() != null) {
            also(text, values, " AND (outcome = ?", query.outcome());
            also(text, values, " OR outcome LIKE ?)", query.outcome() + ":%");
        }
        if (query.onlyFirst() != null) {
            also(text, values, query.onlyFirst() ? " AND outcome = ?" : " AND outcome <> ?", query.first());
        }
        // + 0: along the rows of feedback, not of all that is recorded
        also(text, values, " AND at_ms + 0 >= ?", millis(query.from()));
        also(text, values, " AND at_ms + 0 < ?", millis(query.until()));
        FeedbackPlace after = query.after();
        if (after != null && after.isFirst()) {
            also(text, values, " AND (outcome <> ?", query.first());
            also(text, values, " OR idx + 0 < ?)", after.index());
        } else if (after != null) {
            also(text, values, " AND outcome <> ?", query.first());
            also(text, values, " AND idx + 0 < ?", after.index());
        }
        text.append(" ORDER BY ").append(IS_FIRST).append(" DESC, idx DESC LIMIT ?");
        values.add(query.first());
        values.add(query.limit());
        return tables.query(
                text.toString(),
                row -> new FeedbackPlace(query.first().equals(row.getString(2)), row.getLong(1)),
                values.toArray());
    }

    private static void also(
            StringBuilder text, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.add(value);
        }
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    /** Holds while the entry with this id has its payload; otherwise names it. What is said of an entry is recorded only then. */
    public static RowCondition unerased(String id) {
        return tables -> tables.query(
                                "SELECT 1 FROM entry e JOIN payload p ON p.idx = e.idx WHERE e.id = ?",
                                row -> row.getInt(1),
                                id)
                        .isEmpty()
                ? id
                : null;
    }
}
