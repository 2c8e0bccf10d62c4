package org.peptideadvisor.ledger.note;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peptideadvisor.ledger.note.ReadNote.NoteFault;
import org.peptideadvisor.ledger.note.ReadNote.RefusedNote;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * The state of a ledger at some time: its size and its root hash.
 *
 * @param origin which ledger; the name of the key that signs it
 * @param size how many entries it had
 * @param root the root of its tree
 * @param extensions further lines, opaque; this ledger writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    /** @throws IllegalArgumentException if the size is negative, or a line is empty or broken in two */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("a checkpoint has a size from 0 and lines that are not empty");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The text that is signed, each line with its newline. */
    public String body() {
        var body = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> body.append(line).append('\n'));
        return body.toString();
    }

    /**
     * The signed note.
     *
     * @throws IllegalArgumentException if the key is that of another origin
     */
    public String signed(SignerKey signer) {
        if (!signer.name().equals(origin)) {
            throw new IllegalArgumentException("the key of " + signer.name() + " does not sign for " + origin);
        }
        return SignedNote.sign(body(), signer);
    }

    /** How many entries a note speaks of that {@link #signed} made. */
    public static long sizeIn(String note) {
        return Long.parseLong(note.split("\n", 3)[1]);
    }

    /** The note with the signatures of its own key alone, without those of witnesses, as {@link #signed} made it. */
    public static String withoutWitnesses(String note) {
        int end = note.lastIndexOf("\n\n") + 2;
        String own = "\u2014 " + note.substring(0, note.indexOf('\n')) + " ";
        return note.substring(0, end)
                + note.substring(end)
                        .lines()
                        .filter(line -> line.startsWith(own))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }

    /** The checkpoint that a signed note holds, if a trusted key signed it that bears the name of its origin. */
    public static ReadNote<Checkpoint> open(byte[] note, Collection<VerifierKey> trusted) {
        return SignedNote.open(note, trusted).then(Checkpoint::read).then(checkpoint -> {
            List<VerifierKey> own = trusted.stream()
                    .filter(key -> key.name().equals(checkpoint.origin))
                    .toList();
            return SignedNote.open(note, own) instanceof SoundNote
                    ? new SoundNote<>(checkpoint)
                    : new RefusedNote<>(
                            NoteFault.OTHER_ORIGIN,
                            "The checkpoint is of the ledger " + checkpoint.origin + ", the key of another one.");
        });
    }

    /** The checkpoint of this body. Whoever reads it must have verified a signature before. */
    static ReadNote<Checkpoint> read(String body) {
        String[] lines = body.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            return malformed("it has fewer than three lines");
        }
        if (!SIZE.matcher(lines[1]).matches()
                || (lines[1].length() == 19 && lines[1].compareTo("" + Long.MAX_VALUE) > 0)) {
            return malformed("its second line is not a number of entries");
        }
        Optional<byte[]> root = KeyText.base64(lines[2]).filter(bytes -> bytes.length == Hash.LENGTH);
        if (root.isEmpty()) {
            return malformed("its third line is not a root hash in base64");
        }
        List<String> extensions = List.of(lines).subList(3, lines.length - 1);
        if (lines[0].isEmpty() || extensions.contains("")) {
            return malformed("it has an empty line");
        }
        return new SoundNote<>(new Checkpoint(lines[0], Long.parseLong(lines[1]), new Hash(root.get()), extensions));
    }

    private static ReadNote<Checkpoint> malformed(String why) {
        return new RefusedNote<>(
                NoteFault.MALFORMED_CHECKPOINT,
                "The signed text is not a checkpoint (c2sp.org/tlog-checkpoint): " + why + ".");
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c < 0x20);
    }
}
