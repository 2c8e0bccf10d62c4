package org.peptideadvisor.catalog.table;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known word that somebody probably meant. */
public final class NearestWord {

    private static final int LONGEST = 100;

    private NearestWord() {}

    /**
     * The known word with the fewest slips from the unknown one: letters added, left out, changed or swapped, capitals
     * aside. Of two equally near the first in the alphabet.
     *
     * @return null when nothing is near enough to be meant, or the unknown word is far longer than any id
     */
    public static @Nullable String to(String unknown, Collection<String> known) {
        if (unknown.isEmpty() || unknown.length() > LONGEST) {
            return null;
        }
        String word = unknown.toLowerCase(Locale.ROOT);
        int fewest = word.length() / 3 + 1;
        String nearest = null;
        for (String candidate : known) {
            int slips = slips(word, candidate.toLowerCase(Locale.ROOT), fewest);
            if (slips < fewest || (slips == fewest && nearest != null && candidate.compareTo(nearest) < 0)) {
                fewest = slips;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The Damerau-Levenshtein distance (restricted), or more than {@code most} when it is greater than that. */
    private static int slips(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
