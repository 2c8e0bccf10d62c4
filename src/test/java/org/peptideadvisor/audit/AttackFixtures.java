package org.peptideadvisor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.peptideadvisor.audit.SampleLedger.KEY;
import static org.peptideadvisor.audit.SampleLedger.MALLORYS;
import static org.peptideadvisor.audit.SampleLedger.ORIGIN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.ledger.ConsistencyProof;
import org.peptideadvisor.ledger.Receipt;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignedNote;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.Rfc6962;

/**
 * The files under {@code attacks}, each named after its attack, made from a ledger of eleven entries. They are kept as files so that
 * they can be read and tried by other verifiers; {@link #main} writes them anew.
 */
final class AttackFixtures {

    static final Path FOLDER = Path.of("src/test/resources/attacks");

    private static final int SIZE = 11;
    private static final int OLD = 5;
    private static final int INDEX = 5;
    private static final SampleLedger LEDGER = SampleLedger.of(SIZE);

    private AttackFixtures() {}

    /** Writes every file. */
    public static void main(String[] args) throws IOException {
        for (var file : files().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Every file's text by its path under the folder. */
    static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("verifier.key", KEY.verifier().text() + "\n");
        receipts().forEach((attack, text) -> files.put("receipt/" + attack + ".tlog-proof", text));
        consistencies().forEach((attack, text) -> files.put("consistency/" + attack + ".txt", text));
        files.put("consistency/kept.checkpoint", LEDGER.checkpoint(OLD));
        ledgers()
                .forEach((attack, entries) ->
                        files.put("ledger/" + attack + ".entries", String.join("\n", entries) + "\n"));
        files.put("ledger/kept.checkpoint", LEDGER.checkpoint(SIZE));
        return files;
    }

    private static Map<String, String> receipts() {
        String checkpoint = LEDGER.checkpoint(SIZE);
        List<Hash> proof = LEDGER.inclusion(INDEX, SIZE);
        byte[] entry = LEDGER.entry(INDEX);
        var all = new TreeMap<String, String>();
        all.put("sound", LEDGER.receipt(INDEX, SIZE));
        all.put("sound-with-a-cosignature", LEDGER.receipt(INDEX, SIZE) + cosignature(checkpoint));
        all.put("sound-of-an-older-checkpoint", LEDGER.receipt(2, OLD));
        all.put("wrong-leaf", Receipt.text(LEDGER.entry(4), INDEX, proof, checkpoint));
        all.put("entry-edited", Receipt.text("decision 5 sealed 0".getBytes(UTF_8), INDEX, proof, checkpoint));
        all.put("wrong-index", Receipt.text(entry, INDEX - 1, proof, checkpoint));
        all.put("index-out-of-range", Receipt.text(entry, SIZE, proof, checkpoint));
        all.put("swapped-siblings", Receipt.text(entry, INDEX, swapped(proof, 0, 1), checkpoint));
        all.put("truncated-proof", Receipt.text(entry, INDEX, proof.subList(0, proof.size() - 1), checkpoint));
        all.put("extended-proof", Receipt.text(entry, INDEX, plus(proof, proof.get(0)), checkpoint));
        all.put("emptied-proof", Receipt.text(entry, INDEX, List.of(), checkpoint));
        all.put("size-zero", Receipt.text(entry, 0, List.of(), LEDGER.checkpoint(0)));
        all.put(
                "size-zero-with-a-root",
                Receipt.text(entry, 0, List.of(), signed(ORIGIN, 0, Rfc6962.leaf(entry), KEY)));
        all.put("key-replaced", Receipt.text(entry, INDEX, proof, signed(ORIGIN, SIZE, LEDGER.root(SIZE), MALLORYS)));
        all.put("key-id-forged", Receipt.text(entry, INDEX, proof, withKeyIdForged()));
        all.put(
                "signature-stripped",
                all.get("sound").substring(0, all.get("sound").indexOf('\u2014')));
        all.put(
                "root-edited",
                all.get("sound")
                        .replace(LEDGER.root(SIZE).base64(), LEDGER.root(OLD).base64()));
        all.put("other-origin", Receipt.text(entry, INDEX, proof, signedFor("test.example/ledger")));
        all.put("second-preimage", secondPreimage());
        all.put("node-hash-as-leaf-hash", nodeHashAsLeafHash());
        all.put("leaf-hash-as-entry", Receipt.text(Rfc6962.leaf(entry).bytes(), INDEX, proof, checkpoint));
        all.put("windows-lines", all.get("sound").replace("\n", "\r\n"));
        all.put("index-with-a-zero-before-it", all.get("sound").replace("index 5", "index 05"));
        return all;
    }

    /**
     * The children of the node over leaves 4 and 5, side by side, offered as an entry, with a checkpoint that calls the pairs of leaves
     * leaves. Only the first byte that is hashed tells the two apart, even if the signer plays along.
     */
    private static String secondPreimage() {
        byte[] pair = new byte[2 * Hash.LENGTH];
        System.arraycopy(Rfc6962.leaf(LEDGER.entry(4)).bytes(), 0, pair, 0, Hash.LENGTH);
        System.arraycopy(Rfc6962.leaf(LEDGER.entry(5)).bytes(), 0, pair, Hash.LENGTH, Hash.LENGTH);
        List<Hash> proof = LEDGER.inclusion(4, SIZE);
        return Receipt.text(pair, 2, proof.subList(1, proof.size()), signed(ORIGIN, 6, LEDGER.root(SIZE), KEY));
    }

    /** A tree of two whose leaves were hashed like nodes. */
    private static String nodeHashAsLeafHash() {
        Hash first = hashedAsNode(LEDGER.entry(0));
        Hash second = hashedAsNode(LEDGER.entry(1));
        return Receipt.text(LEDGER.entry(0), 0, List.of(second), signed(ORIGIN, 2, Rfc6962.node(first, second), KEY));
    }

    private static Map<String, String> consistencies() {
        List<Hash> proof = LEDGER.consistency(OLD, SIZE);
        var forkedEntries = SampleLedger.entries(SIZE);
        forkedEntries.set(3, "decision 3 as it never was");
        var forked = new SampleLedger(forkedEntries);
        var all = new TreeMap<String, String>();
        all.put("sound", LEDGER.consistencyText(OLD, SIZE));
        all.put("sound-without-growth", LEDGER.consistencyText(OLD, OLD));
        all.put("forked-tree", forked.consistencyText(OLD, SIZE));
        all.put("forked-tree-with-the-proof-of-the-other", ConsistencyProof.text(OLD, proof, forked.checkpoint(SIZE)));
        all.put("forked-tree-of-the-same-size", forked.consistencyText(OLD, OLD));
        all.put("replayed-checkpoint", ConsistencyProof.text(OLD, List.of(), LEDGER.checkpoint(3)));
        all.put("swapped-siblings", ConsistencyProof.text(OLD, swapped(proof, 1, 2), LEDGER.checkpoint(SIZE)));
        all.put(
                "truncated-proof",
                ConsistencyProof.text(OLD, proof.subList(0, proof.size() - 1), LEDGER.checkpoint(SIZE)));
        all.put("emptied-proof", ConsistencyProof.text(OLD, List.of(), LEDGER.checkpoint(SIZE)));
        all.put("extended-proof", ConsistencyProof.text(OLD, plus(proof, proof.get(0)), LEDGER.checkpoint(SIZE)));
        all.put("other-start", LEDGER.consistencyText(4, SIZE));
        all.put("key-replaced", ConsistencyProof.text(OLD, proof, signed(ORIGIN, SIZE, LEDGER.root(SIZE), MALLORYS)));
        all.put("other-origin", ConsistencyProof.text(OLD, proof, signedFor("test.example/ledger")));
        return all;
    }

    private static Map<String, List<String>> ledgers() {
        var all = new TreeMap<String, List<String>>();
        all.put("sound", SampleLedger.entries(SIZE));
        all.put("sound-and-grown", SampleLedger.entries(SIZE + 2));
        var edited = SampleLedger.entries(SIZE);
        edited.set(7, "decision 7 sealed 0");
        all.put("entry-edited", edited);
        all.put("last-entry-removed", SampleLedger.entries(SIZE - 1));
        var removed = SampleLedger.entries(SIZE + 2);
        removed.remove(7);
        all.put("entry-removed", removed);
        var added = SampleLedger.entries(SIZE);
        added.add(7, "decision 6½ put in later");
        all.put("entry-put-in", added);
        var swapped = SampleLedger.entries(SIZE);
        Collections.swap(swapped, 6, 7);
        all.put("two-entries-swapped", swapped);
        return all;
    }

    private static String signed(String origin, long size, Hash root, SignerKey key) {
        return new Checkpoint(origin, size, root).signed(key);
    }

    /** The ledger's own key under the checkpoint of another ledger. */
    private static String signedFor(String origin) {
        return SignedNote.sign(new Checkpoint(origin, SIZE, LEDGER.root(SIZE)).body(), KEY);
    }

    private static String cosignature(String checkpoint) {
        String text = checkpoint.substring(0, checkpoint.lastIndexOf("\n\n") + 1);
        String note = SignedNote.sign(text, SampleLedger.WITNESS);
        return note.substring(note.indexOf('\u2014'));
    }

    /** Mallory's signature under the id of the ledger's key. */
    private static String withKeyIdForged() {
        String note = signed(ORIGIN, SIZE, LEDGER.root(SIZE), MALLORYS);
        int start = note.lastIndexOf(' ') + 1;
        byte[] signature = Base64.getDecoder().decode(note.substring(start).strip());
        ByteBuffer.wrap(signature).putInt(KEY.verifier().id());
        return note.substring(0, start) + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    private static Hash hashedAsNode(byte[] entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            return new Hash(digest.digest(entry));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Hash> swapped(List<Hash> proof, int one, int other) {
        var changed = new ArrayList<>(proof);
        Collections.swap(changed, one, other);
        return changed;
    }

    private static List<Hash> plus(List<Hash> proof, Hash last) {
        var changed = new ArrayList<>(proof);
        changed.add(last);
        return changed;
    }
}
