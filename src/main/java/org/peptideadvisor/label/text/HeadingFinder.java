package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headings of lists in several languages, misread ones too. */
final class HeadingFinder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOUN = letters("(?:ingr[eé]dient(?:e?s|i)?|ingredi[eë]nten|ingredienser)");
    private static final String LIST = letters(
            "inhaltsstoffe|bestandteile|zutaten|zusammensetzung|composition|composici[oó]n|composizione|composi[cç][aã]o"
                    + "|sk[lł]adniki|sk[lł]ad|inci");
    private static final String ADVERT =
            "(?:key|hero|star|main|principal|powerhouse|harmful|nasty|toxic|free from|no|without"
                    + "|sans|ohne|sin)\\s+(?:active\\s+)?" + NOUN;
    private static final String INACTIVE = letters("(?:inactive|other|non-?\\s?medicinal)\\s+ingredients?|inactives"
            + "|ingr[eé]dients?\\s+inactifs?|ingredientes\\s+inactivos|excipients?|excipientes|sonstige\\s+bestandteile"
            + "|hilfsstoffe");
    private static final String ACTIVE = letters("(?:active|medicinal)\\s+ingredients?|actives|wirkstoffe?"
            + "|ingr[eé]dients?\\s+actifs?|principes?\\s+actifs?|ingredientes?\\s+activos?|principi\\s+attivi");
    private static final String MAY = letters(
                    "may\\s+(?:also\\s+)?contain|kann\\s+enthalten|peut\\s+contenir|puede\\s+contener|pu[oò]\\s+contenere"
                            + "|pode\\s+conter|kan\\s+bevatten")
            + "|\\+\\s?/\\s?-|±";
    private static final String ANY = "(?<advert>" + ADVERT + ")|(?<inactive>" + INACTIVE + ")|(?<active>" + ACTIVE
            + ")|(?<may>" + MAY + ")|(?<list>(?:(?:full|complete|all|total)\\s+)?(?:list\\s+of\\s+)?" + NOUN
            + "(?:\\s+list)?|" + LIST + ")";
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}*])(?:" + ANY + ")(?![\\p{L}\\p{N}])", FLAGS);
    private static final Pattern TAIL = Pattern.compile(
            "\\G\\s*(?:[/|,]?\\s*(?:" + ANY.replaceAll("\\(\\?<\\w+>", "(?:") + ")(?![\\p{L}\\p{N}])"
                    + "|[(\\[]\\s*(?:inci|in each [^)\\n]{1,20}|" + ANY.replaceAll("\\(\\?<\\w+>", "(?:")
                    + ")\\s*[)\\]]"
                    + "|(?<purpose>purposes?)(?=\\s*(?:\\n|:|$)))",
            FLAGS);
    private static final Pattern COLON = Pattern.compile("\\G\\s*[:=]\\s*");
    private static final Pattern DASH = Pattern.compile("\\G\\s*-+\\s+");
    private static final Pattern TRACES =
            Pattern.compile("\\G[\\s:]*(?:traces|spuren|des traces|trazas|tracce)\\b", FLAGS);

    private static final int LOOK = 300;

    /** Says whether what follows is a name, so that a heading without a colon can be told from a sentence. */
    interface NameTest {
        boolean opensWithName(String text);
    }

    /**
     * A heading and what it heads.
     *
     * @param section the section, or null for the names of an advertisement
     * @param bracketed whether the section stands in a bracket that the heading opens
     * @param purpose whether the heading has a column of purposes
     */
    record FoundHeading(int start, int end, @Nullable ListSection section, boolean bracketed, boolean purpose) {}

    private final NameTest names;

    HeadingFinder(NameTest names) {
        this.names = names;
    }

    List<FoundHeading> find(String text) {
        var found = new ArrayList<FoundHeading>();
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            FoundHeading heading = heading(text, word);
            if (heading == null) {
                from = word.end();
            } else {
                found.add(heading);
                from = Math.max(heading.end(), word.end());
            }
        }
        return found;
    }

    private @Nullable FoundHeading heading(String text, Matcher word) {
        int end = word.end();
        boolean purpose = false;
        Matcher tail = TAIL.matcher(text);
        for (int parts = 0; parts < 8 && tail.find(end); parts++) {
            end = tail.end();
            purpose |= tail.group("purpose") != null;
        }
        boolean may = word.group("may") != null;
        int before = skipBlanksBack(text, word.start());
        boolean bracketed = before > 0 && "([".indexOf(text.charAt(before - 1)) >= 0;
        boolean opens = before == 0 || "\n.;([,|•:".indexOf(text.charAt(before - 1)) >= 0;
        boolean beginsLine = before == 0
                || text.substring(before, word.start()).indexOf('\n') >= 0
                || text.charAt(before - 1) == '\n'
                || ".([".indexOf(text.charAt(before - 1)) >= 0;
        if (may && TRACES.matcher(text).find(end)) {
            return null;
        }
        boolean parted = word.group("active") != null || word.group("inactive") != null;
        int body = body(text, end, beginsLine || parted, purpose, may && opens);
        return body < 0
                ? null
                : new FoundHeading(bracketed ? before - 1 : word.start(), body, section(word), bracketed, purpose);
    }

    /** Where the list begins; -1 when this is no heading. */
    private int body(String text, int end, boolean beginsLine, boolean purpose, boolean may) {
        Matcher colon = COLON.matcher(text);
        if (colon.find(end)) {
            return colon.end();
        }
        if (may) {
            return end;
        }
        if (!beginsLine) {
            return -1;
        }
        Matcher dash = DASH.matcher(text);
        if (dash.find(end)) {
            return dash.end();
        }
        int rest = end;
        while (rest < text.length() && text.charAt(rest) == ' ') {
            rest++;
        }
        boolean alone = rest == text.length() || text.charAt(rest) == '\n';
        return alone || purpose || names.opensWithName(text.substring(rest, Math.min(text.length(), rest + LOOK)))
                ? end
                : -1;
    }

    private static @Nullable ListSection section(Matcher word) {
        if (word.group("advert") != null) {
            return null;
        }
        if (word.group("inactive") != null) {
            return ListSection.INACTIVE;
        }
        if (word.group("active") != null) {
            return ListSection.ACTIVE;
        }
        return word.group("may") != null ? ListSection.MAY_CONTAIN : ListSection.INGREDIENTS;
    }

    private static int skipBlanksBack(String text, int at) {
        int before = at;
        while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
            before--;
        }
        return before;
    }

    /** Words whose letters may have been taken for one another: {@code i}, {@code l} and {@code 1}, {@code o} and {@code 0}. */
    private static String letters(String words) {
        var misread = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            inClass = c == '[' || (inClass && c != ']');
            boolean escaped = i > 0 && words.charAt(i - 1) == '\\';
            misread.append(
                    inClass || escaped ? String.valueOf(c) : c == 'i' || c == 'l' ? "[il1|]" : c == 'o' ? "[o0]" : c);
        }
        return misread.toString();
    }
}
