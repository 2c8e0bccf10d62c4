package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.HashReader;
import org.peptideadvisor.ledger.tree.LedgerHead;

/** The JDBC implementation that both databases share. */
final class JdbcStore implements LedgerStore {

    private final SqlDialect dialect;
    private final StoreTransactions transactions;
    private final Runnable onClose;

    /** @param forWriting gives connections that nobody else gets afterwards */
    JdbcStore(DataSource database, DataSource forWriting, SqlDialect dialect, Runnable onClose) {
        this.dialect = dialect;
        this.transactions = new StoreTransactions(database, forWriting, dialect);
        this.onClose = onClose;
    }

    @Override
    public boolean isFile() {
        return dialect == SqlDialect.SQLITE;
    }

    @Override
    public LedgerHead head() {
        return transactions.read(StoreTransactions::head);
    }

    @Override
    public void probe() {
        transactions.write((sql, head) -> sql.update("UPDATE probe SET times = times + 1"));
    }

    @Override
    public void rehearse(EntryRow row, SealingKeys keys) {
        transactions.rehearse((sql, head) -> new RowAppender(sql, new BlockWords(), keys).append(head, List.of(row)));
    }

    @Override
    public AppendedRows append(List<EntryRow> rows, SealingKeys keys) {
        return rows.isEmpty()
                ? new AppendedRows(head(), Map.of())
                : transactions.write(
                        (sql, head) -> new RowAppender(sql, transactions.written(), keys).appendAllowed(head, rows));
    }

    @Override
    public @Nullable LedgerHead publish(String release, Function<Boolean, EntryRow> entry, SealingKeys keys) {
        return first(transactions.write((sql, head) -> {
            List<String> last =
                    sql.query("SELECT release FROM publication ORDER BY idx DESC LIMIT 1", row -> row.getString(1));
            if (last.contains(release)) {
                return List.of();
            }
            boolean before =
                    !StoredEntry.publications(sql, release, Long.MAX_VALUE, 1).isEmpty();
            return List.of(
                    new RowAppender(sql, transactions.written(), keys).append(head, List.of(entry.apply(before))));
        }));
    }

    @Override
    public @Nullable ErasedCount erase(
            ErasureSelection selection, Function<List<String>, EntryRow> entry, SealingKeys keys) {
        ErasedCount erased = first(transactions.write((sql, head) -> {
            var erasing = new PayloadErasure(sql, dialect);
            Map<Long, String> gone = erasing.select(selection);
            if (gone.isEmpty()) {
                return List.of();
            }
            erasing.erase(gone.keySet(), head.size());
            transactions.written().forget();
            new RowAppender(sql, transactions.written(), keys)
                    .append(head, List.of(entry.apply(List.copyOf(gone.values()))));
            return List.of(new ErasedCount(gone.size(), head.size()));
        }));
        if (erased != null) {
            transactions.tidy(
                    dialect.afterErasure(),
                    "what was erased may stay in the journal of the database until the next erasure");
        }
        return erased;
    }

    @Override
    public long countOlder(Instant before, Predicate<byte[]> old) {
        return transactions.read(sql -> PayloadErasure.count(sql, before, old));
    }

    @Override
    public long payloads() {
        return transactions
                .read(sql -> sql.query("SELECT COUNT(*) FROM review", row -> row.getLong(1)))
                .get(0);
    }

    @Override
    public List<Instant> lastTimes() {
        return transactions.read(sql -> {
            List<Instant> times = new ArrayList<>();
            for (String newest : List.of("entry ORDER BY idx", "checkpoint ORDER BY size")) {
                times.addAll(sql.query(
                        "SELECT at_ms FROM " + newest + " DESC LIMIT 1", row -> Instant.ofEpochMilli(row.getLong(1))));
            }
            return times;
        });
    }

    @Override
    public void fold() {
        transactions.tidy(dialect.folding(), "the journal of the database could not be folded in; it is tried again");
    }

    @Override
    public <T> T readTables(TableReading<T> reading) {
        return transactions.read(reading::with);
    }

    @Override
    public <T> T changeTables(TableWriting<T> change, SealingKeys keys) {
        return transactions.write((sql, head) -> {
            var rows = new ArrayList<EntryRow>();
            T changed = change.with(sql, rows::add);
            if (!rows.isEmpty()) {
                new RowAppender(sql, transactions.written(), keys).append(head, rows);
            }
            return changed;
        });
    }

    @Override
    public List<String> useMasterKey(String id) {
        return transactions.write((sql, head) -> {
            if (!masterKeys(sql).contains(id)) {
                sql.update(
                        "INSERT INTO master_key (place, id) SELECT COALESCE(MAX(place), 0) + 1, ? FROM master_key", id);
            }
            return masterKeys(sql);
        });
    }

    @Override
    public List<String> masterKeys() {
        return transactions.read(JdbcStore::masterKeys);
    }

    @Override
    public HashReader hashes() {
        return positions ->
                positions.length == 0 ? List.of() : transactions.read(sql -> NodeTable.read(sql, positions));
    }

    @Override
    public Map<Long, Hash> storedHashes(long from, long before) {
        return transactions.read(sql -> NodeTable.range(sql, from, before));
    }

    @Override
    public @Nullable StoredEntry find(String id) {
        return first(transactions.read(sql -> StoredEntry.read(sql, "e.id = ?", id)));
    }

    @Override
    public @Nullable StoredEntry find(long index) {
        return first(transactions.read(sql -> StoredEntry.read(sql, "e.idx = ?", index)));
    }

    @Override
    public List<StoredEntry> entries(long from, int most) {
        return transactions.read(sql -> StoredEntry.page(sql, from, most));
    }

    @Override
    public long firstSince(long atMillis) {
        return transactions.read(sql -> EntryDays.firstSince(sql, atMillis));
    }

    @Override
    public long behind(long atMillis) {
        return transactions.read(sql -> EntryDays.behind(sql, atMillis));
    }

    @Override
    public List<byte[]> leaves(long from, int most) {
        return transactions.read(sql -> sql.query(
                "SELECT leaf FROM entry WHERE idx >= ? ORDER BY idx LIMIT ?", row -> row.getBytes(1), from, most));
    }

    @Override
    public EntryPage search(EntryQuery query) {
        return transactions.read(sql -> SearchStatement.search(sql, dialect, query));
    }

    @Override
    public List<StoredEntry> publications(@Nullable String release, long before, int most) {
        return transactions.read(sql -> StoredEntry.publications(sql, release, before, most));
    }

    @Override
    public Map<Long, StoredLookUpRow> filed(long from, long before) {
        return transactions
                .read(sql -> sql.query(
                        "SELECT " + StoredLookUpRow.COLUMNS + " FROM review WHERE idx >= ? AND idx < ?",
                        StoredLookUpRow::read,
                        from,
                        before))
                .stream()
                .collect(Collectors.toMap(StoredLookUpRow::index, row -> row));
    }

    @Override
    public Set<Long> unlisted(Collection<StoredLookUpRow> filed) {
        return transactions.read(sql -> {
            Set<Long> unlisted = LookUpTable.RULES.unlisted(sql, filed, StoredLookUpRow::rules);
            unlisted.addAll(LookUpTable.INGREDIENTS.unlisted(sql, filed, StoredLookUpRow::ingredients));
            return unlisted;
        });
    }

    @Override
    public Map<Long, String> published(long from, long before) {
        return transactions
                .read(sql -> sql.query(
                        "SELECT idx, release FROM publication WHERE idx >= ? AND idx < ?",
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        from,
                        before))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public byte @Nullable [] releaseText(String digest) {
        return first(transactions.read(
                sql -> sql.query("SELECT gzip FROM release_text WHERE digest = ?", row -> row.getBytes(1), digest)));
    }

    @Override
    public void saveCheckpoint(long size, long atMillis, String note) {
        transactions.write((sql, head) -> sql.update(
                "INSERT INTO checkpoint (size, at_ms, note) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                size,
                atMillis,
                note));
    }

    @Override
    public SortedMap<Long, String> checkpoints(long fromSize, int most) {
        var bySize = new TreeMap<Long, String>();
        transactions
                .read(sql -> sql.query(
                        "SELECT size, note FROM checkpoint WHERE size >= ? ORDER BY size LIMIT ?",
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        fromSize,
                        most))
                .forEach(checkpoint -> bySize.put(checkpoint.getKey(), checkpoint.getValue()));
        return bySize;
    }

    @Override
    public @Nullable String lastCheckpoint() {
        return first(transactions.read(
                sql -> sql.query("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1", row -> row.getString(1))));
    }

    @Override
    public void close() {
        transactions.close();
        onClose.run();
    }

    private static <T> @Nullable T first(List<T> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<String> masterKeys(SqlStatements sql) throws SQLException {
        return sql.query("SELECT id FROM master_key ORDER BY place", row -> row.getString(1));
    }
}
