package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.inci.AmbiguousName;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.name.BracketPairs;
import org.peptideadvisor.label.name.BracketPairs.BracketParts;
import org.peptideadvisor.label.name.LabelLexicon;

/**
 * Reads one piece of a list as one or several names. Nothing of a piece is passed over: what is no name comes out unknown.
 * Thread-safe.
 */
final class PieceReader {

    private static final Pattern MARKS = Pattern.compile("^[*†‡§¹²³⁴°^+#~\\s]+|[*†‡§¹²³⁴°^+#~\\s]+$");
    private static final Pattern ENUMERATOR = Pattern.compile("^\\d{1,3}[.)]\\s+(?=\\D)");
    private static final Pattern STOP = Pattern.compile("(?<=[*†‡§¹²³⁴%])\\.$");
    private static final Pattern BRACKETED_JOINER =
            Pattern.compile("\\s*[(\\[]\\s*(?:and|und|et|y|e)\\s*[)\\]]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINER = Pattern.compile("\\s+(?:and|und|et|y|&|\\+)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\d]");
    private static final int DEEPEST = 4;

    private final LabelLexicon lexicon;
    private final PieceSplitter splitter;
    private final WordRun run;

    PieceReader(LabelLexicon lexicon) {
        this.lexicon = lexicon;
        this.splitter = new PieceSplitter(lexicon);
        this.run = new WordRun(lexicon);
    }

    /** What a piece holds; empty when it has neither letters nor digits. */
    List<ReadPiece> read(String piece) {
        return read(piece, 0);
    }

    /** Whether a text holds exact names of the tables and nothing else. */
    boolean isComplete(String text) {
        List<ReadPiece> read = read(text);
        return !read.isEmpty() && read.stream().allMatch(ReadPiece::isKnown);
    }

    private List<ReadPiece> read(String piece, int depth) {
        String raw =
                STOP.matcher(ENUMERATOR.matcher(piece.strip()).replaceFirst("")).replaceFirst("");
        if (!LETTER.matcher(raw).find()) {
            return List.of();
        }
        String[] joined = BRACKETED_JOINER.split(raw, -1);
        if (joined.length > 1 && depth < DEEPEST) {
            return all(List.of(joined), depth);
        }
        if (depth < DEEPEST) {
            List<ReadPiece> blend = blend(raw, depth);
            if (!blend.isEmpty()) {
                return blend;
            }
        }
        List<ReadPiece> several = joined(raw);
        return several.isEmpty() ? withBracket(single(raw)) : several;
    }

    /** A piece, and the name in the bracket at its end if that is another of interest, as in <em>Parfum (Limonene)</em>. */
    private List<ReadPiece> withBracket(ReadPiece piece) {
        InciName name = piece.name();
        if (name == null || !piece.isKnown() || !piece.raw().endsWith(")") || lexicon.isListed(unmarked(piece.raw()))) {
            return List.of(piece);
        }
        List<String> inside = new BracketPairs(piece.raw()).parts().inside();
        ReadPiece other = inside.size() == 1 ? single(inside.get(0)) : piece;
        InciName further = other.name();
        boolean another = further != null
                && other.isKnown()
                && !further.equals(name)
                && (further.mapsTo() != null
                        || further.isIrritant()
                        || !further.allergens().isEmpty());
        return another ? List.of(piece, other) : List.of(piece);
    }

    private List<ReadPiece> all(List<String> pieces, int depth) {
        var read = new ArrayList<ReadPiece>();
        pieces.forEach(piece -> read.addAll(read(piece, depth + 1)));
        return read;
    }

    /** The parts of a bracket with a list in it, behind what stands before the bracket; empty when there is no such bracket. */
    private List<ReadPiece> blend(String raw, int depth) {
        BracketParts parts = new BracketPairs(raw).parts();
        List<List<String>> lists = parts.inside().stream()
                .map(splitter::split)
                .filter(pieces -> pieces.size() > 1
                        || pieces.stream()
                                .anyMatch(
                                        piece -> BRACKETED_JOINER.matcher(piece).find()))
                .toList();
        if (lists.size() != 1) {
            return List.of();
        }
        List<String> inside = lists.get(0);
        List<ReadPiece> read = all(inside, depth);
        String outside = MARKS.matcher(parts.outside()).replaceAll("");
        if (read.stream().noneMatch(ReadPiece::isRead) && !outside.isEmpty()) {
            return List.of();
        }
        InciName name =
                outside.isEmpty() ? null : lexicon.find(StatedShare.of(outside).name());
        if (name != null && read.stream().allMatch(part -> name.equals(part.name()))) {
            return List.of();
        }
        boolean pigments = name != null && name.isIn("colourant");
        if (outside.isEmpty() || pigments) {
            return read;
        }
        var blend = new ArrayList<ReadPiece>();
        if (name != null && name.isPrimary(StatedShare.of(outside).name())) {
            blend.add(single(outside));
            blend.addAll(read);
        } else {
            blend.add(new ReadPiece(outside, PieceReading.BLEND_NAME, null, null, null, false));
            read.forEach(part -> blend.add(part.asPartOfBlend()));
        }
        return blend;
    }

    /** Several names that stand without a separator that always separates; empty when the piece is one name, or unknown. */
    private List<ReadPiece> joined(String raw) {
        String plain = unmarked(raw);
        for (String[] sides : List.of(JOINER.split(plain, -1), sides(plain))) {
            if (sides.length > 1) {
                List<ReadPiece> read = exact(List.of(sides));
                if (!read.isEmpty()) {
                    return read;
                }
            }
        }
        return lexicon.find(plain) == null && lexicon.ambiguous(plain) == null ? exact(run.cut(raw)) : List.of();
    }

    /** What stands between slashes, unless all of it is one name. */
    private String[] sides(String plain) {
        return plain.indexOf('/') < 0 || lexicon.find(plain) != null
                ? new String[0]
                : new BracketPairs(plain).split('/').toArray(String[]::new);
    }

    /** Names each of which is known, or a run of known names; empty when one is not. */
    private List<ReadPiece> exact(List<String> names) {
        var read = new ArrayList<ReadPiece>();
        for (String name : names) {
            ReadPiece piece = single(name);
            if (piece.isKnown()) {
                read.add(piece);
            } else {
                List<String> cut = run.cut(name);
                if (cut.isEmpty()) {
                    return List.of();
                }
                cut.forEach(part -> read.add(single(part)));
            }
        }
        return read;
    }

    private ReadPiece single(String raw) {
        String shown = raw.strip();
        StatedShare share = StatedShare.of(unmarked(shown));
        String text = unmarked(share.name());
        InciName name = lexicon.find(text);
        if (name != null) {
            return new ReadPiece(shown, PieceReading.KNOWN, name, null, share.stated(), false);
        }
        AmbiguousName word = lexicon.ambiguous(text);
        if (word != null) {
            return new ReadPiece(shown, PieceReading.AMBIGUOUS, null, word, share.stated(), false);
        }
        InciName repaired = lexicon.repaired(text);
        return repaired == null
                ? new ReadPiece(shown, PieceReading.UNKNOWN, null, null, share.stated(), false)
                : new ReadPiece(shown, PieceReading.REPAIRED, repaired, null, share.stated(), false);
    }

    /** A piece without the marks of footnotes. */
    static String unmarked(String piece) {
        return MARKS.matcher(piece).replaceAll("");
    }
}
