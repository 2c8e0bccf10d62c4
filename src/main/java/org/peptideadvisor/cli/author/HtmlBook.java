package org.peptideadvisor.cli.author;

import static org.peptideadvisor.cli.author.HtmlText.element;
import static org.peptideadvisor.cli.author.HtmlText.escape;
import static org.peptideadvisor.cli.author.HtmlText.to;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.release.book.Book;
import org.peptideadvisor.release.book.Book.Entry;
import org.peptideadvisor.rulebook.Metadata;

/** The rule book as one HTML file: no scripts, nothing loaded, readable on a narrow screen and on paper. */
final class HtmlBook {

    private final Book book;
    private final StringBuilder out = new StringBuilder();

    private HtmlBook(Book book) {
        this.book = book;
    }

    static String of(Book book) {
        return new HtmlBook(book).write();
    }

    private String write() {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line(element("title", "Rule book " + book.title()));
        line("<style>\n" + style() + "</style>");
        line("</head>");
        line("<body>");
        line("<a class=\"skip\" href=\"#rules\">To the rules</a>");
        line("<header>");
        line(element("h1", "Rule book " + book.title()));
        line("<p>Release " + element("code", book.id()) + ", as of "
                + element("time", book.on().toString()) + ", "
                + BookText.count(book.size(), "rule", "rules") + ".</p>");
        line("</header>");
        contents();
        line("<main id=\"rules\">");
        line("<section>\n" + element("h2", "How to read this book"));
        line(element("p", BookText.HOW_TO_READ));
        line("<p>The grade says how sure we are:</p>\n<ul>");
        BookText.GRADES.forEach(grade -> line(element("li", grade)));
        line("</ul>\n</section>");
        book.chapters().forEach(this::chapter);
        line(HtmlAnnexes.of(book));
        line("</main>\n</body>\n</html>");
        return out.toString();
    }

    private void contents() {
        line("<nav aria-labelledby=\"contents\">");
        line("<h2 id=\"contents\">Contents</h2>\n<ul>");
        for (Book.Chapter chapter : book.chapters()) {
            String topics = chapter.topics().stream()
                    .map(topic -> "<li>" + to(BookText.topicAnchor(topic.file()), BookText.topic(topic.file())) + " ("
                            + topic.entries().size() + ")</li>\n")
                    .collect(Collectors.joining());
            line("<li>" + to(BookText.chapterAnchor(chapter.folder()), BookText.chapter(chapter.folder()))
                    + (topics.isEmpty() ? "" : "\n<ul>\n" + topics + "</ul>") + "</li>");
        }
        line("<li>" + to("reviews", "Reviews that are due") + "</li>");
        line("<li>" + to("evidence", "Evidence") + "</li>");
        if (book.changes() != null) {
            line("<li>" + to("changes", "Changes") + "</li>");
        }
        line("</ul>\n</nav>");
    }

    private void chapter(Book.Chapter chapter) {
        String anchor = BookText.chapterAnchor(chapter.folder());
        line("<section aria-labelledby=\"" + anchor + "\">");
        line("<h2 id=\"" + anchor + "\">" + escape(BookText.chapter(chapter.folder())) + "</h2>");
        for (Book.Topic topic : chapter.topics()) {
            String topicAnchor = BookText.topicAnchor(topic.file());
            line("<section aria-labelledby=\"" + topicAnchor + "\">");
            line("<h3 id=\"" + topicAnchor + "\">" + escape(BookText.topic(topic.file())) + " "
                    + element("small", topic.file()) + "</h3>");
            topic.entries().forEach(this::rule);
            line("</section>");
        }
        line("</section>");
    }

    private void rule(Entry entry) {
        Metadata metadata = entry.rule().metadata();
        line("<article id=\"" + BookText.rule(entry.rule().id()) + "\">");
        line(element("h4", entry.rule().name()));
        line("<p class=\"reading\">" + escape(entry.reading().sentence()) + "</p>");
        line("<dl>");
        fact("Owner", escape(metadata.owner()));
        fact("Grade", escape(metadata.grade()));
        fact("Reviewed", escape(metadata.reviewed() + ", again by " + metadata.reviewBy()));
        if (!metadata.basis().isEmpty()) {
            fact("Puts into effect", escape(String.join(", ", metadata.basis())));
        }
        fact(
                "Rests on",
                list(entry.evidence().stream()
                        .map(source -> HtmlText.source(source.key()) + " " + escape(source.citation()))
                        .toList()));
        fact("Scenarios", entry.scenarios().isEmpty() ? "none names it" : scenarios(entry));
        line("</dl>");
        line("<details><summary>As written, " + escape(entry.rule().file()) + " line "
                + entry.rule().line() + "</summary>\n<pre><code>"
                + escape(entry.rule().text()) + "</code></pre></details>");
        line("</article>");
    }

    private static String scenarios(Entry entry) {
        return list(entry.scenarios().stream()
                .map(example -> escape(example.title().isEmpty() ? example.file() : example.title()) + " "
                        + element("small", example.file()))
                .toList());
    }

    private void fact(String name, String html) {
        line("<div>" + element("dt", name) + "<dd>" + html + "</dd></div>");
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private void line(String html) {
        out.append(html).append('\n');
    }

    private static String style() {
        try (InputStream css = HtmlBook.class.getResourceAsStream("/org/peptideadvisor/cli/rulebook.css")) {
            if (css == null) {
                throw new IllegalStateException("rulebook.css is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
