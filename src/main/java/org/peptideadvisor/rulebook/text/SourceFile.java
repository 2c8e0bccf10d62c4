package org.peptideadvisor.rulebook.text;

import java.util.Arrays;
import org.peptideadvisor.model.WordSwap;

/** A file as it was written, with its lines and columns, both from 1. Immutable. */
final class SourceFile {

    private final String file;
    private final String text;
    private final int[] starts;

    SourceFile(String file, String text) {
        this.file = file;
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    int lines() {
        return starts.length;
    }

    int line(int offset) {
        int found = Arrays.binarySearch(starts, Math.min(Math.max(offset, 0), text.length()));
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int offset) {
        int at = Math.min(Math.max(offset, 0), text.length());
        return at - starts[line(at) - 1] + 1;
    }

    /** What stands there, and what belongs there instead. */
    WordSwap swap(int from, int to, String meant) {
        return new WordSwap(text.substring(from, to), meant);
    }

    /** What stands there, cut short where it is long: a finding quotes it. */
    String quote(int from, int to) {
        String all = text.substring(from, Math.max(from, Math.min(to, text.length())))
                .replaceAll("\\s+", " ")
                .strip();
        return all.length() <= 60 ? all : all.substring(0, 60) + "…";
    }
}
