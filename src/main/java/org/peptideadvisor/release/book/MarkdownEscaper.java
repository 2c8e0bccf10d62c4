package org.peptideadvisor.release.book;

import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.regex.Pattern;

/** Texts in Markdown as they stand: nothing in them is markup, and each stays on one line. */
final class MarkdownEscaper implements ResultMapper {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]#|~]");

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return !(result instanceof RawString)
                && origin.getVariant()
                        .filter(variant -> variant.getContentType().equals(BookForm.MARKDOWN.mediaType()))
                        .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        String line = SPACE.matcher(result.toString()).replaceAll(" ");
        return html(MARKUP.matcher(line).replaceAll("\\\\$0"));
    }

    /** The text for a place in Markdown that is HTML, not in an attribute. */
    static String html(String text) {
        return VisibleHtmlEscaper.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
