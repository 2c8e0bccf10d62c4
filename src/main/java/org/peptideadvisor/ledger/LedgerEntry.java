package org.peptideadvisor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * The content of one leaf. It holds nothing personal, because a leaf can never be removed. Of a request and its answer it
 * holds only the digest of the ciphertext.
 *
 * <p>The bytes of the leaf are ten lines of ASCII, each ended by a line feed: the word of the format, then one field a line, its
 * name, a space and its value, always all of them and in this order. A field that is absent has the value {@code -}. An entry that
 * nobody asked for, such as that of a release found at start, has the format {@code peptide-advisor-entry/1} and no line {@code by}. One
 * with a note has the format {@code peptide-advisor-entry/3} and an eleventh line, {@code note}, with that text in base64.
 *
 * <pre>
 * peptide-advisor-entry/2
 * kind decision
 * id 01932f3c-8c1a-7d5e-9a52-3f0f6c8f7d11
 * time 2026-11-22T09:30:00.000Z
 * release sha256:…
 * engine 0.1.0
 * payload sha256:…
 * about -
 * reason -
 * by key-4h2k7q
 * </pre>
 *
 * A time always has three decimals of a second and ends with Z. Every other value is 1 to 200 printable ASCII characters
 * without a space.
 *
 * @param kind what it records
 * @param id unlike that of every other entry
 * @param time when, to the millisecond
 * @param release the digest of the release that decided, or that was published
 * @param engine the version of the program that decided
 * @param payload the SHA-256 digest of the sealed payload, as {@code seal.Sealed} makes it
 * @param about the id of the entry that this one speaks of; for an erasure the digest of what was erased
 * @param reason why, in a word
 * @param by the pseudonym of the person or app that asked for it, or null
 * @param note a text that others verify by itself, such as a {@link org.peptideadvisor.ledger.note.SuccessionNote}, or null
 */
public record LedgerEntry(
        EntryKind kind,
        String id,
        Instant time,
        @Nullable String release,
        @Nullable String engine,
        @Nullable Hash payload,
        @Nullable String about,
        @Nullable String reason,
        @Nullable String by,
        @Nullable String note) {

    private static final String ASKED_BY_NOBODY = "peptide-advisor-entry/1";
    private static final String ASKED = "peptide-advisor-entry/2";
    private static final String NOTED = "peptide-advisor-entry/3";
    private static final int LONGEST_NOTE = 20_000;
    private static final String ABSENT = "-";
    private static final String DIGEST = "sha256:";
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** @throws IllegalArgumentException if a value cannot stand in a leaf; says which */
    public LedgerEntry {
        requireValue("id", id);
        requireValue("release", release);
        requireValue("engine", engine);
        requireValue("about", about);
        requireValue("reason", reason);
        requireValue("by", by);
        if (note != null && (by == null || note.isEmpty() || note.length() > LONGEST_NOTE)) {
            throw new IllegalArgumentException("note: 1 to " + LONGEST_NOTE + " characters, by somebody");
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.MILLIS)) || time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("time: to the millisecond, from 2000 to 9999, not " + time);
        }
    }

    /** One without a note. */
    LedgerEntry(
            EntryKind kind,
            String id,
            Instant time,
            @Nullable String release,
            @Nullable String engine,
            @Nullable Hash payload,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String by) {
        this(kind, id, time, release, engine, payload, about, reason, by, null);
    }

    /** The bytes of the leaf. */
    public byte[] bytes() {
        String text = (note != null ? NOTED : by == null ? ASKED_BY_NOBODY : ASKED) + "\n"
                + line("kind", kind.id())
                + line("id", id)
                + line("time", timeText())
                + line("release", release)
                + line("engine", engine)
                + line("payload", payload == null ? null : DIGEST + payload)
                + line("about", about)
                + line("reason", reason)
                + (by == null ? "" : line("by", by))
                + (note == null ? "" : line("note", Base64.getEncoder().encodeToString(note.getBytes(UTF_8))));
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a leaf back.
     *
     * @throws IllegalArgumentException if these are not exactly the bytes that {@link #bytes} writes for some entry
     */
    public static LedgerEntry parse(byte[] leaf) {
        String text = new String(leaf, StandardCharsets.ISO_8859_1);
        boolean noted = text.startsWith(NOTED + "\n");
        boolean asked = noted || text.startsWith(ASKED + "\n");
        var lines = new EntryLines(text, noted ? NOTED : asked ? ASKED : ASKED_BY_NOBODY);
        var entry = new LedgerEntry(
                EntryKind.of(Objects.requireNonNullElse(lines.next("kind"), ABSENT)),
                Objects.requireNonNullElse(lines.next("id"), ABSENT),
                EntryLines.time(Objects.requireNonNullElse(lines.next("time"), ABSENT)),
                lines.next("release"),
                lines.next("engine"),
                EntryLines.digest(lines.next("payload"), DIGEST),
                lines.next("about"),
                lines.next("reason"),
                asked ? lines.next("by") : null,
                noted ? EntryLines.base64(lines.next("note")) : null);
        if (!java.util.Arrays.equals(entry.bytes(), leaf)) {
            throw new IllegalArgumentException("not in the one way of writing this entry");
        }
        return entry;
    }

    /** Whether this is the leaf of an entry from before that time; one that cannot be read is not. */
    static boolean isBefore(byte[] leaf, Instant time) {
        try {
            return parse(leaf).time().isBefore(time);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String timeText() {
        String text = time.toString(); // leaves the fraction out when it is zero
        return text.length() == 20 ? text.replace("Z", ".000Z") : text;
    }

    private static String line(String name, @Nullable String value) {
        return name + " " + (value == null ? ABSENT : value) + "\n";
    }

    private static void requireValue(String name, @Nullable String value) {
        if (value != null && (value.equals(ABSENT) || !VALUE.matcher(value).matches())) {
            throw new IllegalArgumentException(
                    name + ": 1 to 200 printable ASCII characters without a space, and not a lone '-'");
        }
    }
}
