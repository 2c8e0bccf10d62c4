package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.label.name.LabelLexicon;
import org.peptideadvisor.label.text.LabelCleaner.CleanText;
import org.peptideadvisor.label.text.ReadLabel.ReadList;
import org.peptideadvisor.label.text.ReadLabel.SetAside;

/** Reads the text of a label: its parts, where each list ends, and the names of it. Thread-safe. */
public final class LabelText {

    private static final int LOOK = 400;

    private final HeadingFinder headings;
    private final NameSense names;
    private final ListPieces pieces;

    public LabelText(LabelLexicon lexicon) {
        this.names = new NameSense(lexicon);
        this.headings = new HeadingFinder(names::opensWithName);
        this.pieces = new ListPieces(lexicon, names);
    }

    /** Reads a text; each letter of it ends in a piece, a heading, or what is set aside. */
    public ReadLabel read(String text) {
        CleanText clean = LabelCleaner.clean(text);
        List<LabelPart> parts = LabelPart.of(clean.text(), headings);
        var lists = new ArrayList<ReadList>();
        var aside = new ArrayList<SetAside>();
        boolean headed = false;
        @Nullable ListExtent last = null;
        for (LabelPart part : parts) {
            if (part.section() == null) {
                setAside(part.product(), part.text(), aside);
                continue;
            }
            String body = part.headed() ? part.text() : withoutTitle(part, aside);
            boolean active = part.section() == ListSection.ACTIVE;
            ActivePart.ActiveText stated = active ? ActivePart.read(body) : new ActivePart.ActiveText(body, List.of());
            stated.purposes().forEach(purpose -> aside.add(new SetAside(part.product(), purpose)));
            ListExtent extent = ListExtent.of(stated.text(), names);
            List<ReadPiece> read = pieces.read(extent);
            if (part.section() == ListSection.MAY_CONTAIN) {
                read = read.stream().map(ReadPiece::withoutStop).toList();
            }
            if (!read.isEmpty()) {
                lists.add(new ReadList(part.product(), Objects.requireNonNull(part.section()), read));
                headed |= part.headed();
                last = extent;
            }
            setAside(part.product(), extent.rest(), aside);
        }
        clean.codes().forEach(code -> aside.add(new SetAside(1, code)));
        if (lists.isEmpty() || (!headed && isNoList(lists))) {
            return new ReadLabel(false, List.of(), List.of(), false);
        }
        return new ReadLabel(true, lists, forNextProduct(aside, lists), isCutOff(last, lists));
    }

    private static void setAside(int product, String text, List<SetAside> aside) {
        ProseSigns.sentences(text).forEach(sentence -> aside.add(new SetAside(product, sentence)));
    }

    /** Leaves out the lines before the first that begins with a known name: the title of a text without headings. */
    private String withoutTitle(LabelPart part, List<SetAside> aside) {
        String text = part.text();
        int at = 0;
        for (int lines = 0; lines < 10 && at < text.length(); lines++) {
            int end = text.indexOf('\n', at);
            if (names.startsWithName(text.substring(at, Math.min(text.length(), at + LOOK)))) {
                setAside(part.product(), text.substring(0, at), aside);
                return text.substring(at);
            }
            String line = (end < 0 ? text.substring(at) : text.substring(at, end)).strip();
            if (end < 0 || line.endsWith(",") || line.endsWith("-") || line.endsWith(";")) {
                return text;
            }
            at = end + 1;
        }
        return text;
    }

    private static boolean isNoList(List<ReadList> lists) {
        long all = lists.stream().mapToLong(list -> list.pieces().size()).sum();
        long read = lists.stream()
                .flatMap(list -> list.pieces().stream())
                .filter(ReadPiece::isRead)
                .count();
        return read * 2 < all;
    }

    /** Whether the last list breaks off: nothing follows it, and it ends in a separator or a broken name. */
    private boolean isCutOff(@Nullable ListExtent last, List<ReadList> lists) {
        if (last == null || !last.rest().isBlank() || last.lines().isEmpty()) {
            return false;
        }
        String end = last.lines().get(last.lines().size() - 1).strip();
        if (end.endsWith("...") || end.endsWith(",") || end.endsWith("-") || end.endsWith("(") || end.endsWith("/")) {
            return true;
        }
        List<ReadPiece> pieces = lists.get(lists.size() - 1).pieces();
        ReadPiece piece = pieces.get(pieces.size() - 1);
        return !piece.isRead() && !end.endsWith(".") && names.beginsName(piece.raw());
    }

    /** The last sentence before a second product's list is that product's title. */
    private static List<SetAside> forNextProduct(List<SetAside> aside, List<ReadList> lists) {
        int products = lists.get(lists.size() - 1).product();
        var moved = new ArrayList<>(aside);
        for (int product = 1; product < products; product++) {
            int at = lastOf(product, moved);
            if (at >= 0 && isTitle(moved.get(at).text())) {
                moved.set(at, new SetAside(product + 1, moved.get(at).text()));
            }
        }
        return moved;
    }

    private static boolean isTitle(String sentence) {
        return !ProseSigns.opensProse(sentence) && !ProseSigns.isFootnote(sentence) && !sentence.endsWith(".");
    }

    private static int lastOf(int product, List<SetAside> aside) {
        for (int i = aside.size() - 1; i >= 0; i--) {
            if (aside.get(i).product() == product) {
                return i;
            }
        }
        return -1;
    }
}
