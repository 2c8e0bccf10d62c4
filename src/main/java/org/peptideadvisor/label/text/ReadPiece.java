package org.peptideadvisor.label.text;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.AmbiguousName;
import org.peptideadvisor.catalog.inci.InciName;

/**
 * A piece of a list and what it was read as.
 *
 * @param raw the piece as it stands on the label, cleaned
 * @param reading how it was read
 * @param name the row that it means, if it is known or repaired
 * @param word the ambiguous word that it is, if it is one
 * @param stated the share that is printed with it, as printed, or null
 * @param inBlend whether it stands in the bracket of a blend, so that its place is that of the blend
 */
public record ReadPiece(
        String raw,
        PieceReading reading,
        @Nullable InciName name,
        @Nullable AmbiguousName word,
        @Nullable String stated,
        boolean inBlend) {

    /** Whether it is known, repaired or at least ambiguous. */
    public boolean isRead() {
        return reading != PieceReading.UNKNOWN;
    }

    /** Whether it is exactly a name of the tables. */
    boolean isKnown() {
        return reading == PieceReading.KNOWN;
    }

    ReadPiece asPartOfBlend() {
        return new ReadPiece(raw, reading, name, word, stated, true);
    }

    ReadPiece withoutStop() {
        return raw.endsWith(".")
                ? new ReadPiece(raw.substring(0, raw.length() - 1), reading, name, word, stated, inBlend)
                : this;
    }
}
