package org.peptideadvisor.ledger.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.tree.Tree;
import org.peptideadvisor.ledger.witness.WitnessCall.WitnessAnswer;

/**
 * Brings the newest checkpoint to each witness, and keeps what they sign with it in the database. What is published is the newest checkpoint that
 * enough of them signed. Thread-safe.
 */
public final class WitnessRounds {

    private static final int LOOKED_BACK = 100;

    private final List<LedgerWitness> witnesses;
    private final int needed;
    private final Ledger ledger;
    private final CheckpointSigner heads;
    private final WitnessCall call = new WitnessCall();
    private final Map<LedgerWitness, Long> known = new HashMap<>();
    private Map<LedgerWitness, String> signed = Map.of();
    private long size = -1;
    private volatile @Nullable String published;

    /**
     * The rounds of one service.
     *
     * @param witnesses without any, every checkpoint is published as it is signed
     * @param needed how many of them must sign a checkpoint before it is published
     * @throws IllegalArgumentException if there are not so many
     */
    public WitnessRounds(List<LedgerWitness> witnesses, int needed, OpenLedger open, CheckpointSigner heads) {
        if (!witnesses.isEmpty() && (needed < 1 || needed > witnesses.size())) {
            throw new IllegalArgumentException("of " + witnesses.size() + " witnesses " + needed
                    + " cannot be needed; set from 1 to " + witnesses.size());
        }
        this.witnesses = List.copyOf(witnesses);
        this.needed = needed;
        this.ledger = open.ledger();
        this.heads = heads;
        this.published = witnesses.isEmpty() ? null : stored();
    }

    /**
     * What a round came to.
     *
     * @param size of the checkpoint
     * @param signed how many witnesses signed it by now
     * @param problems of the others, for the operator
     */
    public record RoundOutcome(long size, int signed, List<String> problems) {

        public RoundOutcome {
            problems = List.copyOf(problems);
        }
    }

    /** Whether there is anybody to go to. */
    public boolean hasWitnesses() {
        return !witnesses.isEmpty();
    }

    /** The checkpoint for everybody: the newest that enough witnesses signed, with what they signed; the newest of all while there is none. */
    public String published() {
        String now = published;
        return now == null ? heads.checkpoint() : now;
    }

    /** The receipt of an entry, with the published checkpoint if that has it. */
    public String receipt(byte[] leaf, long index) {
        String now = published;
        return now != null && Checkpoint.sizeIn(now) > index
                ? heads.receipt(leaf, index, now)
                : heads.receipt(leaf, index);
    }

    /** Asks each witness that has not signed the newest checkpoint yet. */
    public synchronized RoundOutcome round() {
        String note = heads.checkpoint();
        long now = Checkpoint.sizeIn(note);
        Map<LedgerWitness, String> lines = new LinkedHashMap<>(now == size ? signed : Map.of());
        var problems = new ArrayList<String>();
        int before = lines.size();
        for (LedgerWitness witness : witnesses) {
            if (!lines.containsKey(witness)) {
                cosignature(witness, note, now, problems).ifPresent(line -> lines.put(witness, line));
            }
        }
        signed = lines;
        size = now;
        if (lines.size() > before) {
            String all = note + String.join("", inOrder(lines));
            keep(all, now);
            if (lines.size() >= needed) {
                published = all;
            }
        }
        return new RoundOutcome(now, lines.size(), problems);
    }

    private List<String> inOrder(Map<LedgerWitness, String> lines) {
        return witnesses.stream().filter(lines::containsKey).map(lines::get).toList();
    }

    private Optional<String> cosignature(LedgerWitness witness, String note, long now, List<String> problems) {
        WitnessAnswer answer = submit(witness, note, now);
        if (answer instanceof WitnessAnswer.KnownSize other && other.size() <= now) {
            known.put(witness, other.size());
            answer = submit(witness, note, now);
        }
        if (answer instanceof WitnessAnswer.CosignatureLines sent) {
            Optional<String> line = witness.key().cosignature(note, sent.lines());
            if (line.isPresent()) {
                known.put(witness, now);
            } else {
                problems.add(witness.key() + " sent no cosignature of its key");
            }
            return line;
        }
        if (answer instanceof WitnessAnswer.KnownSize other) {
            problems.add(witness.key() + " has seen " + other.size() + " entries, and the ledger has " + now);
        } else if (answer instanceof WitnessAnswer.WitnessRefusal no) {
            problems.add(witness.key() + " refuses: HTTP " + no.status() + meaning(no.status()));
        } else if (answer instanceof WitnessAnswer.NoAnswer none) {
            problems.add(witness.key() + " does not answer: " + none.why());
        }
        return Optional.empty();
    }

    private WitnessAnswer submit(LedgerWitness witness, String note, long now) {
        long from = Math.min(now, known.getOrDefault(witness, 0L));
        return call.submit(
                witness, from, Tree.consistency(from, now, ledger.store().hashes()), note);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 403 -> ", it does not know the key of this ledger";
            case 404 -> ", it does not know this ledger; ask its operator to take it in";
            case 409, 422 -> ", this ledger is not the one that it saw before; keep what both have, and find out why";
            default -> "";
        };
    }

    /** Beside the signature of the ledger, so whoever reads the database finds it. */
    private void keep(String note, long of) {
        ledger.change((tables, record) -> tables.update("UPDATE checkpoint SET note = ? WHERE size = ?", note, of));
    }

    /** The newest of those that were kept that enough witnesses signed; null for none. */
    private @Nullable String stored() {
        List<String> notes = ledger.store()
                .readTables(tables -> tables.query(
                        "SELECT note FROM checkpoint ORDER BY size DESC LIMIT " + LOOKED_BACK,
                        row -> row.getString(1)));
        for (String note : notes) {
            String lines = note.substring(note.lastIndexOf("\n\n") + 2);
            long by = witnesses.stream()
                    .filter(witness -> witness.key().cosignature(note, lines).isPresent())
                    .count();
            if (by >= needed) {
                return note;
            }
        }
        return null;
    }
}
