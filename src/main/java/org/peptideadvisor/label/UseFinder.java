package org.peptideadvisor.label;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.LabelUse.ProductUse;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.label.text.ReadLabel.SetAside;

/** Finds in the words beside a list whether the product is rinsed off; rinsing words win. Names of the list say nothing. */
final class UseFinder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern STAYS = Pattern.compile(
            "(?:do not|don't|no need to|without|never)\\s+(?:wash|rins)\\w*|leave[ -](?:it )?(?:on|in)\\b|no[- ]rinse|sans rin[cç]age"
                    + "|ne pas rincer|ohne (?:ab|aus)sp[uü]len|nicht (?:ab|aus)(?:sp[uü]len|waschen)|sin (?:aclarado|enjuague)|no aclarar|no enjuagar",
            FLAGS);
    private static final Pattern RINSE = Pattern.compile(
            "\\brins(?:e|es|ed|ing)\\b|\\bwash(?:ing)?[ -](?:it )?off\\b|\\bcleanser\\b|\\bface wash\\b|\\bbody wash\\b|\\bshower gel\\b"
                    + "|absp[uü]l|ausp[uü]l|aussp[uü]l|abwasch|rinc(?:er|ez|é|age)|rinç|aclar(?:ar|e|ado)\\b|enjuag|sciacqu|risciacqu|reinigungs(?:gel|schaum)"
                    + "|gel nettoyant|limpiador",
            FLAGS);
    private static final Pattern LEAVE = Pattern.compile(
            "\\bserum|s[eé]rum\\b|\\bcreams?\\b|\\bcr[eè]me\\b|\\bmoisturi[sz]er\\b|\\bappl(?:y|ied|ies)\\b|\\bleave[ -](?:it )?on\\b"
                    + "|auftragen|auftrag\\b|trage[n]?\\b.{0,30}\\bauf\\b|aplic(?:ar|a|ue|que)\\b|aplique|appliqu(?:er|ez)\\b|applicare|aanbrengen",
            FLAGS);
    private static final Pattern ACCIDENT = Pattern.compile(
            "\\beyes?\\b|\\baugen\\b|\\byeux\\b|\\bojos\\b|\\bocchi\\b|\\bcontact\\b|\\bcontacto\\b|\\bkontakt\\b|\\bswallow|\\birritation",
            FLAGS);
    private static final Pattern AFTER =
            Pattern.compile("(?:after|with|following|your)\\s+(?:\\w+\\s+){0,2}cleanser", FLAGS);
    private static final Pattern DIRECTIONS = Pattern.compile("^[^:\\n]{1,30}:\\s*(?=\\S)");
    private static final int SURFACTANTS = 2;
    private static final int FIRST = 4;

    private UseFinder() {}

    /** How one product is used, by the text that speaks of it and by its items. */
    static LabelUse of(List<SetAside> aside, List<LabelItem> items) {
        boolean sunscreen = SunscreenProof.isActive(items);
        String rinsing = null;
        String leaving = null;
        for (SetAside sentence : aside) {
            String text = sentence.text();
            boolean stays = STAYS.matcher(text).find();
            boolean accident = ACCIDENT.matcher(text).find();
            if (rinsing == null && !accident && isRinsed(text)) {
                rinsing = text;
            } else if (leaving == null && (stays || LEAVE.matcher(text).find())) {
                leaving = text;
            }
        }
        if (rinsing != null) {
            return new LabelUse(ProductUse.RINSE_OFF, quote(rinsing));
        }
        if (sunscreen) {
            String words = leaving == null ? "" : "; " + quote(leaving);
            return new LabelUse(ProductUse.LEAVE_ON, "a sunscreen by its active part" + words);
        }
        if (leaving != null) {
            return new LabelUse(ProductUse.LEAVE_ON, quote(leaving));
        }
        return surfactants(items) >= SURFACTANTS
                ? new LabelUse(ProductUse.LIKELY_RINSE_OFF, "two surfactants within the first four; no words on use")
                : new LabelUse(
                        ProductUse.UNKNOWN,
                        aside.isEmpty() ? "only a list; nothing says how it is used" : "no words on use");
    }

    private static boolean isRinsed(String text) {
        String without = AFTER.matcher(STAYS.matcher(text).replaceAll(" ")).replaceAll(" ");
        return RINSE.matcher(without).find();
    }

    private static long surfactants(List<LabelItem> items) {
        return items.stream()
                .filter(item -> item.section() == ListSection.INGREDIENTS || item.section() == ListSection.INACTIVE)
                .filter(item -> item.place() > 0 && item.place() <= FIRST && isSurfactant(item.name()))
                .count();
    }

    private static boolean isSurfactant(@Nullable InciName name) {
        return name != null && name.isIn("surfactant");
    }

    private static String quote(String sentence) {
        Matcher heading = DIRECTIONS.matcher(sentence);
        String text = heading.find() ? sentence.substring(heading.end()) : sentence;
        return "\"" + text.replaceFirst("[.!]+$", "") + "\"";
    }
}
