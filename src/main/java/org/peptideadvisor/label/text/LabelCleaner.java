package org.peptideadvisor.label.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes plain characters of what shops, word processors and photographs put on a label. */
final class LabelCleaner {

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");
    private static final Pattern LINE_TAG =
            Pattern.compile("<\\s*/?\\s*(?:br|p|li|ul|ol|div|tr|td|h\\d)\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<\\s*/?\\s*(?:b|i|u|em|strong|span|sup|sub|a|small|font)\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRADE_SIGN = Pattern.compile("\\((?:TM|R)\\)");
    private static final Pattern FORMULA_CODE = Pattern.compile(
            "[(\\[]?\\s?(?:code\\s)?\\bF\\s?\\.?\\s?I\\s?\\.?\\s?L\\b\\s?\\.?\\s?[:#]?\\s?[A-Z]?\\s?\\d[\\w/.-]{0,20}\\s?[)\\]]?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("nbsp", " "),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("lsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("shy", ""),
            Map.entry("reg", ""),
            Map.entry("trade", ""),
            Map.entry("copy", ""),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("plusmn", "±"),
            Map.entry("deg", "°"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("ntilde", "ñ"),
            Map.entry("aacute", "á"),
            Map.entry("iacute", "í"),
            Map.entry("oacute", "ó"),
            Map.entry("uacute", "ú"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"));

    private LabelCleaner() {}

    /**
     * A text in plain characters.
     *
     * @param text its lines end with a line feed
     * @param codes the maker's formula codes that were taken out
     */
    record CleanText(String text, List<String> codes) {}

    static CleanText clean(String text) {
        String decoded = text.indexOf('&') < 0 ? text : entities(entities(text));
        if (decoded.indexOf('<') >= 0) {
            decoded = TAG.matcher(LINE_TAG.matcher(decoded).replaceAll("\n")).replaceAll("");
        }
        String plain = Normalizer.normalize(characters(decoded), Normalizer.Form.NFC);
        plain = TRADE_SIGN.matcher(plain).replaceAll("");
        var codes = new ArrayList<String>();
        FORMULA_CODE.matcher(plain).results().map(MatchResult::group).forEach(code -> codes.add(code.strip()));
        return new CleanText(
                codes.isEmpty() ? plain : FORMULA_CODE.matcher(plain).replaceAll(""), codes);
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> java.util.regex.Matcher.quoteReplacement(entity(entity)));
    }

    private static String entity(MatchResult entity) {
        String name = entity.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), entity.group());
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) && !(point >= 0xD800 && point <= 0xDFFF)
                ? Character.toString(point)
                : " ";
    }

    private static String characters(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                plain.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                plain.append((char) (c - 0xFEE0));
            } else {
                plain.append(c < 0x80 ? ascii(c) : other(c));
            }
        }
        return plain.toString();
    }

    private static String ascii(char c) {
        if (c == '\n' || c == '\t') {
            return String.valueOf(c);
        }
        return c < ' ' || c == 0x7F ? " " : String.valueOf(c);
    }

    private static String other(char c) {
        return switch (c) {
            case '\u2028', '\u2029', '\u0085', '\u000B' -> "\n";
            case '、' -> ",";
            case '。' -> ".";
            case '®', '™', '℠', '©' -> "";
            case '‘', '’', '‚', '‛', '′', 'ʼ', '´' -> "'";
            case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
            case '【', '〔', '〈' -> "[";
            case '】', '〕', '〉' -> "]";
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣' -> "-";
            case '…' -> "...";
            case '⁄', '∕' -> "/";
            case 'ﬁ' -> "fi";
            case 'ﬂ' -> "fl";
            case 'ﬀ' -> "ff";
            case '◆', '■', '□', '◦', '►', '‣', '⁃' -> "•";
            default -> Character.isSpaceChar(c) ? " " : isHidden(c) ? "" : String.valueOf(c);
        };
    }

    /** Soft hyphens, joiners, and marks of direction: nothing that a reader sees. */
    private static boolean isHidden(char c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL;
    }
}
