package org.peptideadvisor.label.name;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The brackets of a text and which closes which; one without a partner is a character like others. Immutable. */
public final class BracketPairs {

    private final String text;
    private final int[] partner;

    /** Finds the pairs; round, square and curly brackets may close one another, since photographs confuse them. */
    public BracketPairs(String text) {
        this.text = text;
        this.partner = new int[text.length()];
        Arrays.fill(partner, -1);
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if ("([{".indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (")]}".indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                int start = open.pop();
                partner[start] = i;
            }
        }
    }

    /** Where the bracket that opens here closes; -1 when none opens here. */
    public int closing(int at) {
        return partner[at];
    }

    /** What stands outside every bracket, and what stands in each outermost one. */
    public record BracketParts(String outside, List<String> inside) {}

    /** Takes the text apart at its outermost brackets. */
    public BracketParts parts() {
        var outside = new StringBuilder();
        var inside = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            if (partner[i] < 0) {
                outside.append(text.charAt(i));
            } else {
                inside.add(text.substring(i + 1, partner[i]).strip());
                outside.append(' ');
                i = partner[i];
            }
        }
        return new BracketParts(outside.toString().strip().replaceAll(" {2,}", " "), inside);
    }

    /** The parts between a sign, outside of brackets; none of them stripped. */
    public List<String> split(char sign) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (partner[i] >= 0) {
                i = partner[i];
            } else if (text.charAt(i) == sign) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
