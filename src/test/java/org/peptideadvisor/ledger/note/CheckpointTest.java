package org.peptideadvisor.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.note.ReadNote.NoteFault;
import org.peptideadvisor.ledger.note.ReadNote.RefusedNote;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;
import org.peptideadvisor.ledger.tree.Rfc6962;

class CheckpointTest {

    private static final String ORIGIN = "advisor.example/ledger";
    private static final SignerKey KEY = SignerKey.generate(ORIGIN);
    private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void bodyIsThatOfTlogCheckpoint() {
        var checkpoint = new Checkpoint(ORIGIN, 0, Rfc6962.empty());
        assertThat(checkpoint.body()).isEqualTo(ORIGIN + "\n0\n" + EMPTY_ROOT + "\n");
    }

    @Test
    void whatIsSignedIsOpened() {
        var checkpoint = new Checkpoint(ORIGIN, 20_852_163, Rfc6962.leaf(new byte[0]), List.of("more", "lines"));

        assertThat(open(checkpoint.signed(KEY))).isEqualTo(new SoundNote<>(checkpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ORIGIN + "\n",
                ORIGIN + "\n0\n",
                ORIGIN + "\n00\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n-1\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n+1\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n1e3\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n9223372036854775808\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n99999999999999999999\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n\u0661\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n1\nnot base64\n",
                ORIGIN + "\n1\n47DEQpj8HBSa\n",
                "\n1\n" + EMPTY_ROOT + "\n",
                ORIGIN + "\n1\n" + EMPTY_ROOT + "\n\nextension\n"
            })
    void signedTextThatIsNoCheckpointIsRefused(String body) {
        assertThat(open(SignedNote.sign(body.isEmpty() ? "\n" : body, KEY)))
                .isInstanceOfSatisfying(RefusedNote.class, refused -> assertThat(refused.fault())
                        .isEqualTo(NoteFault.MALFORMED_CHECKPOINT));
    }

    @Test
    void theLargestNumberIsRead() {
        String body = ORIGIN + "\n" + Long.MAX_VALUE + "\n" + EMPTY_ROOT + "\n";
        assertThat(Checkpoint.read(body))
                .isEqualTo(new SoundNote<>(new Checkpoint(ORIGIN, Long.MAX_VALUE, Rfc6962.empty())));
    }

    @Test
    void aKeySignsForItsOwnLedgerOnly() {
        var other = new Checkpoint("test.example/ledger", 0, Rfc6962.empty());

        assertThatThrownBy(() -> other.signed(KEY)).hasMessageContaining("does not sign for test.example/ledger");
        assertThat(open(SignedNote.sign(other.body(), KEY)))
                .isInstanceOfSatisfying(RefusedNote.class, refused -> assertThat(refused.fault())
                        .isEqualTo(NoteFault.OTHER_ORIGIN));
    }

    private static ReadNote<Checkpoint> open(String note) {
        return Checkpoint.open(note.getBytes(UTF_8), List.of(KEY.verifier()));
    }
}
