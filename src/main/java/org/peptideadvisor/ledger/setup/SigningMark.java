package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;
import org.peptideadvisor.ledger.note.VerifierKey;
import org.peptideadvisor.ledger.setup.CheckpointFolder.PlacedCheckpoint;
import org.peptideadvisor.ledger.setup.CheckpointFolder.PlacedCheckpoint.CheckpointContradicted;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.Tree;

/**
 * How far a ledger was signed: its largest checkpoint, in a folder apart from the database, so that a database that was lost or set
 * back shows. Any number of processes may share the folder. Thread-safe.
 *
 * <p>A checkpoint is signed only of entries that are on the disk, and is in the folder before anybody sees it. So a process that is killed
 * at any moment leaves a mark that the database has grown to, and nobody has a checkpoint that is beyond the mark.
 */
public final class SigningMark {

    private static final Logger LOG = Logger.getLogger(SigningMark.class);

    private final Path folder;
    private final CheckpointFolder own;
    private final Optional<Path> elsewhere;

    /**
     * The mark in a folder.
     *
     * @param folder made when it is needed
     * @param elsewhere a folder of checkpoints that others keep, if there is one
     */
    public SigningMark(Path folder, Optional<Path> elsewhere) {
        this.folder = folder;
        this.own = new CheckpointFolder(folder);
        this.elsewhere = elsewhere;
    }

    static SigningMark of(LedgerConfig config) {
        return new SigningMark(config.signed().orElse(config.data().resolve("signed")), config.checkpoints());
    }

    /**
     * A checkpoint that was signed.
     *
     * @param place what holds it, for a person
     * @param note its text
     */
    private record SignedState(String place, String note, Checkpoint checkpoint) {

        /** Null if neither this key nor one that handed the ledger over to it signed it. */
        static @Nullable SignedState of(String place, String note, VerifierKey key, LedgerStore store) {
            SignedState signed = of(place, note, List.of(key));
            return signed == null ? of(place, note, LedgerSuccession.line(key, store)) : signed;
        }

        private static @Nullable SignedState of(String place, String note, List<VerifierKey> keys) {
            return Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), keys) instanceof SoundNote<Checkpoint> sound
                    ? new SignedState(place, Checkpoint.withoutWitnesses(note), sound.value())
                    : null;
        }
    }

    /** The file of the largest checkpoint, whoever signed it; null if nothing was signed. */
    public @Nullable Path file() {
        try {
            List<Path> files = own.largestFirst();
            return files.isEmpty() ? null : files.get(0);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private @Nullable SignedState largest(VerifierKey key, LedgerStore store) {
        while (true) {
            Path file = file();
            if (file == null) {
                return null;
            }
            try {
                SignedState signed = SignedState.of(file.toString(), Files.readString(file), key, store);
                if (signed == null) {
                    throw new SigningRefusedException("The checkpoint in " + file + " is not one of the signing key "
                            + key.label() + ". Put the key back that signed it. For a new ledger with a new key, name"
                            + " another folder in ADVISOR_SIGNED.");
                }
                return signed;
            } catch (NoSuchFileException e) {
                LOG.debugf("another process put a larger one there, and removed %s", file);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    /** The largest of this key that others keep. Their folder may be one that can only be added to. */
    private @Nullable SignedState largestElsewhere(VerifierKey key, LedgerStore store) {
        if (elsewhere.isPresent()) {
            try {
                for (Path file : new CheckpointFolder(elsewhere.get()).largestFirst()) {
                    SignedState signed = SignedState.of(file.toString(), Files.readString(file), key, store);
                    if (signed != null) {
                        return signed;
                    }
                }
            } catch (IOException e) {
                LOG.infof(
                        "%s cannot be read, so the ledger is not compared with the checkpoints there", elsewhere.get());
            }
        }
        return null;
    }

    /**
     * Why nothing may be signed of this ledger: it does not go on from the mark. Null if it does.
     *
     * @param key what signs it
     * @throws SigningRefusedException if the mark cannot be read, or another key signed it
     */
    @Nullable
    String contradiction(VerifierKey key, LedgerStore store) {
        SignedState signed =
                largest(key, store); // before the size of the ledger is read: another process may sign meanwhile
        return signed == null ? null : contradiction(signed, store);
    }

    /**
     * The same when a ledger is opened. The checkpoints that others keep, and those in the database, are looked at too; the mark is moved on
     * to the largest of them.
     */
    @Nullable
    String contradictionAtOpening(VerifierKey key, LedgerStore store) {
        var all = new ArrayList<SignedState>();
        SignedState mark = largest(key, store);
        SignedState others = largestElsewhere(key, store);
        String stored = store.lastCheckpoint();
        for (SignedState signed : new @Nullable SignedState[] {
            mark, others, stored == null ? null : SignedState.of("the database itself", stored, key, store)
        }) {
            String wrong = signed == null ? null : contradiction(signed, store);
            if (wrong != null) {
                return wrong;
            }
            if (signed != null) {
                all.add(signed);
            }
        }
        requireWritable();
        all.stream()
                .max(Comparator.comparing(signed -> signed.checkpoint().size()))
                .ifPresent(signed -> keep(signed.note()));
        return null;
    }

    /** The largest checkpoint that this key signed, as far as is known here; null for none. */
    @Nullable
    String newest(VerifierKey key, LedgerStore store) {
        SignedState mark = largest(key, store);
        SignedState others = largestElsewhere(key, store);
        if (mark == null || others == null) {
            return mark == null ? (others == null ? null : others.note()) : mark.note();
        }
        return mark.checkpoint().size() < others.checkpoint().size() ? others.note() : mark.note();
    }

    private static @Nullable String contradiction(SignedState signed, LedgerStore store) {
        Checkpoint checkpoint = signed.checkpoint();
        long size = store.head().size();
        if (size < checkpoint.size()) {
            return "The ledger has " + size + " entries, but a checkpoint of " + checkpoint.size()
                    + " was signed; it is kept in " + signed.place() + ".";
        }
        return isRoot(checkpoint, store)
                ? null
                : "The first " + checkpoint.size() + " entries of the ledger are not those that a checkpoint was signed"
                        + " for; it is kept in " + signed.place() + ".";
    }

    private static boolean isRoot(Checkpoint checkpoint, LedgerStore store) {
        try {
            return Tree.root(checkpoint.size(), store.hashes()).equals(checkpoint.root());
        } catch (IllegalArgumentException e) { // a stored hash that is none
            return false;
        }
    }

    /**
     * Begins anew with the first checkpoint of another key. What was there is kept.
     *
     * @param note the checkpoint
     * @param aside where what was there goes; nothing is there
     */
    void beginAnew(String note, Path aside) throws IOException {
        Files.createDirectories(aside);
        for (Path file : own.largestFirst()) {
            Files.move(file, aside.resolve(file.getFileName()));
        }
        keep(note);
    }

    private void requireWritable() {
        try {
            own.requireWritable();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Moves the mark to this checkpoint, durably, unless it is further already.
     *
     * @param note signed, of a ledger that goes on from the mark
     * @throws SigningRefusedException if it cannot be kept: then nobody may see it
     */
    void keep(String note) {
        try {
            if (put(note) instanceof CheckpointContradicted other) {
                throw new SigningRefusedException("Another checkpoint of the same size was signed: " + other.file());
            }
            own.dropBelow(Checkpoint.sizeIn(note));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private PlacedCheckpoint put(String note) throws IOException {
        try {
            return own.put(note);
        } catch (NoSuchFileException e) { // another process put a larger one there, and removed this one
            return own.put(note);
        }
    }

    private SigningRefusedException unreadable(IOException e) {
        return new SigningRefusedException(
                "The largest signed checkpoint in " + folder + " cannot be read: " + e.getMessage(), e);
    }

    private SigningRefusedException unwritable(IOException e) {
        return new SigningRefusedException(
                "The largest signed checkpoint cannot be kept in " + folder + ": " + e.getMessage()
                        + ". Make the folder one that the service can write to, or name another in ADVISOR_SIGNED.",
                e);
    }
}
