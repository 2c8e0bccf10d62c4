package org.peptideadvisor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.audit.SampleLedger.TRUSTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.ledger.tree.Hash;

/** The two ways of computing against each other, and texts of which any part was changed. */
class VerifierProperties {

    private static final int MOST = 300;
    private static final SampleLedger LEDGER = SampleLedger.of(MOST);

    @Example
    void everyInclusionUpTo70() {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(MerkleProof.faultOfInclusion(
                                leaf(index), index, LEDGER.head(size), bytes(LEDGER.inclusion(index, size))))
                        .isEmpty();
            }
        }
    }

    @Example
    void everyConsistencyProofUpTo70() {
        for (int size = 2; size <= 70; size++) {
            for (int old = 1; old < size; old++) {
                assertThat(MerkleProof.faultOfConsistency(
                                LEDGER.head(old), LEDGER.head(size), bytes(LEDGER.consistency(old, size))))
                        .isEmpty();
            }
        }
    }

    @Property
    void whatTheLedgerWritesVerifies(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll Random random) {
        int index = random.nextInt(size);
        int old = random.nextInt(size + 1);

        assertThat(ReceiptVerifier.verify(LEDGER.receipt(index, size).getBytes(UTF_8), TRUSTED))
                .isEqualTo(new VerifiedProof<>(new ProvedEntry(LEDGER.entry(index), index, LEDGER.head(size))));
        assertThat(ConsistencyVerifier.verify(
                        LEDGER.checkpoint(old).getBytes(UTF_8),
                        LEDGER.consistencyText(old, size).getBytes(UTF_8),
                        TRUSTED))
                .isEqualTo(new VerifiedProof<>(LEDGER.head(size)));
        assertThat(LedgerVerifier.verify(LEDGER.entries().iterator(), List.of(LEDGER.head(old), LEDGER.head(size))))
                .isEqualTo(new VerifiedProof<>(new LedgerVerifier.RecomputedLedger(
                        MOST, LEDGER.root(MOST).base64(), size)));
    }

    /** A proof says for one leaf, one place and one size that it is there, and for no other. */
    @Property
    void aProofIsGoodForOneLeafOnePlaceAndOneTree(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll Random random) {
        int index = random.nextInt(size);
        int other = (index + 1 + random.nextInt(size - 1)) % size;
        int otherSize = 1 + (size + random.nextInt(MOST - 1)) % MOST;
        List<byte[]> proof = bytes(LEDGER.inclusion(index, size));

        assertThat(MerkleProof.faultOfInclusion(leaf(other), index, LEDGER.head(size), proof))
                .isPresent();
        assertThat(MerkleProof.faultOfInclusion(leaf(index), other, LEDGER.head(size), proof))
                .isPresent();
        assertThat(MerkleProof.faultOfInclusion(leaf(index), index, LEDGER.head(otherSize), proof))
                .isPresent();
    }

    @Property
    void aChangedProofIsRefuted(@ForAll @IntRange(min = 3, max = MOST) int size, @ForAll Random random) {
        int index = random.nextInt(size);
        int old = 1 + random.nextInt(size - 1);

        assertThat(MerkleProof.faultOfInclusion(
                        leaf(index), index, LEDGER.head(size), changed(LEDGER.inclusion(index, size), random)))
                .isPresent();
        assertThat(MerkleProof.faultOfConsistency(
                        LEDGER.head(old), LEDGER.head(size), changed(LEDGER.consistency(old, size), random)))
                .isPresent();
    }

    /** There is no text in a receipt with one signature that could be changed unnoticed. */
    @Example
    void everyChangedBitOfAReceiptIsRefuted() {
        byte[] receipt = LEDGER.receipt(5, 11).getBytes(UTF_8);
        for (int bit = 0; bit < 8 * receipt.length; bit++) {
            assertThat(ReceiptVerifier.verify(flipped(receipt, bit), TRUSTED))
                    .as("bit %s of byte %s", bit % 8, bit / 8)
                    .isInstanceOf(RefutedProof.class);
        }
    }

    /** A signature by a key that nobody trusts here is passed over, as signed-note wants it; nothing else of the text is. */
    @Example
    void aChangedBitOfACosignatureIsRefutedOrChangesNothing() throws Exception {
        var file = AttackFixtures.FOLDER.resolve("receipt/sound-with-a-cosignature.tlog-proof");
        byte[] receipt = java.nio.file.Files.readAllBytes(file);
        int cosignature = new String(receipt, UTF_8)
                .substring(0, new String(receipt, UTF_8).lastIndexOf('\u2014'))
                .getBytes(UTF_8)
                .length;
        Verdict<ProvedEntry> sound = ReceiptVerifier.verify(receipt, TRUSTED);
        int passedOver = 0;
        for (int bit = 0; bit < 8 * receipt.length; bit++) {
            Verdict<ProvedEntry> verdict = ReceiptVerifier.verify(flipped(receipt, bit), TRUSTED);
            if (verdict instanceof VerifiedProof) {
                assertThat(bit / 8).isGreaterThanOrEqualTo(cosignature);
                assertThat(verdict).isEqualTo(sound);
                passedOver++;
            }
        }
        assertThat(passedOver).isPositive();
    }

    @Property
    void aReceiptThatIsCutIsRefuted(@ForAll Random random) {
        byte[] receipt = LEDGER.receipt(5, 11).getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(receipt, random.nextInt(receipt.length));

        assertThat(ReceiptVerifier.verify(cut, TRUSTED)).isInstanceOf(RefutedProof.class);
    }

    private static byte[] flipped(byte[] text, int bit) {
        byte[] changed = text.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }

    private static List<byte[]> changed(List<Hash> proof, Random random) {
        var changed = new ArrayList<>(bytes(proof));
        int at = random.nextInt(changed.size());
        switch (random.nextInt(3)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, changed.get(random.nextInt(changed.size())));
            default -> changed.set(at, flipped(changed.get(at), random.nextInt(256)));
        }
        return changed;
    }

    private static byte[] leaf(int index) {
        return MerkleProof.leaf(LEDGER.entry(index));
    }

    private static List<byte[]> bytes(List<Hash> hashes) {
        return hashes.stream().map(Hash::bytes).toList();
    }
}
