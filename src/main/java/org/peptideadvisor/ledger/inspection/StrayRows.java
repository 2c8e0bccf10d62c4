package org.peptideadvisor.ledger.inspection;

import java.util.List;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.seal.WrappedKey;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * Looks for rows that belong to no entry. One beyond the end would keep the next entry from being recorded. Each query is one
 * reading of one moment, so that what others record meanwhile is no stray. Confined to one thread.
 */
final class StrayRows {

    private static final int MOST = 20;

    private final LedgerStore store;
    private final FlawList flaws;
    private final ReadableParts parts;

    StrayRows(LedgerStore store, FlawList flaws, ReadableParts parts) {
        this.store = store;
        this.flaws = flaws;
        this.parts = parts;
    }

    void run() {
        byIndex("payload", FlawCode.PAYLOAD_PUT_IN, "a sealed payload");
        byIndex("erased", FlawCode.ERASURE_UNPROVED, "a note that it was erased");
        beyondTheEnd("review", FlawCode.INDEX_PUT_IN, "has a look-up row");
        beyondTheEnd("publication", FlawCode.PUBLICATION_PUT_IN, "is in the list of releases");
        orphans(
                "subject_key",
                // look-up rows first: they have an index of subjects, and payloads have none
                "SELECT subject FROM subject_key s WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.subject = s.subject)"
                        + " AND NOT EXISTS (SELECT 1 FROM payload p WHERE p.subject = s.subject)",
                "the key of a subject of whom nothing is kept");
        orphans(
                "release_text",
                "SELECT digest FROM release_text t WHERE NOT EXISTS (SELECT 1 FROM publication p WHERE p.release = t.digest)",
                "the text of a release that never went live");
        orphans("node", "SELECT 1 FROM node WHERE position < 0", "a stored hash before the first");
        orphans("entry", "SELECT 1 FROM entry WHERE idx < 0", "an entry before the first");
        orphans("review", "SELECT 1 FROM review WHERE idx < 0", "a look-up row before the first entry");
        orphans("publication", "SELECT 1 FROM publication WHERE idx < 0", "a release before the first entry");
        orphans("checkpoint", "SELECT 1 FROM checkpoint WHERE size < 0", "a checkpoint of less than nothing");
        orphans("head", "SELECT 1 FROM head WHERE only_row <> 1", "a second head");
        sealedBy("payload", "SELECT idx FROM payload WHERE key_by <> '" + WrappedKey.SUBJECT + "'");
        sealedBy("subject_key", "SELECT -1 FROM subject_key WHERE 1 = 1");
        sealedBy("naming_key", "SELECT -2 FROM naming_key WHERE 1 = 1");
    }

    private void byIndex(String table, FlawCode code, String what) {
        String before = "SELECT idx FROM " + table + " WHERE idx < 0"; // each along its index
        for (long index : numbers(table, before + " UNION ALL " + beyond(table))) {
            flaws.add(code, index, what + " is kept for entry " + index + ", which is none");
        }
    }

    private void beyondTheEnd(String table, FlawCode code, String what) {
        for (long index : numbers(table, beyond(table))) {
            flaws.add(code, index, "entry " + index + " " + what + " and is none");
        }
    }

    private static String beyond(String table) {
        return "SELECT idx FROM " + table + " WHERE idx >= (SELECT size FROM head)";
    }

    private void orphans(String table, String query, String what) {
        List<String> found = parts.read(
                "the table " + table,
                -1,
                () -> store.readTables(tables ->
                        tables.query("SELECT COUNT(*) FROM (" + query + ") strays", row -> row.getString(1))));
        if (found != null && !found.get(0).equals("0")) {
            flaws.add(FlawCode.ROW_PUT_IN, -1, found.get(0) + " × " + what + ", in the table " + table);
        }
    }

    private void sealedBy(String table, String query) {
        String unknown = query + " AND NOT EXISTS (SELECT 1 FROM master_key m WHERE m.id = key_by)";
        for (long index : numbers(table, unknown)) {
            String whose = index == -2
                    ? "the key that tokens are made with"
                    : index < 0 ? "the key of a subject" : "the key of the payload of entry " + index;
            flaws.add(
                    FlawCode.KEY_CHANGED,
                    Math.max(index, -1),
                    whose + " is sealed by a master key that the ledger does not know");
        }
    }

    private List<Long> numbers(String table, String query) {
        List<Long> found = parts.read(
                "the table " + table,
                -1,
                () -> store.readTables(tables -> tables.query(query + " LIMIT " + MOST, row -> row.getLong(1))));
        return found == null ? List.of() : found;
    }
}
