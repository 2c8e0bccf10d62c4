package org.peptideadvisor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.audit.SampleLedger.KEY;
import static org.peptideadvisor.audit.SampleLedger.MALLORYS;
import static org.peptideadvisor.audit.SampleLedger.TRUSTED;
import static org.peptideadvisor.audit.SampleLedger.WITNESS;
import static org.peptideadvisor.audit.SampleLedger.trusted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.ledger.ConsistencyProof;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignedNote;
import org.peptideadvisor.ledger.tree.Hash;

class VerifierTest {

    private static final SampleLedger LEDGER = SampleLedger.of(11);

    @Test
    void aReceiptShowsItsEntryItsPlaceAndTheCheckpoint() {
        assertThat(ReceiptVerifier.verify(LEDGER.receipt(5, 11).getBytes(UTF_8), TRUSTED))
                .isEqualTo(new VerifiedProof<>(new ProvedEntry(LEDGER.entry(5), 5, LEDGER.head(11))));
    }

    @Test
    void aRefutationSaysWhatWasFoundAndWhatItMeans() {
        String receipt = LEDGER.receipt(5, 11).replace("index 5", "index 6");

        var refuted = (RefutedProof<ProvedEntry>) ReceiptVerifier.verify(receipt.getBytes(UTF_8), TRUSTED);

        assertThat(refuted.message())
                .isEqualTo("The receipt does not show that its entry is entry 6 of the 11 in ledger.example/attacks. "
                        + RefutedBecause.NOT_INCLUDED.meaning());
    }

    @Test
    void anyOfSeveralKeysOfTheLedgerWillDo() {
        byte[] checkpoint = LEDGER.checkpoint(11).getBytes(UTF_8);

        assertThat(CheckpointVerifier.verify(checkpoint, List.of(trusted(WITNESS), trusted(MALLORYS), trusted(KEY))))
                .isEqualTo(new VerifiedProof<>(LEDGER.head(11)));
        assertRefuted(
                CheckpointVerifier.verify(checkpoint, List.of(trusted(WITNESS))), RefutedBecause.NOT_SIGNED_BY_KEY);
        assertRefuted(CheckpointVerifier.verify(checkpoint, List.of()), RefutedBecause.NOT_SIGNED_BY_KEY);
    }

    /** From C2SP's signed-note; its text is no checkpoint. */
    @Test
    void aPublishedKeyIsRead() {
        assertThat(TrustedKey.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
                .isInstanceOf(VerifiedProof.class);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "example.com/foo",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fob+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+",
        "example.com/foo+530d903a+!"
    })
    void whatIsNoKeyIsSaidToBeNone(String text) {
        assertRefuted(TrustedKey.read(text), RefutedBecause.MALFORMED_KEY);
    }

    /** The pair would be taken for a leaf if leaves and nodes were hashed alike. */
    @Test
    void onlyTheFirstByteTellsALeafFromANode() {
        byte[] left = MerkleProof.leaf(LEDGER.entry(4));
        byte[] right = MerkleProof.leaf(LEDGER.entry(5));
        var halved = new TreeHead(SampleLedger.ORIGIN, 6, LEDGER.root(11).base64());
        List<byte[]> proof =
                LEDGER.inclusion(4, 11).stream().skip(1).map(Hash::bytes).toList();

        assertThat(MerkleProof.faultOfInclusion(MerkleProof.node(left, right), 2, halved, proof))
                .isEmpty();
        byte[] pair = new byte[64];
        System.arraycopy(left, 0, pair, 0, 32);
        System.arraycopy(right, 0, pair, 32, 32);
        assertThat(MerkleProof.faultOfInclusion(MerkleProof.leaf(pair), 2, halved, proof))
                .contains(RefutedBecause.NOT_INCLUDED);
    }

    @Test
    void aLedgerIsVouchedForAsFarAsTheLargestCheckpoint() {
        assertThat(LedgerVerifier.verify(
                        LEDGER.entries().iterator(), List.of(LEDGER.head(9), LEDGER.head(0), LEDGER.head(4))))
                .isEqualTo(new VerifiedProof<>(
                        new LedgerVerifier.RecomputedLedger(11, LEDGER.root(11).base64(), 9)));
    }

    @Test
    void severalCheckpointsNarrowDownWhereTheLedgerChanged() {
        var entries = SampleLedger.entries(11);
        entries.set(6, "edited");
        var edited = new SampleLedger(entries);
        var heads = List.of(LEDGER.head(11), LEDGER.head(5), LEDGER.head(8));

        assertThat(LedgerVerifier.verify(edited.entries().iterator(), heads))
                .isEqualTo(
                        new RefutedProof<>(
                                RefutedBecause.ENTRIES_CHANGED,
                                "The first 5 entries are as checkpoints were signed for them; of the 3 after these at least one is not."));
    }

    @Test
    void aLedgerIsComparedWithSomethingThatIsSoundOrNotAtAll() {
        var entries = LEDGER.entries();
        var other = new TreeHead("test.example/ledger", 3, LEDGER.root(3).base64());
        var fork = new TreeHead(SampleLedger.ORIGIN, 3, LEDGER.root(4).base64());

        assertRefuted(LedgerVerifier.verify(entries.iterator(), List.of()), RefutedBecause.NOTHING_KEPT);
        assertRefuted(
                LedgerVerifier.verify(entries.iterator(), List.of(LEDGER.head(4), other)), RefutedBecause.OTHER_LEDGER);
        assertRefuted(LedgerVerifier.verify(entries.iterator(), List.of(LEDGER.head(3), fork)), RefutedBecause.FORKED);
        assertRefuted(
                LedgerVerifier.verify(List.<byte[]>of().iterator(), List.of(LEDGER.head(3))),
                RefutedBecause.ENTRIES_MISSING);
    }

    @Test
    void whatIsNotTextOrTooLargeIsMalformed() {
        assertRefuted(ReceiptVerifier.verify(new byte[] {(byte) 0xff, '\n'}, TRUSTED), RefutedBecause.MALFORMED);
        assertRefuted(ReceiptVerifier.verify(new byte[1_000_001], TRUSTED), RefutedBecause.MALFORMED);
        assertRefuted(ReceiptVerifier.verify(new byte[0], TRUSTED), RefutedBecause.MALFORMED);
        String hashes = (LEDGER.root(3).base64() + "\n").repeat(64);
        assertRefuted(
                ConsistencyVerifier.verify(
                        LEDGER.checkpoint(5).getBytes(UTF_8), ("old 5\n" + hashes + "\n").getBytes(UTF_8), TRUSTED),
                RefutedBecause.MALFORMED);
    }

    @Test
    void aControlCharacterIsMalformedEvenWhereNothingIsRead() {
        String receipt = LEDGER.receipt(5, 11) + "\u2014 wit\u0001ness.example AAAAAAAA\n";

        assertRefuted(ReceiptVerifier.verify(receipt.getBytes(UTF_8), TRUSTED), RefutedBecause.MALFORMED);
    }

    @Test
    void twoLedgersThatAreBothTrustedAreStillTwo() {
        var other = new Checkpoint(WITNESS.name(), 11, LEDGER.root(11)).signed(WITNESS);
        String text = ConsistencyProof.text(5, LEDGER.consistency(5, 11), other);

        assertRefuted(
                ConsistencyVerifier.verify(
                        LEDGER.checkpoint(5).getBytes(UTF_8),
                        text.getBytes(UTF_8),
                        List.of(trusted(KEY), trusted(WITNESS))),
                RefutedBecause.OTHER_LEDGER);
    }

    @Test
    void aTrustedKeyDoesNotSignForAnotherTrustedLedger() {
        String body = new Checkpoint(SampleLedger.ORIGIN, 11, LEDGER.root(11)).body();
        byte[] checkpoint = SignedNote.sign(body, WITNESS).getBytes(UTF_8);

        assertRefuted(
                CheckpointVerifier.verify(checkpoint, List.of(trusted(KEY), trusted(WITNESS))),
                RefutedBecause.NOT_SIGNED_BY_KEY);
    }

    private static void assertRefuted(Verdict<?> verdict, RefutedBecause why) {
        assertThat(verdict).isInstanceOfSatisfying(RefutedProof.class, refuted -> assertThat(refuted.why())
                .isEqualTo(why));
    }
}
