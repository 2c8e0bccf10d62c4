package org.peptideadvisor.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.peptideadvisor.ledger.note.ReadNote.NoteFault;
import org.peptideadvisor.ledger.note.ReadNote.RefusedNote;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/** Text with signatures under it. Stateless. */
public final class SignedNote {

    /** Far above what 100 signatures of any algorithm in sight need. */
    static final int MOST_BYTES = 1_000_000;

    static final int MOST_SIGNATURES = 100;

    private SignedNote() {}

    /**
     * The note of this text, signed.
     *
     * @throws IllegalArgumentException if the text does not end with a newline or holds another control character
     */
    public static String sign(String text, SignerKey signer) {
        if (!text.endsWith("\n")
                || hasControlCharacter(text)
                || !new String(utf8(text), StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException("a note ends with a newline and has no other control character");
        }
        return text + "\n" + signer.sign(utf8(text)).line();
    }

    /**
     * The note with one more signature under it.
     *
     * @param text of the note, without its signatures
     * @param note as {@link #sign} made it
     */
    static String signAgain(String text, String note, SignerKey signer) {
        return note + signer.sign(utf8(text)).line();
    }

    /**
     * The text of a note, newline at the end included, if a trusted key signed it. Signatures by other keys are passed over,
     * whatever their algorithm. One that claims to be by a trusted key and is not spoils the note.
     */
    static ReadNote<String> open(byte[] note, Collection<VerifierKey> trusted) {
        if (note.length > MOST_BYTES) {
            return refused(NoteFault.TOO_LARGE, "The note has more than " + MOST_BYTES + " bytes.");
        }
        String all;
        try {
            all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(NoteFault.NOT_TEXT, "The note is not UTF-8 text. Fetch it again as it was published.");
        }
        if (hasControlCharacter(all)) {
            return refused(
                    NoteFault.NOT_TEXT,
                    "The note holds a control character other than a newline. Lines end with a newline alone, "
                            + "without a carriage return.");
        }
        int end = all.lastIndexOf("\n\n");
        if (end < 0 || end + 2 == all.length() || !all.endsWith("\n")) {
            return refused(
                    NoteFault.UNSIGNED,
                    "The note has no signature: after its text come an empty line and signature lines, each ended by a newline.");
        }
        return signatures(all.substring(end + 2))
                .then(signatures -> verified(all.substring(0, end + 1), signatures, trusted));
    }

    /** By which keys a note says it was signed, each as {@link VerifierKey#label}; none if it is no note. Nothing is verified. */
    public static List<String> signers(byte[] note) {
        String all = new String(note, StandardCharsets.UTF_8);
        int end = all.lastIndexOf("\n\n");
        return end >= 0 && signatures(all.substring(end + 2)) instanceof SoundNote<List<NoteSignature>> sound
                ? sound.value().stream()
                        .map(signature -> NoteSignature.label(signature.name(), signature.keyId()))
                        .toList()
                : List.of();
    }

    private static ReadNote<List<NoteSignature>> signatures(String block) {
        List<String> lines = block.lines().toList();
        if (lines.size() > MOST_SIGNATURES) {
            return refused(NoteFault.TOO_LARGE, "The note has more than " + MOST_SIGNATURES + " signatures.");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (String line : lines) {
            Optional<NoteSignature> signature = NoteSignature.read(line);
            if (signature.isEmpty()) {
                return refused(
                        NoteFault.MALFORMED_SIGNATURE,
                        "Line " + (signatures.size() + 1) + " of the signatures is not \"\u2014 name base64\".");
            }
            signatures.add(signature.get());
        }
        return new SoundNote<>(List.copyOf(signatures));
    }

    private static ReadNote<String> verified(
            String text, List<NoteSignature> signatures, Collection<VerifierKey> trusted) {
        boolean signed = false;
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : trusted) {
                if (key.made(signature)) {
                    if (!key.verifies(utf8(text), signature.bytes())) {
                        return refused(
                                NoteFault.BAD_SIGNATURE,
                                "The signature of " + key.name() + " is not over this text: one of them was changed.");
                    }
                    signed = true;
                }
            }
        }
        return signed
                ? new SoundNote<>(text)
                : refused(NoteFault.NO_TRUSTED_SIGNATURE, "None of the signatures is by a key that is trusted here.");
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(c -> c < 0x20 && c != '\n');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> ReadNote<T> refused(NoteFault fault, String message) {
        return new RefusedNote<>(fault, message);
    }
}
