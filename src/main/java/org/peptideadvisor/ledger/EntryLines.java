package org.peptideadvisor.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.tree.Hash;

/** Reads the lines of a leaf one after another. */
final class EntryLines {

    private final Iterator<String> lines;

    EntryLines(String text, String format) {
        lines = List.of(text.split("\n", -1)).iterator();
        if (!lines.next().equals(format)) {
            throw new IllegalArgumentException("line 1: not " + format);
        }
    }

    /** The value of the field that must come next; null if it is absent. */
    @Nullable
    String next(String name) {
        String line = lines.hasNext() ? lines.next() : "";
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("no line for '" + name + "' in its place");
        }
        String value = line.substring(name.length() + 1);
        return value.equals("-") ? null : value;
    }

    static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("time: not a time in UTC", e);
        }
    }

    /** The text that this is the base64 of; null for none. */
    static @Nullable String base64(@Nullable String text) {
        return text == null ? null : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    static @Nullable Hash digest(@Nullable String text, String prefix) {
        if (text == null) {
            return null;
        }
        if (!text.startsWith(prefix)) {
            throw new IllegalArgumentException("payload: not a digest");
        }
        return new Hash(HexFormat.of().parseHex(text.substring(prefix.length())));
    }
}
