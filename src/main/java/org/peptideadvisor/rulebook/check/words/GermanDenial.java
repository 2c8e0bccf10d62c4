package org.peptideadvisor.rulebook.check.words;

import java.util.Set;

/**
 * Says whether words of a German sentence are denied. German denies before the word ("keine Heilung", "es beseitigt nie eine Linie") or, unlike
 * English, behind the verb ("heilt nicht"). As in English only a denial that is plainly near counts, so that in doubt a claim is found.
 */
final class GermanDenial {

    private static final Set<String> DENIES = Set.of(
            "nicht", "nie", "niemals", "niemand", "nichts", "weder", "kein", "keine", "keinen", "keiner", "keines",
            "keinem");
    /** Behind these a sentence does not mean its denial: "nicht nur", "ohne Zweifel nicht". */
    private static final Set<String> UNDOES = Set.of(
            "nur",
            "allein",
            "bloss",
            "lediglich",
            "mehr",
            "langer",
            "zweifel",
            "wunder",
            "geheimnis",
            "besser",
            "schneller",
            "als");

    private static final Set<String> PARTS = Set.of(
            "und", "aber", "sondern", "doch", "denn", "weil", "wahrend", "wenn", "obwohl", "damit", "bis", "bevor",
            "ausser");
    private static final int BEFORE = 5;
    private static final int BEHIND = 3;

    private GermanDenial() {}

    /**
     * @param at where the claim begins
     * @param length how many words it has
     */
    static boolean denies(SentenceWording words, int at, int length) {
        for (int i = at - 1; i >= 0 && i >= at - BEFORE && !ends(words, i + 1); i--) {
            if (PARTS.contains(words.word(i))) {
                break;
            }
            if (DENIES.contains(words.word(i))) {
                return stands(words, i);
            }
        }
        for (int i = at + 1; i < words.size() && i <= at + length - 1 + BEHIND && !ends(words, i); i++) {
            if (PARTS.contains(words.word(i))) {
                break;
            }
            if (DENIES.contains(words.word(i))) {
                return stands(words, i);
            }
        }
        return false;
    }

    /** Whether a denial is one: not "nicht nur", and not denied itself. */
    private static boolean stands(SentenceWording words, int at) {
        if (at + 1 < words.size() && UNDOES.contains(words.word(at + 1))) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i >= at - BEFORE && !ends(words, i + 1) && !PARTS.contains(words.word(i)); i--) {
            if (DENIES.contains(words.word(i)) || words.word(i).equals("ohne")) {
                return false;
            }
        }
        return true;
    }

    private static boolean ends(SentenceWording words, int at) {
        return words.begins(at) || words.isParted(at);
    }
}
