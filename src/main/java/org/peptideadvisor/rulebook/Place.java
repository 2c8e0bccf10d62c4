package org.peptideadvisor.rulebook;

/** Lines and columns of a text, both from 1. */
final class Place {

    private Place() {}

    static int line(String text, int offset) {
        int line = 1;
        for (int i = 0; i < offset && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    static int column(String text, int offset) {
        return Math.min(offset, text.length()) - text.lastIndexOf('\n', Math.min(offset, text.length()) - 1);
    }
}
