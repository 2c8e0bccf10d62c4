package org.peptideadvisor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.peptideadvisor.audit.LedgerVerifier;
import org.peptideadvisor.audit.ReceiptVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.ledger.Receipt;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.HashReader;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.StoredHashes;
import org.peptideadvisor.ledger.tree.Tree;

/**
 * How long proofs take over a ledger of a million entries whose stored hashes are in memory: what is left when reading costs nothing.
 * Run {@link #main}.
 */
public final class ProofTime {

    private static final int LEAVES = 1_000_000;
    private static final int BATCH = 500;
    private static final int ROUNDS = 20_000;
    private static final String ORIGIN = "bench.example/ledger";

    private final byte[] stored = new byte[Math.toIntExact(StoredHashes.count(LEAVES)) * Hash.LENGTH];
    private final HashReader reader = this::read;
    private final Random random = new Random(42);

    private ProofTime() {}

    public static void main(String[] args) {
        var bench = new ProofTime();
        bench.fill();
        bench.prove();
        bench.verify();
    }

    private void fill() {
        long start = System.nanoTime();
        for (int size = 0; size < LEAVES; size += BATCH) {
            List<Hash> leaves = IntStream.range(size, size + BATCH)
                    .mapToObj(i -> Rfc6962.leaf(entry(i)))
                    .toList();
            int at = Math.toIntExact(StoredHashes.count(size)) * Hash.LENGTH;
            for (Hash hash : StoredHashes.append(size, leaves, reader)) {
                System.arraycopy(hash.bytes(), 0, stored, at, Hash.LENGTH);
                at += Hash.LENGTH;
            }
        }
        System.out.printf(
                "append, %d at a time: %.2f µs an entry%n", BATCH, (System.nanoTime() - start) / 1e3 / LEAVES);
    }

    private void prove() {
        time("root", () -> Tree.root(LEAVES - random.nextInt(LEAVES / 2), reader));
        time("inclusion proof", () -> Tree.inclusion(random.nextInt(LEAVES), LEAVES, reader));
        time("consistency proof", () -> Tree.consistency(1 + random.nextInt(LEAVES), LEAVES, reader));
    }

    private void verify() {
        SignerKey signer = SignerKey.generate(ORIGIN);
        List<TrustedKey> keys = List.of(shown(TrustedKey.read(signer.verifier().text())));
        var head = new Checkpoint(ORIGIN, LEAVES, Tree.root(LEAVES, reader));
        time("checkpoint, signed", () -> head.signed(signer));
        String checkpoint = head.signed(signer);
        time("receipt, checked", () -> {
            int index = random.nextInt(LEAVES);
            String receipt = Receipt.text(entry(index), index, Tree.inclusion(index, LEAVES, reader), checkpoint);
            return shown(ReceiptVerifier.verify(receipt.getBytes(UTF_8), keys));
        });
        var kept = List.of(new org.peptideadvisor.audit.TreeHead(
                ORIGIN, LEAVES, head.root().base64()));
        long start = System.nanoTime();
        shown(LedgerVerifier.verify(
                IntStream.range(0, LEAVES).mapToObj(ProofTime::entry).iterator(), kept));
        System.out.printf("whole ledger, recomputed: %.2f s%n", (System.nanoTime() - start) / 1e9);
    }

    private List<Hash> read(long[] positions) {
        var hashes = new ArrayList<Hash>(positions.length);
        for (long position : positions) {
            int at = Math.toIntExact(position) * Hash.LENGTH;
            hashes.add(new Hash(Arrays.copyOfRange(stored, at, at + Hash.LENGTH)));
        }
        return hashes;
    }

    private static byte[] entry(int index) {
        return ("decision " + index + " ".repeat(200)).getBytes(UTF_8);
    }

    private static void time(String what, java.util.function.Supplier<Object> work) {
        long[] nanos = new long[ROUNDS];
        int sum = 0;
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            long start = System.nanoTime();
            sum += work.get().hashCode();
            nanos[Math.max(round, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f µs, 99th percentile %.1f µs, slowest %.1f µs (check %d)%n",
                what, nanos[ROUNDS / 2] / 1e3, nanos[ROUNDS * 99 / 100] / 1e3, nanos[ROUNDS - 1] / 1e3, sum);
    }

    private static <T> T shown(Verdict<T> verdict) {
        if (verdict instanceof Verdict.VerifiedProof<T> verified) {
            return verified.shown();
        }
        throw new IllegalStateException(((Verdict.RefutedProof<T>) verdict).message());
    }
}
