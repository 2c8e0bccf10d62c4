package org.peptideadvisor.ledger.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Content;
import org.peptideadvisor.ledger.Content.Opened;
import org.peptideadvisor.ledger.Entry;
import org.peptideadvisor.ledger.ErasedIds;
import org.peptideadvisor.ledger.Kind;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.inspection.Flaw.Code;
import org.peptideadvisor.ledger.seal.Sealed;
import org.peptideadvisor.ledger.tree.Head;
import org.peptideadvisor.ledger.store.Review;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.ledger.store.Stored;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.StoredHashes;

/**
 * Goes over a whole ledger as it was when the inspection began: recomputes every leaf, node and payload digest and compares them with what
 * is stored. Others may append and erase meanwhile. What agrees with itself may still have been written anew as a whole; only a
 * checkpoint that was kept elsewhere tells that. Confined to one thread.
 */
public final class Inspection {

    private static final int PART = 500;

    private final Store store;
    private final @Nullable Ledger ledger;
    private final Expected expected;
    private final Consumer<byte[]> leaves;
    private final Flaws flaws = new Flaws();
    private final Map<Long, ErasedIds> erasedBy = new HashMap<>();
    private long payloads;
    private long erased;

    private Inspection(Store store, @Nullable Ledger ledger, Expected expected, Consumer<byte[]> leaves) {
        this.store = store;
        this.ledger = ledger;
        this.expected = expected;
        this.leaves = leaves;
    }

    /**
     * Inspects a ledger.
     *
     * @param ledger opens payloads; without it only their digests are compared
     * @param expected tells what entries must be found by; asked only where there is a ledger
     * @param leaves is handed the bytes of each entry that is there, in order
     */
    public static Report run(Store store, @Nullable Ledger ledger, Expected expected, Consumer<byte[]> leaves) {
        return new Inspection(store, ledger, expected, leaves).run();
    }

    private Report run() {
        Head head = store.head();
        var tree = new TreeInspection(flaws);
        for (long from = 0; from < head.size(); from += PART) {
            long until = Math.min(head.size(), from + PART);
            var entries = new HashMap<Long, Stored>();
            store.entries(from, PART).forEach(stored -> entries.put(stored.index(), stored));
            Map<Long, Hash> hashes = store.storedHashes(StoredHashes.count(from), StoredHashes.count(until));
            var lookUps = new IndexInspection(store, flaws, from, until);
            for (long index = from; index < until; index++) {
                Stored stored = entries.get(index);
                if (stored == null) {
                    tree.add(null, hashes);
                    continue;
                }
                Hash leaf = Rfc6962.leaf(stored.leaf());
                Hash recorded = hashes.get(StoredHashes.position(0, index));
                tree.add(leaf, hashes);
                leaves.accept(stored.leaf());
                entry(stored, head.size(), recorded == null || recorded.equals(leaf) ? lookUps : null);
            }
        }
        beyond(head);
        erasedBy.keySet().stream()
                .sorted()
                .forEach(by -> flaws.add(
                        Code.ERASURE_UNPROVED,
                        by,
                        "payloads are said to be erased by entry " + by + ", which is none"));
        tree.end(head);
        return new Report(head.size(), payloads, erased, flaws.sorted(), flaws.more());
    }

    /** Entries and hashes are read before the head, which never is behind them. */
    private void beyond(Head head) {
        var entries = store.entries(head.size(), PART);
        Map<Long, Hash> hashes =
                store.storedHashes(StoredHashes.count(head.size()), StoredHashes.count(head.size()) + 2L * PART);
        var lookUps = new IndexInspection(store, flaws, head.size(), Long.MAX_VALUE);
        long size = store.head().size();
        lookUps.beyond(size);
        entries.stream()
                .filter(stored -> stored.index() >= size)
                .forEach(stored -> flaws.add(
                        Code.ENTRY_PUT_IN,
                        stored.index(),
                        "entry " + stored.index() + " stands beyond the end of the ledger"));
        if (hashes.keySet().stream().anyMatch(position -> position >= StoredHashes.count(size))) {
            flaws.add(Code.STORED_HASH_PUT_IN, -1, "there are stored hashes beyond those of " + size + " entries");
        }
    }

    /** @param lookUps compares what it is found by; null if it is another entry than that which was recorded */
    private void entry(Stored stored, long size, @Nullable IndexInspection lookUps) {
        Entry entry;
        try {
            entry = Entry.parse(stored.leaf());
        } catch (IllegalArgumentException e) {
            flaws.add(Code.ENTRY_UNREADABLE, stored.index(), "entry " + stored.index() + " is not one");
            return;
        }
        if (!stored.id().equals(entry.id())) {
            flaws.add(Code.ENTRY_MISFILED, stored.index(), "entry " + stored.index() + " is filed under another id");
        }
        if (stored.atMillis() != entry.time().toEpochMilli()) {
            flaws.add(
                    Code.TIME_CHANGED,
                    stored.index(),
                    "entry " + stored.index() + " is of " + entry.time() + ", the time beside it is another");
        }
        if (entry.kind() == Kind.ERASURE) {
            ErasedIds ids = erasedBy.remove(stored.index());
            if (ids == null || !ids.digest().equals(entry.about())) {
                flaws.add(
                        Code.ERASURE_UNPROVED,
                        stored.index(),
                        "other entries are said to be erased by entry " + stored.index() + " than it records");
            }
        }
        Review review = payload(stored, entry, size);
        if (lookUps != null) {
            lookUps.entry(stored, entry, review);
        }
    }

    /** @return what it must be found by, if the payload tells */
    private @Nullable Review payload(Stored stored, Entry entry, long size) {
        Stored.Payload payload = stored.payload();
        Long by = stored.erasedBy();
        String which = "entry " + stored.index();
        if (by != null && (payload != null || entry.payload() == null || by <= stored.index())) {
            flaws.add(Code.ERASURE_UNPROVED, stored.index(), which + " is said to be erased and cannot be");
        } else if (by != null) {
            erased++;
            if (by < size) { // otherwise the erasure came while this went on
                erasedBy.computeIfAbsent(by, index -> new ErasedIds()).add(entry.id());
            }
        }
        if (payload == null) {
            if (entry.payload() != null && by == null) {
                flaws.add(Code.PAYLOAD_MISSING, stored.index(), which + " has lost its payload");
            }
            return null;
        }
        payloads++;
        if (entry.payload() == null) {
            flaws.add(Code.PAYLOAD_PUT_IN, stored.index(), which + " was recorded without a payload");
        } else if (!Sealed.digest(payload.envelope()).equals(entry.payload())) {
            flaws.add(Code.PAYLOAD_CHANGED, stored.index(), "the payload of " + which + " has another digest");
        } else if (ledger != null) {
            Content content = ledger.open(stored);
            if (content instanceof Opened opened && opened.payload() != null) {
                return expected.of(entry, opened.payload());
            }
            flaws.add(Code.KEY_CHANGED, stored.index(), "the payload of " + which + " does not open");
        }
        return null;
    }
}
