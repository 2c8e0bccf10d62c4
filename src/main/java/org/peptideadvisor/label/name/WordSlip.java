package org.peptideadvisor.label.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts slips between two names of equally many words: a letter changed, lost, added, or two swapped. */
final class WordSlip {

    private static final int LONG_WORD = 6;
    private static final String PEPTIDE = "peptide";

    /** Endings that mean another substance when exchanged; the longer ones first. */
    private static final List<String> ENDINGS = List.of(
            "oic", "oyl", "ate", "ite", "ane", "ene", "ine", "one", "ide", "ose", "ase", "eth", "ol", "al", "yl", "ic");

    private WordSlip() {}

    /** How many slips there are; more than {@code most} when the names differ otherwise. */
    static int between(List<String> read, List<String> listed, int most) {
        int slips = 0;
        for (int i = 0; i < read.size() && slips <= most; i++) {
            String a = read.get(i);
            String b = listed.get(i);
            if (!a.equals(b)) {
                slips += isSlip(a, b) ? 1 : most + 1;
            }
        }
        return slips == 0 ? most + 1 : slips;
    }

    private static boolean isSlip(String a, String b) {
        return isLong(a)
                && isLong(b)
                && a.charAt(0) == b.charAt(0)
                && !changesEnding(a, b)
                && !changesPeptide(a, b)
                && isOneApart(a, b);
    }

    private static boolean isLong(String word) {
        return word.length() >= LONG_WORD && word.chars().allMatch(Character::isLetter);
    }

    private static boolean changesEnding(String a, String b) {
        String ending = ending(a);
        String other = ending(b);
        return ending != null && other != null && !ending.equals(other);
    }

    private static @Nullable String ending(String word) {
        return ENDINGS.stream().filter(word::endsWith).findFirst().orElse(null);
    }

    /** Whether the count in a peptide's name differs: hexa is not hepta. */
    private static boolean changesPeptide(String a, String b) {
        return b.endsWith(PEPTIDE) && !a.startsWith(b.substring(0, b.length() - PEPTIDE.length()));
    }

    private static boolean isOneApart(String a, String b) {
        int first = 0;
        while (first < a.length() && first < b.length() && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        String restA = a.substring(first);
        String restB = b.substring(first);
        if (a.length() == b.length()) {
            boolean swapped = restA.length() >= 2
                    && restA.charAt(0) == restB.charAt(1)
                    && restA.charAt(1) == restB.charAt(0)
                    && restA.substring(2).equals(restB.substring(2));
            return swapped || restA.substring(1).equals(restB.substring(1));
        }
        return a.length() == b.length() + 1
                ? restA.substring(1).equals(restB)
                : b.length() == a.length() + 1 && restB.substring(1).equals(restA);
    }
}
