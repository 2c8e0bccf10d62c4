package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.label.name.LabelLexicon;

/** The pieces of a list: lines joined, then split at separators, then at full stops behind known names. Thread-safe. */
final class ListPieces {

    private static final Pattern NUMBERED = Pattern.compile("(?<![\\p{L}\\d,.-])(\\d{1,3})[.)]\\s+(?=\\p{L})");
    private static final Pattern STOP = Pattern.compile("\\.\\s+(?=\\S)");
    private static final Pattern UNOPENED = Pattern.compile("^[^(\\[{]*[)\\]}]\\.?$");
    private static final int ENOUGH = 3;

    private final LabelLexicon lexicon;
    private final PieceReader reader;
    private final PieceSplitter splitter;
    private final NameSense names;

    ListPieces(LabelLexicon lexicon, NameSense names) {
        this.lexicon = lexicon;
        this.reader = new PieceReader(lexicon);
        this.splitter = new PieceSplitter(lexicon);
        this.names = names;
    }

    List<ReadPiece> read(ListExtent list) {
        String text = list.byLine() ? byLine(list.lines()) : joined(list.lines());
        List<String> split = splitter.split(enumerated(text));
        var pieces = new ArrayList<ReadPiece>();
        for (String piece : split) {
            for (String part : atStops(piece, split.size() == 1)) {
                pieces.addAll(reader.read(closed(part)));
            }
        }
        return pieces;
    }

    /** One name a line, but for a name that goes on in the next. */
    private String byLine(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            boolean goesOn = !text.isEmpty() && text.charAt(text.length() - 1) == '-';
            text.append(text.isEmpty() || goesOn ? "" : "\n").append(line);
        }
        return text.toString();
    }

    /** Lines as running text; a hyphen that divides a word goes, one before or behind a number stays. */
    private static String joined(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines.stream().filter(line -> !line.isEmpty()).toList()) {
            int last = text.length() - 1;
            if (last > 0 && text.charAt(last) == '-' && Character.isLetterOrDigit(text.charAt(last - 1))) {
                boolean numbers = InciKey.isDigit(line.charAt(0)) || InciKey.isDigit(text.charAt(last - 1));
                text.setLength(numbers ? last + 1 : last);
            } else if (last >= 0 && text.charAt(last) != '/') {
                text.append(' ');
            }
            text.append(line);
        }
        return text.toString();
    }

    /** Puts separators where names are numbered through in running text. */
    private static String enumerated(String text) {
        Matcher number = NUMBERED.matcher(text);
        int expected = 1;
        while (number.find()) {
            if (Integer.parseInt(number.group(1)) != expected) {
                return text;
            }
            expected++;
        }
        return expected > ENOUGH ? NUMBERED.matcher(text).replaceAll(";") : text;
    }

    /** The parts of a piece between full stops that separate: behind a known name, or all if nothing else separates. */
    private List<String> atStops(String piece, boolean alone) {
        var parts = new ArrayList<String>();
        int from = 0;
        Matcher stop = STOP.matcher(piece);
        while (stop.find()) {
            String before = piece.substring(from, stop.start());
            if (alone || names.endsWithName(before)) {
                parts.add(piece.substring(from, stop.start() + 1));
                from = stop.end();
            }
        }
        parts.add(piece.substring(from));
        return parts.size() > 1 && lexicon.find(piece) != null ? List.of(piece) : parts;
    }

    /** A piece without a bracket at its end that nothing opens. */
    private static String closed(String piece) {
        return UNOPENED.matcher(piece).matches() ? piece.replaceFirst("[)\\]}]\\.?$", "") : piece;
    }
}
