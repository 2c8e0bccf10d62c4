package org.peptideadvisor.rulebook.check.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.ClaimPhrase;

/**
 * A text as words, with what stands between them and which of them are denied. A denial is believed only where it plainly
 * belongs to the word: "it never removes a line", "no study shows that it heals". Whatever else stands in between, as in "it
 * does not sting healing skin", is no denial, so that in doubt a claim is found. Belongs to one run; not thread-safe.
 */
final class SentenceWording implements ClaimPhrase.SearchedWords {

    private static final String LETTERS = "[\\p{L}\\p{N}\\p{M}\\p{Cf}'’]+";
    private static final String HYPHENS = "-\u2010\u2011";
    /** Letters apart from one another, as in "h e a l s", are one word. */
    private static final String SPACED =
            "(?<![\\p{L}\\p{N}])\\p{L}\\p{M}*(?:[ .*_-]\\p{L}\\p{M}*){2,}(?![\\p{L}\\p{N}'’])";

    private static final Pattern WORD = Pattern.compile(SPACED + "|" + LETTERS);
    private static final Pattern JOINED =
            Pattern.compile(SPACED + "|" + LETTERS + "(?:[" + HYPHENS + "]" + LETTERS + ")*");
    private static final Pattern ENDS = Pattern.compile("[.!?;…。！？；](?=\\s|$)|\\n");
    private static final Pattern JOINS =
            Pattern.compile("(?:[\\s\"“”„«»‘_*&+%/]|(?<!\\s)[-\u2010\u2011]|[-\u2010\u2011](?!\\s))*");

    private static final Set<String> NOT =
            set("not non never nor neither cannot cant dont doesnt isnt wont didnt havent hasnt arent wasnt"
                    + " werent couldnt wouldnt shouldnt mustnt");
    private static final Set<String> NONE = set("no none nobody nothing without");
    private static final Set<String> SUBJECTS = set("it this these they that which who what how why you we he she");
    private static final Set<String> SAYING =
            set("say says said claim claims promise promises expect show shows shown prove proves"
                    + " proven know knows known mean means sign evidence proof data");
    private static final Set<String> LINKS = set(
            "a an the any your its to be been being is are was were can could may might will would"
                    + " should must like do does did has have had ever even meant made intended used able allowed supposed there here as for"
                    + " of on about kind sort help helps make makes let lets skin whether if itself in at people humans anybody anyone"
                    + " tested studied really actually truly honestly clearly reliably study studies trial trials source label");
    private static final Set<String> THINGS =
            set("peptide peptides cosmetic cosmetics cream creams product products ingredient"
                    + " ingredients serum serums active actives lotion mask skincare moisturiser");
    private static final Set<String> PARTS =
            set("and but yet while because so then when although though since after once");
    private static final Set<String> CANCELS =
            set("doubt doubts doubted fail fails failed failing stop stops deny denies question"
                    + " wonder secret surprise surprising miss forget other others else only just merely");
    private static final Set<String> UNDOES =
            set("only just merely simply solely alone everyone everybody many all few longer least less"
                    + " unlike until before");
    private static final Set<String> BETTER = set("better faster quicker sooner more like than so as else");
    private static final int FARTHEST = 10;
    private static final int FEW = 4;

    private final List<String> words = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final BitSet begins = new BitSet();
    private final BitSet parted = new BitSet();
    private final BitSet hyphened = new BitSet();

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /**
     * Takes a text apart.
     *
     * @param joined whether a hyphen joins, so that "col-lagen" is one word
     * @param fold makes a word plain; may remember what it made of others
     */
    SentenceWording(String text, boolean joined, UnaryOperator<String> fold) {
        Matcher matcher = (joined ? JOINED : WORD).matcher(text);
        int last = 0;
        while (matcher.find()) {
            String word = fold.apply(matcher.group());
            if (word.isEmpty()) {
                continue;
            }
            String between = text.substring(last, matcher.start());
            begins.set(words.size(), words.isEmpty() || ENDS.matcher(between).find());
            parted.set(words.size(), !JOINS.matcher(between).matches());
            hyphened.set(words.size(), between.length() == 1 && HYPHENS.contains(between));
            words.add(word);
            places.add(new int[] {matcher.start(), matcher.end()});
            last = matcher.end();
        }
    }

    /** Whether a text has words that a hyphen could join. */
    static boolean hasHyphens(String text) {
        return HYPHENS.chars().anyMatch(hyphen -> text.indexOf(hyphen) >= 0);
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public String word(int at) {
        return words.get(at);
    }

    @Override
    public boolean begins(int at) {
        return begins.get(at);
    }

    /** Whether a comma or the like stands before a word. */
    boolean isParted(int at) {
        return parted.get(at);
    }

    /** Where a word begins in the text. */
    int start(int at) {
        return places.get(at)[0];
    }

    /** Where a word ends in the text; the character there is no longer part of it. */
    int end(int at) {
        return places.get(at)[1];
    }

    @Override
    public boolean denied(int at) {
        boolean another = false;
        boolean saying = false;
        boolean alternatives = false;
        for (int i = at - 1; i >= 0 && i >= at - FARTHEST && !parted.get(i + 1) && !begins.get(i + 1); i--) {
            String word = words.get(i);
            if (NOT.contains(word) || NONE.contains(word)) {
                boolean compound = NONE.contains(word) && hyphened.get(i + 1);
                boolean outdone = NONE.contains(word) && !saying && isOutdone(at);
                return !another && !compound && !outdone && !UNDOES.contains(words.get(i + 1)) && !isUndone(i);
            }
            if (isPart(i) || CANCELS.contains(word)) {
                return false;
            }
            if (SAYING.contains(word)) {
                saying = true;
                another = false;
            } else if (SUBJECTS.contains(word)) {
                another = true;
            } else if (word.equals("or")) {
                alternatives = true;
            } else if (!alternatives && !LINKS.contains(word) && !THINGS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** "Nothing it cannot cure": a denial that is itself denied; "why not cure". */
    private boolean isUndone(int at) {
        boolean pair = words.get(at).equals("nor") || words.get(at).equals("neither");
        for (int i = at - 1; !pair && i >= 0 && !parted.get(i + 1) && !begins.get(i + 1) && !isPart(i); i--) {
            String word = words.get(i);
            if (NOT.contains(word) || NONE.contains(word) || word.equals("why")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another part of the sentence begins with a word. */
    private boolean isPart(int at) {
        return PARTS.contains(words.get(at))
                && !(words.get(at).equals("yet") && at > 0 && NOT.contains(words.get(at - 1)));
    }

    /** "Nothing heals better" denies that anything else does. */
    private boolean isOutdone(int at) {
        return words.subList(at + 1, Math.min(words.size(), at + 1 + FEW)).stream()
                .anyMatch(BETTER::contains);
    }
}
