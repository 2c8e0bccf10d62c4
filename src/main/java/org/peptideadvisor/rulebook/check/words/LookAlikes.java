package org.peptideadvisor.rulebook.check.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads words as they look to a reader. Look-alike letters of other alphabets and widths, accented letters, and
 * digits in place of letters all become plain small Latin letters.
 *
 * <p>Implementation note: this is the idea of the skeletons in Unicode Technical Standard 39, with a short table
 * of the letters that look Latin.
 */
public final class LookAlikes {

    /** Letters of other alphabets, each before the Latin letter it looks like. */
    private static final String PAIRS =
            // Cyrillic
            "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsһhԁdԛqԝwгrпnиuьbӏlүyѵvӕaԍgꙇiзeбbчy"
                    + "АaВbЕeКkМmНhОoРpСcТtУyХxІiЈjЅsҺhԀdԚqԜwӀlҮyѴv"
                    // Greek
                    + "αaβbγyεeηnιiκkμuνvοoρpσoςcτtυuχxωwϲcϳjδdθoλl"
                    + "ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹcͿj"
                    // Armenian, Cherokee, Lisu
                    + "օoոnսuհhցgզqլlաwԁdᎪaᏴbᏟcᎠdᎬeᎢtᎻhᎥiᎫjᏦkᏞlᎷmᏢpᎡrᏚsᏙvᎳwᎩyᏃzꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz"
                    // Latin letters of other uses
                    + "ıiɑaɡgɩiɪiʟlɴnʜhᴀaʙbᴄcᴅdᴇeꜰfɢgᴊjᴋkᴍmᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzøoØođdĐdłlŁlħhĦhŧtŦtɨiƚlɫlʋvɯwꞮi";

    private static final Map<Integer, Character> LATIN = pairs();

    private LookAlikes() {}

    /** The word in small Latin letters as far as it looks like them, without accents, apostrophes and unseen signs, and ss for ß. */
    public static String fold(String word) {
        String parted = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var plain = new StringBuilder(parted.length());
        parted.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                Character latin = LATIN.get(c);
                if (latin == null) {
                    plain.appendCodePoint(c);
                } else {
                    plain.append(latin.charValue());
                }
            }
        });
        return letters(plain.toString().toLowerCase(Locale.ROOT).replace("ß", "ss"));
    }

    /**
     * Whether a word mixes alphabets, or is written in letters that only look like Latin ones. One such letter alone, as in
     * "α-arbutin", is a name and no disguise.
     */
    public static boolean disguises(String word) {
        Character.UnicodeScript first = null;
        boolean latin = true;
        int letters = 0;
        for (int c :
                Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().toArray()) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK || isDressed(c)) {
                return true;
            }
            if (Character.isLetter(c) && script != Character.UnicodeScript.COMMON) {
                if (first != null && first != script) {
                    return true;
                }
                first = script;
                latin &= script == Character.UnicodeScript.LATIN;
                letters++;
            }
        }
        return !latin && letters > 1 && fold(word).chars().allMatch(c -> c < 0x80);
    }

    /** A letter that stands for a plain one in another width or style. */
    private static boolean isDressed(int c) {
        String shown = Character.toString(c);
        return Character.isLetter(c)
                && !Normalizer.normalize(shown, Normalizer.Form.NFKC).equals(shown)
                && c != 'µ';
    }

    /** Figures between letters are read as the letters that they stand for, as in "c0llagen". */
    private static String letters(String word) {
        if (word.chars().noneMatch(Character::isDigit) || word.chars().noneMatch(Character::isLetter)) {
            return word;
        }
        return word.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's');
    }

    private static Map<Integer, Character> pairs() {
        var pairs = new HashMap<Integer, Character>();
        int[] letters = PAIRS.codePoints().toArray();
        for (int i = 0; i + 1 < letters.length; i += 2) {
            pairs.put(letters[i], (char) letters[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
