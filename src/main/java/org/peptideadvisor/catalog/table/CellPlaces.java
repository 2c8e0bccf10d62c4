package org.peptideadvisor.catalog.table;

import java.util.Arrays;

/** Finds where a cell begins and ends in the text of its table, so that an author is led to the very character. */
public final class CellPlaces {

    private final String text;
    private final int[] lineStarts;

    public CellPlaces(String text) {
        this.text = text;
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean newLine = text.charAt(i) == '\n'
                    || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (newLine) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, lines);
    }

    /** First and last character of a cell; both from 1. An empty cell ends where it begins. */
    public record CellSpan(int line, int column, int endLine, int endColumn) {}

    /**
     * Where a cell stands in the text.
     *
     * @param line where the record begins, from 1
     * @param field the cell's number in its record, from 0; one that is not there is taken to be at the record's end
     */
    public CellSpan of(long line, int field) {
        int start = lineStarts[(int) Math.min(Math.max(line, 1), lineStarts.length) - 1];
        int end = end(start);
        for (int i = 0; i < field && end < text.length() && text.charAt(end) == ','; i++) {
            start = end + 1;
            end = end(start);
        }
        int last = Math.max(start, end - 1);
        int startLine = lineOf(start);
        int endLine = lineOf(last);
        return new CellSpan(
                startLine, start - lineStarts[startLine - 1] + 1, endLine, last - lineStarts[endLine - 1] + 1);
    }

    /** Where the cell that begins here is over: at a comma, at the end of the line or of the text. */
    private int end(int start) {
        int at = start;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            while (at < text.length() && (text.charAt(at) != '"' || isDoubled(at))) {
                at += text.charAt(at) == '"' ? 2 : 1;
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Math.min(at, text.length());
    }

    private boolean isDoubled(int quote) {
        return quote + 1 < text.length() && text.charAt(quote + 1) == '"';
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
