package org.peptideadvisor.release.book;

import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import java.util.List;
import java.util.regex.Pattern;

/** Qute's escaping of HTML; besides, whatever a reader would not see, or see turned round, becomes a visible mark. */
final class VisibleHtmlEscaper extends HtmlEscaper {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    VisibleHtmlEscaper() {
        super(List.of(BookForm.HTML.mediaType()));
    }

    @Override
    public String map(Object result, Expression expression) {
        return super.map(visible(result.toString()), expression);
    }

    /** The text with U+FFFD for control characters and for marks that turn the direction of writing. */
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("\uFFFD");
    }
}
