package org.peptideadvisor.ledger.setup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.AppendResult.AppendFailed;
import org.peptideadvisor.ledger.AppendResult.EntryLeftOut;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.AppendResult.QueueFull;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.note.SuccessionNote;
import org.peptideadvisor.ledger.note.VerifierKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.ledger.tree.LedgerHead;

/** Lets another signing key go on with a ledger. The first entry under the new key says so, by a text that both keys sign. */
public final class LedgerSuccession {

    /** What the id of such an entry begins with; the key that is succeeded ends it, so no key is succeeded twice. */
    public static final String ID_START = "succession-";

    /** Whether an entry has such an id, in SQL; the value is {@link #ID_START} with a per cent sign. The index of ids leads: other ids begin with a hexadecimal digit. */
    public static final String HAS_ID = "id >= 's' AND id < 't' AND id LIKE ?";

    /** Why a key is succeeded, as the entry says. */
    enum SuccessionReason {
        /** Entries that were signed for are gone. */
        ENTRIES_LOST("entries-lost"),
        /** The key is replaced. */
        NEW_KEY("new-key");

        private final String id;

        SuccessionReason(String id) {
            this.id = id;
        }
    }

    private LedgerSuccession() {}

    /**
     * What was recorded.
     *
     * @param note the text that both keys sign
     * @param size how many entries the new key takes over
     * @param lost how many are not there, though the old key signed for them
     * @param checkpoint the first one by the new key
     */
    public record RecordedSuccession(String note, long size, long lost, String checkpoint) {}

    /**
     * Records that a new key goes on, and signs the first checkpoint with it. What was recorded of the same two keys before is taken as it is.
     *
     * @param newest the largest checkpoint that the present key signed; null for none
     * @throws SigningRefusedException if the key was succeeded by another one, or nothing can be recorded
     */
    static RecordedSuccession record(
            OpenLedger open, SignerKey to, @Nullable String newest, SuccessionReason why, InstantSource clock) {
        LedgerStore store = open.store();
        String id = id(open.verifier());
        String note = recorded(store, id);
        while (note == null) {
            LedgerHead head = store.head();
            long lost = newest == null ? 0 : Math.max(0, Checkpoint.sizeIn(newest) - head.size());
            String text = SuccessionNote.text(open.signer(), to, head, lost, newest);
            EntryDraft draft = EntryDraft.succession(
                    text,
                    HexFormat.of().toHexDigits(open.verifier().id()),
                    why.id,
                    id,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    "terminal");
            var result = open.ledger()
                    .submit(
                            draft,
                            tables -> tables.query("SELECT size FROM head", row -> row.getLong(1))
                                            .contains(head.size())
                                    ? null
                                    : id)
                    .join();
            if (result instanceof EntryRecorded) {
                note = text;
            } else if (result instanceof AppendFailed || result instanceof QueueFull) {
                throw new SigningRefusedException("That another key goes on could not be recorded. Try again.");
            } else if (!(result instanceof EntryLeftOut)) {
                throw new IllegalStateException("no such result: " + result);
            }
        }
        if (!note.contains("\nto " + to.verifier().text() + "\n")) {
            throw new SigningRefusedException(
                    "The signing key " + open.verifier().label()
                            + " was succeeded by another one before. Put that one into ADVISOR_SIGNING_KEY or its file.");
        }
        long size = Long.parseLong(line(note, "size"));
        LedgerHead head = store.head();
        String checkpoint = new Checkpoint(to.name(), head.size(), head.root()).signed(to);
        store.saveCheckpoint(head.size(), clock.millis(), checkpoint);
        return new RecordedSuccession(note, size, Long.parseLong(line(note, "lost")), checkpoint);
    }

    /** Who succeeded a key, as its name and id with what is public of it; null if nobody did. */
    static @Nullable String successor(VerifierKey key, LedgerStore store) {
        String note = recorded(store, id(key));
        return note == null ? null : line(note, "to");
    }

    /** This key and those that handed the ledger over to it one after another, under the same name. */
    static List<VerifierKey> line(VerifierKey key, LedgerStore store) {
        List<String> ids = store.readTables(tables ->
                tables.query("SELECT id FROM entry WHERE " + HAS_ID, row -> row.getString(1), ID_START + "%"));
        var line = new ArrayList<>(List.of(key));
        boolean grows = true;
        while (grows) {
            String last = line.get(line.size() - 1).text();
            grows = false;
            for (String id : ids) {
                String note = recorded(store, id);
                if (note != null
                        && line(note, "to").equals(last)
                        && VerifierKey.read(line(note, "from")) instanceof SoundNote<VerifierKey> from
                        && from.value().name().equals(key.name())) {
                    line.add(from.value());
                    grows = line.size() <= ids.size();
                }
            }
        }
        return line;
    }

    private static String id(VerifierKey key) {
        return ID_START + HexFormat.of().toHexDigits(key.id());
    }

    private static @Nullable String recorded(LedgerStore store, String id) {
        List<Long> places = store.readTables(
                tables -> tables.query("SELECT idx FROM entry WHERE id = ?", row -> row.getLong(1), id));
        if (places.isEmpty()) {
            return null;
        }
        StoredEntry stored = store.find(places.get(0));
        try {
            return stored == null ? null : LedgerEntry.parse(stored.leaf()).note();
        } catch (IllegalArgumentException e) {
            throw new SigningRefusedException("The entry " + id + " is damaged. Run bin/advisor verify ledger.");
        }
    }

    private static String line(String note, String name) {
        return note.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** A new signing key in a file that only its owner can read; the one that is there if there is one. */
    static SignerKey nextKey(Path file, String origin) throws KeySetting.UnusableKeyException {
        String text =
                KeySetting.inDataFolder(file, () -> SignerKey.generate(origin).secretText());
        return SignerKey.read(text).orThrow();
    }
}
