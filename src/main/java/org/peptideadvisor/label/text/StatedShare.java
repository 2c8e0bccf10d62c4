package org.peptideadvisor.label.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A share that is printed with a name, and the name without it.
 *
 * @param name what is left of the piece
 * @param stated the share as printed, or null when there is none
 */
public record StatedShare(String name, @Nullable String stated) {

    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6}(?:[.,]\\d{1,4})?)";
    private static final Pattern SHARE = Pattern.compile(
            "[(\\[]?\\s?(?:min\\.?|max\\.?|up to)?\\s?([<>≤≥~]?\\s?" + NUMBER
                    + "\\s?(?:%|percent\\b|ppm\\b))(?:\\s?[wv]/[wv])?\\s?[)\\]]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELT_OUT = Pattern.compile("ppm|percent", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,3}");
    private static final double PPM_IN_PERCENT = 10_000;

    /** Takes the shares off a piece; the first of them counts. */
    static StatedShare of(String piece) {
        if (piece.indexOf('%') < 0 && !SPELT_OUT.matcher(piece).find()) {
            return new StatedShare(piece, null);
        }
        Matcher share = SHARE.matcher(piece);
        if (!share.find()) {
            return new StatedShare(piece, null);
        }
        String stated = share.group(1).strip();
        String name = share.replaceAll(" ").replaceAll("\\s{2,}", " ").strip();
        return name.isEmpty() ? new StatedShare(piece, null) : new StatedShare(name, stated);
    }

    /** A share as percent; null when it is no single figure. */
    public static @Nullable Double percent(String stated) {
        String figure = stated.replaceAll("[^0-9.,]", "");
        boolean ppm = stated.toLowerCase(Locale.ROOT).contains("ppm");
        String number = ppm && GROUPED.matcher(figure).matches() ? figure.replace(",", "") : figure.replace(',', '.');
        try {
            double value = Double.parseDouble(number);
            return ppm ? value / PPM_IN_PERCENT : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
