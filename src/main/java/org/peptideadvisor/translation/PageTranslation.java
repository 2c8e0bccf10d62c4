package org.peptideadvisor.translation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of ours in another language: each text between its tags, and each label that a screen reader or a script says. Reads the HTML that our own templates
 * write, in which every element but the void ones is closed. Belongs to one page.
 */
final class PageTranslation {

    private static final Pattern PART =
            Pattern.compile("<!DOCTYPE[^>]*>|</?([a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>|[^<]+");
    private static final Pattern LABEL = Pattern.compile("(?<= (?:aria-label|data-nothing|data-shown)=\")[^\"]*(?=\")");
    /** In these, or in an offer, stands what somebody may type. */
    private static final Pattern TYPED = Pattern.compile("(?<= value=\")[^\"]+(?=\")");

    private static final String OFFERED = " list=\"names\"";
    private static final Pattern LETTERS = Pattern.compile("(?s).*\\p{L}.*");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "img", "option", "rect", "line", "path", "circle", "polyline", "hr");
    /** What stands in these is no text of ours. */
    private static final Set<String> KEPT = Set.of("code", "script", "textarea", "datalist", "pre");

    private final UnaryOperator<@Nullable String> translate;
    private final UnaryOperator<@Nullable String> names;
    private final Deque<Boolean> kept = new ArrayDeque<>();

    /**
     * @param translate gives a text in the other language, or null when it has no translation
     * @param names gives what something is called there, or null when that is nothing that is known
     */
    PageTranslation(UnaryOperator<@Nullable String> translate, UnaryOperator<@Nullable String> names) {
        this.translate = translate;
        this.names = names;
    }

    /** The page in a language; null when a text of it has no translation. */
    @Nullable
    String of(String html, String language) {
        var page = new StringBuilder(html.length());
        Matcher part = PART.matcher(html);
        while (part.find()) {
            String said = part.group(1) == null ? text(part.group()) : tag(part);
            if (said == null) {
                return null;
            }
            page.append(said);
        }
        return page.toString().replaceFirst("<html lang=\"en\">", "<html lang=\"" + language + "\">");
    }

    /** A page with a sentence more at its foot. */
    static String withRemark(String page, String remark) {
        return page.replace("</div></footer>", "<p>" + escaped(remark) + "</p></div></footer>");
    }

    private @Nullable String tag(Matcher part) {
        String name = part.group(1);
        String whole = part.group();
        if (whole.startsWith("</")) {
            if (!VOID.contains(name)) {
                kept.poll();
            }
            return whole;
        }
        boolean keeps = isKept() || KEPT.contains(name) || (part.group(2).contains(" lang=") && !name.equals("html"));
        if (!VOID.contains(name) && !whole.endsWith("/>")) {
            kept.push(keeps);
        }
        boolean isOffered = name.equals("option") && isKept();
        if (isOffered || whole.contains(OFFERED)) {
            return typed(whole, isOffered);
        }
        return keeps ? whole : labels(whole);
    }

    /** A name that is offered, which must have a translation, or one that was typed, which may be anything. */
    private @Nullable String typed(String tag, boolean isOffered) {
        Matcher value = TYPED.matcher(tag);
        if (!value.find()) {
            return labels(tag);
        }
        String other = names.apply(plain(value.group()));
        if (other == null) {
            return isOffered ? null : labels(tag);
        }
        return labels(tag.substring(0, value.start()) + escaped(other) + tag.substring(value.end()));
    }

    private @Nullable String labels(String tag) {
        var said = new StringBuilder();
        Matcher label = LABEL.matcher(tag);
        while (label.find()) {
            String other = translate.apply(plain(label.group()));
            if (other == null) {
                return null;
            }
            label.appendReplacement(said, Matcher.quoteReplacement(escaped(other)));
        }
        return label.appendTail(said).toString();
    }

    private @Nullable String text(String text) {
        if (isKept() || !LETTERS.matcher(text).matches() || text.startsWith("<!")) {
            return text;
        }
        String bare = text.strip();
        String said = translate.apply(plain(bare));
        int at = text.indexOf(bare);
        return said == null ? null : text.substring(0, at) + escaped(said) + text.substring(at + bare.length());
    }

    private boolean isKept() {
        return Boolean.TRUE.equals(kept.peek());
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
