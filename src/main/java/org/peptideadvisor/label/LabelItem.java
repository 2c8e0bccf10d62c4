package org.peptideadvisor.label;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.name.NameWarning;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.label.text.PieceReading;
import org.peptideadvisor.label.text.ReadPiece;

/**
 * One entry of a list.
 *
 * @param list the list that it stands in, from 1
 * @param product the product that the list belongs to, from 1
 * @param section what list that is
 * @param position its place in the list, from 1; null for the name of a blend, which is no ingredient of its own
 * @param piece what stands on the label, and what it was read as
 * @param warning what an unknown name, or a bracket behind a known one, still warns of
 */
public record LabelItem(
        int list, int product, ListSection section, @Nullable Integer position, ReadPiece piece, NameWarning warning) {

    /** The row that it is, known or repaired; null otherwise. */
    public @Nullable InciName name() {
        return piece.name();
    }

    /** The peptide or co-active that it is; null when there is none. */
    @Nullable
    String id() {
        InciName name = piece.name();
        return name == null ? null : name.mapsTo();
    }

    /** Whether it was read only by putting letters right. */
    public boolean isRepaired() {
        return piece.reading() == PieceReading.REPAIRED;
    }

    /** Whether it is in the product for certain, as far as the label goes. */
    boolean isCertain() {
        return section != ListSection.MAY_CONTAIN;
    }

    /** What to call it: the EU name, or what stands on the label. */
    String called() {
        InciName name = name();
        return name == null ? piece.raw() : name.inci();
    }

    /** Its place, or 0 for none. */
    int place() {
        return position == null ? 0 : position;
    }
}
