package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.HashReader;
import org.peptideadvisor.ledger.tree.LedgerHead;

/**
 * Stores a ledger. Thread-safe. Each writing method is one transaction: durable when it returns, without effect
 * when it throws. It reads what it needs, such as the size of the tree, under a lock that all writers of the
 * database share. Every method throws {@link StoreException} when the database fails. If the connection is lost
 * during the commit, the whole transaction may nevertheless have been stored.
 */
public interface LedgerStore extends AutoCloseable {

    /** Whether it is a file of SQLite, and not a PostgreSQL database. */
    boolean isFile();

    /** How far the ledger has grown. */
    LedgerHead head();

    /** Writes something that is no part of the ledger, durably, so that a store that cannot write shows it. */
    void probe();

    /** Does all that appending this entry would do, and takes it back, so that a store that cannot take entries shows it. */
    void rehearse(EntryRow row, SealingKeys keys);

    /** Brings what stands in the journal of the database into its file, as far as nobody has to wait; without effect where there is none. */
    void fold();

    /**
     * Appends entries in this order, the first one at the index that was the size. Those whose condition does not hold are left out.
     *
     * @param keys wraps the keys of their payloads; makes keys for new subjects
     */
    AppendedRows append(List<EntryRow> rows, SealingKeys keys);

    /**
     * What came of appending entries.
     *
     * @param head how far the ledger has grown then
     * @param leftOut the entries that stand in the way of those that were left out, by the places of these in the list
     */
    record AppendedRows(LedgerHead head, Map<Integer, String> leftOut) {

        public AppendedRows {
            leftOut = Map.copyOf(leftOut);
        }
    }

    /**
     * Appends the entry that makes a release live, unless it is the one that was made live last.
     *
     * @param release its digest
     * @param entry makes that entry, knowing whether the release had been live before
     * @return how far the ledger has grown then; null, and nothing happens, if it is that one
     */
    @Nullable
    LedgerHead publish(String release, Function<Boolean, EntryRow> entry, SealingKeys keys);

    /**
     * Deletes payloads with their keys and look-up rows, and the keys of subjects of whom nothing is left, and appends one entry
     * about it.
     *
     * @param entry makes that entry, knowing the ids of those whose payload goes, in order
     * @return how many lost their payload and the index of that entry; null, and nothing happens, if there is none to erase
     */
    @Nullable
    ErasedCount erase(ErasureSelection selection, Function<List<String>, EntryRow> entry, SealingKeys keys);

    /**
     * What an erasure did.
     *
     * @param count how many payloads are gone
     * @param index of the entry about it
     */
    record ErasedCount(int count, long index) {}

    /**
     * How many payloads {@link ErasureSelection.OlderThan} means, without a limit.
     *
     * @param before where to look: recorded before this
     * @param old whether an entry with this leaf is too old
     */
    long countOlder(Instant before, Predicate<byte[]> old);

    /** How many entries have a payload that can be erased. */
    long payloads();

    /** When the newest entry was recorded and when the largest checkpoint was signed, those that there are, as the database says. */
    List<Instant> lastTimes();

    /** Reads tables that stand beside the ledger, such as those of accounts. */
    <T> T readTables(TableReading<T> reading);

    /** Changes tables that stand beside the ledger, and appends the entries that tell of it. */
    <T> T changeTables(TableWriting<T> change, SealingKeys keys);

    /** Statements on tables. Values are texts, numbers, byte arrays and null. Only for the work that they are given to. */
    interface TableStatements {

        /** The rows that a query finds. */
        <T> List<T> query(String sql, RowReader<T> reading, @Nullable Object... values) throws SQLException;

        /** Changes rows; how many. The text is one of few: statements are kept. */
        int update(String sql, @Nullable Object... values) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads tables. */
    @FunctionalInterface
    interface TableReading<T> {
        T with(TableStatements tables) throws SQLException;
    }

    /** Changes tables, and gives the entries that tell of it. */
    @FunctionalInterface
    interface TableWriting<T> {
        T with(TableStatements tables, Consumer<EntryRow> record) throws SQLException;
    }

    /** Notes that this master key is used, and says which were, the first one first. */
    List<String> useMasterKey(String id);

    /** Notes nothing. The ids of the master keys that were used, the first one first. */
    List<String> masterKeys();

    /** The stored hashes of the tree, each reading one query. Threads may share it. */
    HashReader hashes();

    /** Those of the stored hashes from this position on, and before another, that are there, by position. */
    Map<Long, Hash> storedHashes(long from, long before);

    /** The entry with this id. */
    @Nullable
    StoredEntry find(String id);

    /** The entry at this index. */
    @Nullable
    StoredEntry find(long index);

    /** Entries in order, from this index on, with their payloads. */
    List<StoredEntry> entries(long from, int most);

    /** The index of the first entry that was recorded at this time or later; the size if there is none. */
    long firstSince(long atMillis);

    /** An index that no entry which was recorded before this time has or exceeds; 0 if there is none. It is that of the end of a block of entries. */
    long behind(long atMillis);

    /** Only the leaves of these entries. */
    List<byte[]> leaves(long from, int most);

    /** Entries that still have their payload, by what they are found by. */
    EntryPage search(EntryQuery query);

    /**
     * The entries that made a release live, the newest first.
     *
     * @param release only those of this one; null for all
     * @param before only entries before this index
     */
    List<StoredEntry> publications(@Nullable String release, long before, int most);

    /** Look-up rows of entries from this index on, and before another, by index, as they stand. */
    Map<Long, StoredLookUpRow> filed(long from, long before);

    /** Those of these look-up rows that a search by one of their words does not come to. */
    Set<Long> unlisted(Collection<StoredLookUpRow> filed);

    /** The release that each entry from this index on, and before another, is said to have made live. */
    Map<Long, String> published(long from, long before);

    /** The text of a release, compressed as it was given. */
    byte @Nullable [] releaseText(String digest);

    /** Keeps a signed head; nothing happens if there is one for this size. */
    void saveCheckpoint(long size, long atMillis, String note);

    /** Signed heads by size, from this size on, the smallest first. */
    SortedMap<Long, String> checkpoints(long fromSize, int most);

    /** The signed head of the largest tree. */
    @Nullable
    String lastCheckpoint();

    @Override
    void close();
}
