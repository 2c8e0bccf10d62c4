package org.peptideadvisor.cli.author;

import static org.peptideadvisor.cli.author.HtmlText.element;
import static org.peptideadvisor.cli.author.HtmlText.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.release.book.Book;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.Changes;
import org.peptideadvisor.release.book.TableChange;

/** What follows the rules in the HTML rule book: reviews that are due, evidence, changes. */
final class HtmlAnnexes {

    private final StringBuilder out = new StringBuilder();

    private HtmlAnnexes() {}

    static String of(Book book) {
        var annexes = new HtmlAnnexes();
        annexes.reviews(book);
        annexes.evidence(book);
        Changes changes = book.changes();
        if (changes != null) {
            annexes.changes(changes);
        }
        return annexes.out.toString().stripTrailing();
    }

    private void reviews(Book book) {
        open("reviews", "Reviews that are due");
        line(element("p", "As of " + book.on() + ": overdue, or due within " + BookWriter.SOON_DAYS + " days."));
        if (book.reviews().isEmpty()) {
            line(element("p", BookText.NO_REVIEW));
        } else {
            table("Rules to review", "Due", "Rule", "Owner", "State");
            book.reviews()
                    .forEach(review -> row(
                            escape(review.rule().metadata().reviewBy().toString()),
                            HtmlText.rule(review.rule().id()) + " "
                                    + escape(review.rule().title()),
                            escape(review.rule().metadata().owner()),
                            review.overdue() ? "<strong>overdue</strong>" : "soon due"));
            line("</tbody></table></div>");
        }
        line("</section>");
    }

    private void evidence(Book book) {
        open("evidence", "Evidence");
        table("Sources and the rules that rest on them", "Key", "Source", "Read", "Rules");
        book.sources()
                .forEach(source -> line("<tr id=\""
                        + BookText.source(source.citation().key()) + "\"><th scope=\"row\">"
                        + escape(source.citation().key()) + "</th><td>"
                        + escape(source.citation().citation())
                        + (source.links().isEmpty() ? "" : "<br>" + HtmlText.links(source.links())) + "</td><td>"
                        + (source.read() ? escape(source.citation().readLevel()) : "<strong>nobody read it</strong>")
                        + "</td><td>"
                        + source.rules().stream().map(HtmlText::rule).collect(Collectors.joining(", "))
                        + "</td></tr>"));
        line("</tbody></table></div>\n</section>");
    }

    private void changes(Changes changes) {
        open("changes", "Changes since " + (changes.name().isEmpty() ? changes.id() : changes.name()));
        line("<p>From release " + element("code", changes.id()) + ".</p>");
        if (changes.none()) {
            line(element("p", BookText.NO_CHANGE));
        }
        listed("Rules added", changes.added(), true);
        listed("Rules removed", changes.removed(), false);
        if (!changes.changed().isEmpty()) {
            line(element("h3", "Rules changed"));
            table("Rules before and after", "Rule", "Before", "After");
            for (Changes.Changed changed : changes.changed()) {
                row(
                        HtmlText.rule(changed.after().rule().id()),
                        worded(changed.before()),
                        changed.sameReading() ? element("em", BookText.REWRITTEN) : worded(changed.after()));
            }
            line("</tbody></table></div>");
        }
        if (!changes.tables().isEmpty()) {
            line(element("h3", "Tables changed"));
            table("Rows of tables", "Table", "Added", "Removed", "Changed");
            for (TableChange table : changes.tables()) {
                row(
                        escape(table.file()),
                        escape(BookText.keys(table.added())),
                        escape(BookText.keys(table.removed())),
                        escape(BookText.keys(table.changed())));
            }
            line("</tbody></table></div>");
        }
        line("</section>");
    }

    private void listed(String title, List<Changes.Worded> rules, boolean here) {
        if (!rules.isEmpty()) {
            line(element("h3", title) + "\n<ul>");
            for (Changes.Worded worded : rules) {
                String id = worded.rule().id();
                line("<li>" + (here ? HtmlText.rule(id) : escape(id)) + " " + worded(worded) + "</li>");
            }
            line("</ul>");
        }
    }

    private static String worded(Changes.Worded worded) {
        return element("strong", worded.rule().title()) + "<br>"
                + escape(worded.reading().sentence()) + "<br>"
                + element("small", worded.reading().metadata());
    }

    private void open(String anchor, String title) {
        line("<section aria-labelledby=\"" + anchor + "\">");
        line("<h2 id=\"" + anchor + "\">" + escape(title) + "</h2>");
    }

    private void table(String caption, String... columns) {
        line("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + escape(caption) + "\"><table>"
                + element("caption", caption) + "<thead><tr>");
        for (String column : columns) {
            line("<th scope=\"col\">" + escape(column) + "</th>");
        }
        line("</tr></thead><tbody>");
    }

    private void row(String first, String... cells) {
        out.append("<tr><th scope=\"row\">").append(first).append("</th>");
        for (String cell : cells) {
            out.append("<td>").append(cell).append("</td>");
        }
        line("</tr>");
    }

    private void line(String html) {
        out.append(html).append('\n');
    }
}
