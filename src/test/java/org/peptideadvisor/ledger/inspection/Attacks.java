package org.peptideadvisor.ledger.inspection;

import static org.peptideadvisor.ledger.Drafts.NOON;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.inspection.Attack.Tables;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.StoredHashes;
import org.peptideadvisor.ledger.tree.Tree;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.RecordedFiring;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.RuleBaseDigest;

/** What somebody who can write to the database might do to a ledger of {@link #SIZE} entries, and what must be said of each. */
public final class Attacks {

    /** Ten decisions, a release and the erasure of two of them, at 1 and 5. */
    public static final int SIZE = 12;

    /** The index of the release. */
    public static final int PUBLICATION = 10;

    /** The index of the erasure. */
    public static final int ERASURE = 11;

    private static final Map<String, String> FILES = Map.of("recommend/any.drl", "rules");

    private Attacks() {}

    /** Records what the attacks are made for. */
    public static void fill(Ledger ledger) {
        for (int i = 0; i < PUBLICATION; i++) {
            String subject = i == 1 || i == 5 ? "c-forgotten" : i % 3 == 0 ? null : "c-" + i;
            ledger.append(decision(subject, i));
        }
        ledger.publish("sha256:" + RuleBaseDigest.of(FILES), NOON, "0.1.0", ReleaseText.bytes(FILES));
        ledger.eraseSubject("c-forgotten", NOON, "asked-for", "terminal");
    }

    /** A decision whose record is in order. */
    public static EntryDraft decision(@Nullable String subject, int number) {
        String answer =
                "{\"outcome\":\"proceed\",\"recommendations\":[{\"ingredient\":{\"id\":\"palmitoyl-tripeptide-1\"}}]}";
        var record = new DecisionRecord(
                Drafts.bytes("{\"number\":" + number + "}"),
                Drafts.bytes(answer),
                List.of(new RecordedFiring("REC-001", List.of())));
        return EntryDraft.decision(
                UUID.randomUUID().toString(),
                NOON,
                "sha256:r1",
                "0.1.0",
                "key-test",
                new EntryDraft.DraftContents(
                        record.bytes(), subject, "proceed", Set.of("REC-001"), Set.of("palmitoyl-tripeptide-1")));
    }

    public static List<Attack> all() {
        return Stream.of(ofTheTree(), LookUpAttacks.all(), StrayAttacks.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> ofTheTree() {
        return List.of(
                new Attack("an entry is edited", t -> edit(t, 4), FlawCode.ENTRY_CHANGED, 4),
                new Attack("the last entry is edited", t -> edit(t, ERASURE), FlawCode.ENTRY_CHANGED, ERASURE),
                new Attack(
                        "an entry is no entry any more",
                        t -> t.change("UPDATE entry SET leaf = ? WHERE idx = 4", Drafts.bytes("nothing")),
                        FlawCode.ENTRY_UNREADABLE,
                        4),
                new Attack(
                        "an entry is removed",
                        t -> t.change("DELETE FROM entry WHERE idx = 4"),
                        FlawCode.ENTRY_MISSING,
                        4),
                new Attack(
                        "the last entry is removed",
                        t -> t.change("DELETE FROM entry WHERE idx = 11"),
                        FlawCode.ENTRY_MISSING,
                        ERASURE),
                new Attack("an entry is removed and the others moved up", Attacks::closeUp, FlawCode.ENTRY_REMOVED, 4),
                new Attack("an entry is put in and the others moved down", Attacks::putIn, FlawCode.ENTRY_PUT_IN, 4),
                new Attack("two entries are swapped", t -> swap(t, 2, 8), FlawCode.ENTRIES_SWAPPED, 2),
                new Attack("two neighbours are swapped", t -> swap(t, 8, 9), FlawCode.ENTRIES_SWAPPED, 8),
                new Attack("an entry is appended past the head", Attacks::append, FlawCode.ENTRY_PUT_IN, SIZE),
                new Attack(
                        "an entry is filed under another id",
                        t -> t.change("UPDATE entry SET id = 'another' WHERE idx = 4"),
                        FlawCode.ENTRY_MISFILED,
                        4),
                new Attack(
                        "the time beside an entry is changed",
                        t -> t.change("UPDATE entry SET at_ms = 0 WHERE idx = 4"),
                        FlawCode.TIME_CHANGED,
                        4),
                new Attack("a time is set back", Attacks::setTimeBack, FlawCode.TIME_BACKWARDS, 4),
                new Attack("a leaf's hash is changed", t -> rehash(t, 0, 4), FlawCode.STORED_HASH_CHANGED, 4),
                new Attack("a node's hash is changed", t -> rehash(t, 2, 1), FlawCode.STORED_HASH_CHANGED, 4),
                new Attack("the topmost node's hash is changed", t -> rehash(t, 3, 0), FlawCode.STORED_HASH_CHANGED, 0),
                new Attack(
                        "a stored hash is removed",
                        t -> t.change("DELETE FROM node WHERE position = ?", StoredHashes.position(1, 2)),
                        FlawCode.STORED_HASH_MISSING,
                        4),
                new Attack(
                        "a stored hash is cut short",
                        t -> t.change("UPDATE node SET hash = ? WHERE position = 3", new byte[] {1}),
                        FlawCode.STORED_HASH_MISSING,
                        2),
                new Attack(
                        "a hash is stored that the tree has not",
                        t -> t.change("INSERT INTO node VALUES (?, ?)", StoredHashes.count(SIZE), new byte[32]),
                        FlawCode.STORED_HASH_PUT_IN,
                        -1),
                new Attack(
                        "the head's root is changed",
                        t -> t.change("UPDATE head SET root = ?", new byte[Hash.LENGTH]),
                        FlawCode.HEAD_CHANGED,
                        -1),
                new Attack("the head is set back", t -> t.change("UPDATE head SET size = 9"), FlawCode.ENTRY_PUT_IN, 9),
                new Attack("a payload is replaced by another", Attacks::exchangePayload, FlawCode.PAYLOAD_CHANGED, 4),
                new Attack(
                        "a payload is taken away",
                        t -> t.change("DELETE FROM payload WHERE idx = 4"),
                        FlawCode.PAYLOAD_MISSING,
                        4),
                new Attack(
                        "a payload is taken away and called erased",
                        Attacks::callErased,
                        FlawCode.ERASURE_UNPROVED,
                        ERASURE),
                new Attack(
                        "an erasure is denied",
                        t -> t.change("DELETE FROM erased WHERE idx = 5"),
                        FlawCode.PAYLOAD_MISSING,
                        5),
                new Attack(
                        "an erased payload is put back",
                        t -> t.change("INSERT INTO payload SELECT 5, subject, key_by, key_box, envelope FROM payload"
                                + " WHERE idx = 4"),
                        FlawCode.ERASURE_UNPROVED,
                        5),
                new Attack(
                        "something is called erased by an entry that is no erasure",
                        t -> t.change("UPDATE erased SET by_idx = 7"),
                        FlawCode.ERASURE_UNPROVED,
                        7),
                new Attack(
                        "the key of a payload is replaced",
                        t -> t.change(
                                "UPDATE payload SET key_box = (SELECT key_box FROM payload WHERE idx = 7) WHERE idx = 4"),
                        FlawCode.KEY_CHANGED,
                        4),
                new Attack(
                        "the key of a subject is taken away",
                        t -> t.change(
                                "DELETE FROM subject_key WHERE subject = (SELECT subject FROM payload WHERE idx = 4)"),
                        FlawCode.KEY_CHANGED,
                        4));
    }

    private static void edit(Tables tables, long index) throws SQLException {
        String leaf = new String(tables.leaf(index), StandardCharsets.US_ASCII).replace("2026-11-22", "2026-11-21");
        tables.change("UPDATE entry SET leaf = ?, at_ms = at_ms - 86400000 WHERE idx = ?", Drafts.bytes(leaf), index);
    }

    private static void swap(Tables tables, long one, long other) throws SQLException {
        byte[] first = tables.leaf(one);
        tables.change("UPDATE entry SET leaf = ? WHERE idx = ?", tables.leaf(other), one);
        tables.change("UPDATE entry SET leaf = ? WHERE idx = ?", first, other);
    }

    private static void closeUp(Tables tables) throws SQLException {
        tables.change("DELETE FROM entry WHERE idx = 4");
        for (long index = 5; index < SIZE; index++) {
            tables.change("UPDATE entry SET idx = ? WHERE idx = ?", index - 1, index);
        }
    }

    private static void putIn(Tables tables) throws SQLException {
        for (long index = SIZE; index > 4; index--) {
            tables.change("UPDATE entry SET idx = ? WHERE idx = ?", index, index - 1);
        }
        tables.change("INSERT INTO entry VALUES (4, 'new', 0, ?)", Drafts.bytes("a new one"));
    }

    private static void append(Tables tables) throws SQLException {
        tables.change("INSERT INTO entry VALUES (?, 'new', 0, ?)", (long) SIZE, Drafts.bytes("a new one"));
    }

    private static void rehash(Tables tables, int level, long n) throws SQLException {
        byte[] other = new byte[Hash.LENGTH];
        tables.change("UPDATE node SET hash = ? WHERE position = ?", other, StoredHashes.position(level, n));
    }

    private static void exchangePayload(Tables tables) throws SQLException {
        tables.change("DELETE FROM payload WHERE idx = 4");
        tables.change("INSERT INTO payload SELECT 4, subject, key_by, key_box, envelope FROM payload WHERE idx = 7");
    }

    private static void callErased(Tables tables) throws SQLException {
        tables.change("DELETE FROM payload WHERE idx = 4");
        tables.change("INSERT INTO erased VALUES (4, ?)", (long) ERASURE);
    }

    /** Edits an entry and everything that follows from it, so that the ledger agrees with itself. */
    public static void rewrite(Tables tables) throws SQLException {
        String leaf = new String(tables.leaf(4), StandardCharsets.US_ASCII).replace("engine 0.1.0", "engine 0.1.9");
        tables.change("UPDATE entry SET leaf = ? WHERE idx = 4", Drafts.bytes(leaf));
        regrow(tables);
    }

    /** Sets the time of an entry two days back, and everything that follows from it, so that the hashes agree. */
    private static void setTimeBack(Tables tables) throws SQLException {
        String leaf = new String(tables.leaf(4), StandardCharsets.US_ASCII).replace("2026-11-22", "2026-11-20");
        tables.change("UPDATE entry SET leaf = ?, at_ms = at_ms - 172800000 WHERE idx = 4", Drafts.bytes(leaf));
        tables.change("UPDATE review SET at_ms = at_ms - 172800000 WHERE idx = 4");
        regrow(tables);
    }

    private static void regrow(Tables tables) throws SQLException {
        for (long size = 0; size < SIZE; size++) {
            var leaf = List.of(Rfc6962.leaf(tables.leaf(size)));
            long position = StoredHashes.count(size);
            for (Hash hash : StoredHashes.append(size, leaf, positions -> read(tables, positions))) {
                tables.change("UPDATE node SET hash = ? WHERE position = ?", hash.bytes(), position++);
            }
        }
        head(tables, SIZE);
    }

    /** Puts the ledger back to how it was before the last three entries, as from an older backup. */
    public static void setBack(Tables tables) throws SQLException {
        tables.change("DELETE FROM entry WHERE idx >= 9");
        tables.change("DELETE FROM node WHERE position >= ?", StoredHashes.count(9));
        tables.change("DELETE FROM payload WHERE idx >= 9");
        tables.change("DELETE FROM review WHERE idx >= 9");
        tables.change("DELETE FROM publication");
        tables.change("DELETE FROM erased");
        head(tables, 9);
    }

    private static void head(Tables tables, long size) throws SQLException {
        Hash root = Tree.root(size, positions -> read(tables, positions));
        tables.change("UPDATE head SET size = ?, root = ?", size, root.bytes());
    }

    private static List<Hash> read(Tables tables, long[] positions) {
        return Arrays.stream(positions)
                .mapToObj(position -> {
                    try {
                        return new Hash(tables.bytes("SELECT hash FROM node WHERE position = ?", position));
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
