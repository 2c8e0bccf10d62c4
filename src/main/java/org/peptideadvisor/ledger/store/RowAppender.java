package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SealedPayload;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.seal.WrappedKey;
import org.peptideadvisor.ledger.store.EntryRow.RowContents;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.TreeGrowth;

/** Appends rows while the tree head is locked. */
final class RowAppender {

    private final SqlStatements sql;
    private final BlockWords written;
    private final SealingKeys keys;

    RowAppender(SqlStatements sql, BlockWords written, SealingKeys keys) {
        this.sql = sql;
        this.written = written;
        this.keys = keys;
    }

    /** Appends those whose condition holds. */
    LedgerStore.AppendedRows appendAllowed(LedgerHead head, List<EntryRow> rows) throws SQLException {
        var allowed = new ArrayList<EntryRow>(rows.size());
        var leftOut = new HashMap<Integer, String>();
        for (int i = 0; i < rows.size(); i++) {
            EntryRow.RowCondition condition = rows.get(i).condition();
            String obstacle = condition == null ? null : condition.obstacle(sql);
            if (obstacle == null) {
                allowed.add(rows.get(i));
            } else {
                leftOut.put(i, obstacle);
            }
        }
        return new LedgerStore.AppendedRows(allowed.isEmpty() ? head : append(head, allowed), leftOut);
    }

    LedgerHead append(LedgerHead head, List<EntryRow> rows) throws SQLException {
        var growth =
                TreeGrowth.of(head.size(), rows.stream().map(EntryRow::leaf).toList(), this::peaks);
        insertEntries(head.size(), rows);
        insertNodes(growth);
        insertContents(head.size(), rows);
        for (int i = 0; i < rows.size(); i++) {
            EntryRow.CompressedRelease release = rows.get(i).releaseText();
            if (release != null) {
                sql.update(
                        "INSERT INTO release_text (digest, gzip) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        release.digest(),
                        release.gzip());
                sql.update("INSERT INTO publication (idx, release) VALUES (?, ?)", head.size() + i, release.digest());
            }
        }
        sql.update(
                "UPDATE head SET size = ?, root = ? WHERE only_row = 1",
                growth.head().size(),
                growth.head().root().bytes());
        written.grow(growth.head().size());
        return growth.head();
    }

    private List<Hash> peaks(long[] positions) {
        try {
            return NodeTable.read(sql, positions);
        } catch (SQLException e) {
            throw new StoreException("the tree cannot be read", e);
        }
    }

    private void insertEntries(long first, List<EntryRow> rows) throws SQLException {
        var entries = new ArrayList<@Nullable Object[]>();
        var days = new ArrayList<LookUpTable.WordPlace>();
        for (int i = 0; i < rows.size(); i++) {
            EntryRow row = rows.get(i);
            entries.add(new @Nullable Object[] {first + i, row.id(), row.atMillis(), row.leaf()});
            days.addAll(written.unwritten(EntryDays.TABLE, first + i, Set.of(EntryDays.day(row.atMillis()))));
        }
        sql.updateAll("INSERT INTO entry (idx, id, at_ms, leaf) VALUES (?, ?, ?, ?)", entries);
        EntryDays.TABLE.add(sql, days);
    }

    private void insertNodes(TreeGrowth growth) throws SQLException {
        var nodes = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < growth.hashes().size(); i++) {
            nodes.add(new @Nullable Object[] {
                growth.first() + i, growth.hashes().get(i).bytes()
            });
        }
        sql.updateAll("INSERT INTO node (position, hash) VALUES (?, ?)", nodes);
    }

    private void insertContents(long first, List<EntryRow> rows) throws SQLException {
        Map<SubjectToken, WrappedKey> subjectKeys = subjectKeys(rows);
        var payloads = new ArrayList<@Nullable Object[]>();
        var reviews = new ArrayList<@Nullable Object[]>();
        var rules = new ArrayList<LookUpTable.WordPlace>();
        var ingredients = new ArrayList<LookUpTable.WordPlace>();
        for (int i = 0; i < rows.size(); i++) {
            RowContents contents = rows.get(i).contents();
            if (contents == null) {
                continue;
            }
            Long index = first + i;
            SealedPayload sealed = contents.sealed();
            SubjectToken subject = sealed.subject();
            String token = subject == null ? null : subject.text();
            WrappedKey subjectKey = subject == null ? null : subjectKeys.get(subject);
            WrappedKey key =
                    subject == null || subjectKey == null ? keys.wrap(sealed) : keys.wrap(sealed, subject, subjectKey);
            payloads.add(new @Nullable Object[] {index, token, key.by(), key.box(), sealed.envelope()});
            LookUpRow review = contents.review();
            reviews.add(new @Nullable Object[] {
                index,
                review.kind(),
                rows.get(i).atMillis(),
                token,
                review.release(),
                review.outcome(),
                review.rulesText(),
                review.ingredientsText(),
                review.about()
            });
            rules.addAll(written.unwritten(LookUpTable.RULES, index, review.rules()));
            ingredients.addAll(written.unwritten(LookUpTable.INGREDIENTS, index, review.ingredients()));
        }
        sql.updateAll("INSERT INTO payload (idx, subject, key_by, key_box, envelope) VALUES (?, ?, ?, ?, ?)", payloads);
        sql.updateAll(
                "INSERT INTO review (idx, kind, at_ms, subject, release, outcome, rules, ingredients, about)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reviews);
        LookUpTable.RULES.add(sql, rules);
        LookUpTable.INGREDIENTS.add(sql, ingredients);
    }

    /** The keys of the subjects of these rows; makes and stores those that are missing. */
    private Map<SubjectToken, WrappedKey> subjectKeys(List<EntryRow> rows) throws SQLException {
        Set<String> wanted = new TreeSet<>();
        for (EntryRow row : rows) {
            if (row.contents() != null && row.contents().sealed().subject() != null) {
                wanted.add(row.contents().sealed().subject().text());
            }
        }
        var known = new HashMap<SubjectToken, WrappedKey>();
        if (wanted.isEmpty()) {
            return known;
        }
        sql.query(
                        "SELECT subject, key_by, key_box FROM subject_key WHERE subject IN ("
                                + SqlStatements.marks(wanted.size()) + ")",
                        row -> Map.entry(
                                new SubjectToken(row.getString(1)), new WrappedKey(row.getString(2), row.getBytes(3))),
                        wanted.toArray())
                .forEach(key -> known.put(key.getKey(), key.getValue()));
        var made = new ArrayList<@Nullable Object[]>();
        for (String text : wanted) {
            var subject = new SubjectToken(text);
            if (!known.containsKey(subject)) {
                WrappedKey key = keys.newSubjectKey(subject);
                known.put(subject, key);
                made.add(new @Nullable Object[] {text, key.by(), key.box()});
            }
        }
        sql.updateAll("INSERT INTO subject_key (subject, key_by, key_box) VALUES (?, ?, ?)", made);
        return known;
    }
}
