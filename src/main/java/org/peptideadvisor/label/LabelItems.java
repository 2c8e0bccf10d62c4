package org.peptideadvisor.label;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.label.name.LabelLexicon;
import org.peptideadvisor.label.name.NameWarning;
import org.peptideadvisor.label.text.PieceReading;
import org.peptideadvisor.label.text.ReadLabel;
import org.peptideadvisor.label.text.ReadLabel.ReadList;
import org.peptideadvisor.label.text.ReadPiece;

/** Numbers the pieces of a label and adds what unknown ones warn of. */
final class LabelItems {

    private LabelItems() {}

    static List<LabelItem> of(ReadLabel label, LabelLexicon lexicon) {
        var items = new ArrayList<LabelItem>();
        for (int list = 1; list <= label.lists().size(); list++) {
            ReadList read = label.lists().get(list - 1);
            int position = 0;
            for (ReadPiece piece : read.pieces()) {
                boolean counts = piece.reading() != PieceReading.BLEND_NAME;
                position += counts ? 1 : 0;
                items.add(new LabelItem(
                        list,
                        read.product(),
                        read.section(),
                        counts ? position : null,
                        piece,
                        warning(piece, lexicon)));
            }
        }
        return List.copyOf(items);
    }

    /** What an unknown name warns of, or the bracket at the end of a known one, as in <em>Lecithin (Soy)</em>. */
    private static NameWarning warning(ReadPiece piece, LabelLexicon lexicon) {
        return switch (piece.reading()) {
            case UNKNOWN -> lexicon.warning(piece.raw());
            case KNOWN, REPAIRED -> {
                String inside = lastBracket(piece.raw());
                yield inside.isEmpty() || lexicon.find(inside) != null ? NameWarning.NONE : lexicon.warning(inside);
            }
            case AMBIGUOUS, BLEND_NAME -> NameWarning.NONE;
        };
    }

    private static String lastBracket(String raw) {
        int open = Math.max(raw.lastIndexOf('('), raw.lastIndexOf('['));
        boolean ends = raw.endsWith(")") || raw.endsWith("]");
        return ends && open >= 0 ? raw.substring(open + 1, raw.length() - 1) : "";
    }
}
