package org.peptideadvisor.cli.author;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.release.book.Link;

/** Texts as HTML: whatever comes from a file is escaped, in content and in attributes alike. */
final class HtmlText {

    private HtmlText() {}

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean shown = c >= ' ' || c == '\n' || c == '\t';
                    escaped.append(shown && !isDirection(c) ? c : '\uFFFD');
                }
            }
        }
        return escaped.toString();
    }

    /** Marks that turn the direction of writing could make a text look like another. */
    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** An element that holds a text. */
    static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }

    /** A link to a place in the same page. */
    static String to(String anchor, String text) {
        return "<a href=\"#" + escape(anchor) + "\">" + escape(text) + "</a>";
    }

    static String rule(String id) {
        return to(BookText.rule(id), id);
    }

    static String source(String key) {
        return to(BookText.source(key), key);
    }

    static String links(List<Link> links) {
        return links.stream()
                .map(link -> link.address() == null
                        ? escape(link.text())
                        : "<a href=\"" + escape(link.address()) + "\">" + escape(link.text()) + "</a>")
                .collect(Collectors.joining("; "));
    }
}
