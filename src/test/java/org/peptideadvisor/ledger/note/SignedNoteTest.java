package org.peptideadvisor.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptideadvisor.ledger.note.ReadNote.NoteFault;
import org.peptideadvisor.ledger.note.ReadNote.RefusedNote;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/** Keys and signatures that others published, and what a hostile note may hold. */
class SignedNoteTest {

    /** From C2SP's signed-note. */
    private static final String FOO_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String FOO_NOTE =
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** From the tests of Go's sumdb/note. */
    private static final String PETER_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH_KEY = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_LINE =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private static final VerifierKey PETER = VerifierKey.read(PETER_KEY).orThrow();
    private static final VerifierKey ENOCH = VerifierKey.read(ENOCH_KEY).orThrow();

    @Test
    void publishedSignaturesVerify() {
        assertThat(SignedNote.open(
                        FOO_NOTE.getBytes(UTF_8),
                        List.of(VerifierKey.read(FOO_KEY).orThrow())))
                .isEqualTo(new SoundNote<>("This is an example message.\n"));
        assertThat(open(TEXT + "\n" + PETER_LINE + ENOCH_LINE)).isEqualTo(new SoundNote<>(TEXT));
        assertThat(SignedNote.open((TEXT + "\n" + PETER_LINE + ENOCH_LINE).getBytes(UTF_8), List.of(PETER, ENOCH)))
                .isEqualTo(new SoundNote<>(TEXT));
    }

    @Test
    void signingGivesThePublishedSignature() {
        SignerKey peter = SignerKey.read(PETER_SECRET).orThrow();

        assertThat(SignedNote.sign(TEXT, peter)).isEqualTo(TEXT + "\n" + PETER_LINE);
        assertThat(peter.secretText()).isEqualTo(PETER_SECRET);
        assertThat(peter.verifier().text()).isEqualTo(PETER_KEY);
        assertThat(peter.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
    }

    @Test
    void aNewKeySignsWhatItsVerifierVerifies() {
        SignerKey key = SignerKey.generate("advisor.example/ledger");
        SignerKey again = SignerKey.read(key.secretText()).orThrow();

        assertThat(SignedNote.open(SignedNote.sign("hello\n", again).getBytes(UTF_8), List.of(key.verifier())))
                .isEqualTo(new SoundNote<>("hello\n"));
        assertThat(SignerKey.generate("advisor.example/ledger").secretText()).isNotEqualTo(key.secretText());
        assertThatThrownBy(() -> SignerKey.generate("two words")).hasMessageContaining("no space and no plus");
    }

    @Test
    void theTextMayHoldEmptyLines() {
        SignerKey peter = SignerKey.read(PETER_SECRET).orThrow();
        assertThat(open(SignedNote.sign("a\n\nb\n", peter))).isEqualTo(new SoundNote<>("a\n\nb\n"));
        assertThatThrownBy(() -> SignedNote.sign("no newline", peter)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.sign("tab\t\n", peter)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.sign("\ud800\n", peter)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Notes that someone may hand in. */
    enum Hostile {
        NO_SIGNATURES(NoteFault.UNSIGNED, TEXT),
        NO_SIGNATURES_AFTER_THE_EMPTY_LINE(NoteFault.UNSIGNED, TEXT + "\n"),
        NO_EMPTY_LINE(NoteFault.UNSIGNED, TEXT + PETER_LINE),
        NO_NEWLINE_AT_THE_END(NoteFault.UNSIGNED, TEXT + "\n" + PETER_LINE.stripTrailing()),
        NOTHING(NoteFault.UNSIGNED, ""),
        A_CONTROL_CHARACTER(NoteFault.NOT_TEXT, "\u0001" + TEXT + "\n" + PETER_LINE),
        LINES_OF_WINDOWS(NoteFault.NOT_TEXT, (TEXT + "\n" + PETER_LINE).replace("\n", "\r\n")),
        A_LINE_THAT_IS_NO_SIGNATURE(NoteFault.MALFORMED_SIGNATURE, TEXT + "\n" + PETER_LINE + "Unexpected line.\n"),
        A_NAME_OF_TWO_WORDS(NoteFault.MALFORMED_SIGNATURE, TEXT + "\n" + PETER_LINE.replace("PeterN", "Peter N")),
        BAD_BASE64(NoteFault.MALFORMED_SIGNATURE, TEXT + "\n" + PETER_LINE.replace("x08g", "x0!g")),
        BASE64_WITHOUT_PADDING(NoteFault.MALFORMED_SIGNATURE, TEXT + "\n" + PETER_LINE.replace("=", "")),
        BASE64_WITH_STRAY_BITS(NoteFault.MALFORMED_SIGNATURE, TEXT + "\n" + PETER_LINE.replace("nAM=", "nAN=")),
        A_KEY_ID_ALONE(NoteFault.MALFORMED_SIGNATURE, TEXT + "\n— PeterNeumann x08gow==\n"),
        ANOTHER_KEY_ID(NoteFault.NO_TRUSTED_SIGNATURE, TEXT + "\n" + PETER_LINE.replace("x08g", "xxxx")),
        ANOTHER_NAME(NoteFault.NO_TRUSTED_SIGNATURE, TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "Carmen")),
        A_STRANGERS_SIGNATURE(NoteFault.NO_TRUSTED_SIGNATURE, TEXT + "\n" + ENOCH_LINE),
        AN_UNKNOWN_ALGORITHM_ALONE(NoteFault.NO_TRUSTED_SIGNATURE, TEXT + "\n— someone.example AAAABgAAAAAA\n"),
        A_LONGER_SIGNATURE(
                NoteFault.BAD_SIGNATURE,
                TEXT + "\n" + PETER_LINE.replace("4FFYC2p", "4FFYC2pABCD").replace("x08go/ZJ", "x08go/ZJABCD")),
        ANOTHER_TEXT(NoteFault.BAD_SIGNATURE, "Yes.\n\n" + PETER_LINE),
        A_SOUND_AND_A_FORGED_ONE(
                NoteFault.BAD_SIGNATURE, TEXT + "\n" + PETER_LINE + PETER_LINE.replace("nAM=", "nAQ=")),
        TOO_MANY_SIGNATURES(NoteFault.TOO_LARGE, TEXT + "\n" + PETER_LINE.repeat(101)),
        A_MEGABYTE_AND_MORE(NoteFault.TOO_LARGE, "a".repeat(1_000_000) + "\n\n" + PETER_LINE);

        private final NoteFault fault;
        private final String note;

        Hostile(NoteFault fault, String note) {
            this.fault = fault;
            this.note = note;
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileNotesAreRefusedWithWhatIsWrong(Hostile hostile) {
        assertThat(open(hostile.note)).isInstanceOfSatisfying(RefusedNote.class, refused -> assertThat(refused.fault())
                .isEqualTo(hostile.fault));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(SignedNote.open(("\u00ff" + TEXT + "\n").getBytes(ISO_8859_1), List.of(PETER)))
                .isInstanceOfSatisfying(RefusedNote.class, refused -> assertThat(refused.fault())
                        .isEqualTo(NoteFault.NOT_TEXT));
    }

    @Test
    void anUnknownAlgorithmBesideAKnownOneIsPassedOver() {
        assertThat(open(TEXT + "\n— someone.example AAAABgAAAAAA\n" + PETER_LINE))
                .isEqualTo(new SoundNote<>(TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MALFORMED_KEY",
        "PeterNeumann, MALFORMED_KEY",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, MALFORMED_KEY",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, MALFORMED_KEY",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, MALFORMED_KEY",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T, MALFORMED_KEY",
        "PeterNeumann+c74f20a3+, MALFORMED_KEY",
        "PeterNeumann+c74f20a3+AQ==, MALFORMED_KEY",
        // one byte of key more, with the id that fits it
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==, MALFORMED_KEY",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, KEY_ID_MISMATCH",
        "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, KEY_ID_MISMATCH",
        "PeterNeumann+c74f20a3+ARpd2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, KEY_ID_MISMATCH",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, UNKNOWN_ALGORITHM"
    })
    void mangledVerifierKeysAreRefused(String text, NoteFault fault) {
        assertThat(VerifierKey.read(text))
                .isInstanceOfSatisfying(RefusedNote.class, refused -> assertThat(refused.fault())
                        .isEqualTo(fault));
    }

    @Test
    void everyPartOfAKeyAndEveryChangedCharacterIsRefused() {
        for (int from = 0; from < PETER_SECRET.length(); from++) {
            String changed = PETER_SECRET.substring(0, from)
                    + (char) (PETER_SECRET.charAt(from) + 1)
                    + PETER_SECRET.substring(from + 1);
            assertThat(SignerKey.read(changed)).isInstanceOf(RefusedNote.class);
            assertThat(SignerKey.read(PETER_SECRET.substring(from + 1))).isInstanceOf(RefusedNote.class);
            assertThat(SignerKey.read(PETER_SECRET.substring(0, from))).isInstanceOf(RefusedNote.class);
        }
    }

    private static ReadNote<String> open(String note) {
        return SignedNote.open(note.getBytes(UTF_8), List.of(PETER));
    }
}
