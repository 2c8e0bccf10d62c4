package org.peptideadvisor.ledger.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.ErasedIds;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.seal.SealedPayload;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LookUpRow;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.StoredHashes;

/**
 * Inspects a whole ledger as it was when the inspection began. It recomputes every leaf, node and payload digest
 * and compares them with the stored ones. Others may append and erase meanwhile. A consistent ledger may still
 * have been rewritten as a whole; only a checkpoint kept elsewhere shows that. Confined to one thread.
 */
public final class LedgerInspection {

    private static final int PART = 500;

    /** Clocks of several nodes differ, and an entry waits to be recorded: so much earlier than one before it an entry may be. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final LedgerStore store;
    private final @Nullable Ledger ledger;
    private final ExpectedLookUps expected;
    private final Consumer<byte[]> leaves;
    private final FlawList flaws = new FlawList();
    private final ReadableParts parts;
    private final Map<Long, ErasedIds> erasedBy = new HashMap<>();
    private Instant latest = Instant.EPOCH;
    private long payloads;
    private long erased;

    private LedgerInspection(
            LedgerStore store, @Nullable Ledger ledger, ExpectedLookUps expected, Consumer<byte[]> leaves) {
        this.store = store;
        this.ledger = ledger;
        this.expected = expected;
        this.leaves = leaves;
        this.parts = new ReadableParts(store, flaws);
    }

    /**
     * Inspects a ledger.
     *
     * @param ledger opens payloads; without it only their digests are compared
     * @param expected tells what entries must be found by; asked only where there is a ledger
     * @param leaves is handed the bytes of each entry that is there, in order
     */
    public static InspectionReport run(
            LedgerStore store, @Nullable Ledger ledger, ExpectedLookUps expected, Consumer<byte[]> leaves) {
        return new LedgerInspection(store, ledger, expected, leaves).run();
    }

    private InspectionReport run() {
        LedgerHead head = new TableInspection(store, flaws, parts).run() ? head() : store.head();
        var tree = new TreeInspection(flaws);
        long until = Math.min(head.size(), last() + 1 + PART); // however large a size somebody wrote
        if (head.size() > until) {
            flaws.add(FlawCode.HEAD_CHANGED, -1, "the head says " + head.size() + " entries, and there are far fewer");
        }
        for (long from = 0; from < until; from += PART) {
            part(from, Math.min(until, from + PART), head.size(), tree);
        }
        beyond(head);
        new StrayRows(store, flaws, parts).run();
        erasedBy.keySet().stream()
                .sorted()
                .forEach(by -> flaws.add(
                        FlawCode.ERASURE_UNPROVED,
                        by,
                        "payloads are said to be erased by entry " + by + ", which is none"));
        tree.end(head);
        return new InspectionReport(head.size(), payloads, erased, flaws.sorted(), flaws.more());
    }

    /** The head; where it cannot be told, the last entry tells how many there are. */
    private LedgerHead head() {
        LedgerHead head = parts.read("the head of the ledger", -1, store::head);
        return head == null ? new LedgerHead(last() + 1, Rfc6962.empty()) : head;
    }

    /** The index of the last entry that is there; -1 for none. */
    private long last() {
        List<Long> last = parts.read(
                "the last entry",
                -1,
                () -> store.readTables(tables -> tables.query(
                        "SELECT idx FROM entry WHERE idx >= 0 ORDER BY idx DESC LIMIT 1", row -> row.getLong(1))));
        return last == null || last.isEmpty() ? -1 : last.get(0);
    }

    private void part(long from, long until, long size, TreeInspection tree) {
        String which = "entries " + from + " to " + (until - 1);
        var entries = new HashMap<Long, StoredEntry>();
        parts.entries(from, until).forEach(stored -> entries.put(stored.index(), stored));
        Map<Long, Hash> hashes = parts.read(
                "stored hashes of " + which,
                from,
                () -> store.storedHashes(StoredHashes.count(from), StoredHashes.count(until)));
        var lookUps =
                parts.read("look-up rows of " + which, from, () -> new IndexInspection(store, flaws, from, until));
        for (long index = from; index < until; index++) {
            StoredEntry stored = entries.get(index);
            Hash recorded = hashes == null ? null : hashes.get(StoredHashes.position(0, index));
            if (stored == null) {
                tree.add(
                        parts.isLost(index) ? recorded : null,
                        hashes); // of what cannot be read, its hash stands for it
                continue;
            }
            Hash leaf = Rfc6962.leaf(stored.leaf());
            tree.add(leaf, hashes);
            leaves.accept(stored.leaf());
            entry(stored, size, recorded == null || recorded.equals(leaf) ? lookUps : null);
        }
    }

    /** Entries and hashes are read before the head, which never is behind them. */
    private void beyond(LedgerHead head) {
        List<StoredEntry> entries =
                parts.read("what stands beyond the end", -1, () -> store.entries(head.size(), PART));
        Map<Long, Hash> hashes = parts.read(
                "stored hashes beyond the end",
                -1,
                () -> store.storedHashes(StoredHashes.count(head.size()), StoredHashes.count(head.size()) + 2L * PART));
        LedgerHead now = parts.read("the head of the ledger", -1, store::head);
        long size = now == null ? head.size() : now.size();
        if (entries != null) {
            entries.stream()
                    .filter(stored -> stored.index() >= size)
                    .forEach(stored -> flaws.add(
                            FlawCode.ENTRY_PUT_IN,
                            stored.index(),
                            "entry " + stored.index() + " stands beyond the end of the ledger"));
        }
        if (hashes != null && hashes.keySet().stream().anyMatch(position -> position >= StoredHashes.count(size))) {
            flaws.add(FlawCode.STORED_HASH_PUT_IN, -1, "there are stored hashes beyond those of " + size + " entries");
        }
    }

    /** @param lookUps compares what it is found by; null if it is another entry than that which was recorded */
    private void entry(StoredEntry stored, long size, @Nullable IndexInspection lookUps) {
        LedgerEntry entry;
        try {
            entry = LedgerEntry.parse(stored.leaf());
        } catch (IllegalArgumentException e) {
            flaws.add(FlawCode.ENTRY_UNREADABLE, stored.index(), "entry " + stored.index() + " is not one");
            return;
        }
        if (!stored.id().equals(entry.id())) {
            flaws.add(
                    FlawCode.ENTRY_MISFILED, stored.index(), "entry " + stored.index() + " is filed under another id");
        }
        if (stored.atMillis() != entry.time().toEpochMilli()) {
            flaws.add(
                    FlawCode.TIME_CHANGED,
                    stored.index(),
                    "entry " + stored.index() + " is of " + entry.time() + ", the time beside it is another");
        }
        if (entry.kind() == EntryKind.ERASURE) {
            ErasedIds ids = erasedBy.remove(stored.index());
            if (ids == null || !ids.digest().equals(entry.about())) {
                flaws.add(
                        FlawCode.ERASURE_UNPROVED,
                        stored.index(),
                        "other entries are said to be erased by entry " + stored.index() + " than it records");
            }
        }
        LookUpRow review = payload(stored, entry, size);
        if (lookUps != null) {
            inOrder(stored.index(), entry);
            lookUps.entry(stored, entry, review);
        }
    }

    private void inOrder(long index, LedgerEntry entry) {
        if (entry.time().isBefore(latest.minus(SLACK))) {
            flaws.add(
                    FlawCode.TIME_BACKWARDS,
                    index,
                    "entry " + index + " is of " + entry.time() + ", and one before it of " + latest);
        } else if (entry.time().isAfter(latest)) {
            latest = entry.time();
        }
    }

    /** @return what it must be found by, if the payload tells */
    private @Nullable LookUpRow payload(StoredEntry stored, LedgerEntry entry, long size) {
        StoredEntry.StoredPayload payload = stored.payload();
        Long by = stored.erasedBy();
        String which = "entry " + stored.index();
        if (by != null && (payload != null || entry.payload() == null || by <= stored.index())) {
            flaws.add(FlawCode.ERASURE_UNPROVED, stored.index(), which + " is said to be erased and cannot be");
        } else if (by != null) {
            erased++;
            if (by < size) { // otherwise the erasure came while this went on
                erasedBy.computeIfAbsent(by, index -> new ErasedIds()).add(entry.id());
            }
        }
        if (payload == null) {
            if (entry.payload() != null && by == null) {
                flaws.add(FlawCode.PAYLOAD_MISSING, stored.index(), which + " has lost its payload");
            }
            return null;
        }
        payloads++;
        if (entry.payload() == null) {
            flaws.add(FlawCode.PAYLOAD_PUT_IN, stored.index(), which + " was recorded without a payload");
        } else if (!SealedPayload.digest(payload.envelope()).equals(entry.payload())) {
            flaws.add(FlawCode.PAYLOAD_CHANGED, stored.index(), "the payload of " + which + " has another digest");
        } else if (ledger != null) {
            EntryContent content = ledger.open(stored);
            if (content instanceof OpenedEntry opened && opened.payload() != null) {
                return expected.of(entry, opened.payload());
            }
            flaws.add(FlawCode.KEY_CHANGED, stored.index(), "the payload of " + which + " does not open");
        }
        return null;
    }
}
