package org.peptideadvisor.cli.author;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.release.book.Book;
import org.peptideadvisor.release.book.Book.Entry;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.Changes;
import org.peptideadvisor.release.book.Link;
import org.peptideadvisor.release.book.TableChange;
import org.peptideadvisor.rulebook.Metadata;

/** The rule book in Markdown, as GitHub and most others read it. */
final class MarkdownBook {

    private final Book book;
    private final StringBuilder out = new StringBuilder();

    private MarkdownBook(Book book) {
        this.book = book;
    }

    static String of(Book book) {
        return new MarkdownBook(book).write();
    }

    private String write() {
        heading(1, "Rule book " + book.title());
        line("Release `" + code(book.id()) + "`, as of " + book.on() + ", "
                + BookText.count(book.size(), "rule", "rules") + ".");
        heading(2, "Contents");
        for (Book.Chapter chapter : book.chapters()) {
            line("- " + to(BookText.chapterAnchor(chapter.folder()), BookText.chapter(chapter.folder())));
            chapter.topics()
                    .forEach(topic -> line("  - " + to(BookText.topicAnchor(topic.file()), BookText.topic(topic.file()))
                            + " (" + topic.entries().size() + ")"));
        }
        line("- " + to("reviews", "Reviews that are due"));
        line("- " + to("evidence", "Evidence"));
        if (book.changes() != null) {
            line("- " + to("changes", "Changes"));
        }
        heading(2, "How to read this book");
        line(escape(BookText.HOW_TO_READ) + "\n");
        line("The grade says how sure we are:\n");
        BookText.GRADES.forEach(grade -> line("- " + escape(grade)));
        book.chapters().forEach(this::chapter);
        reviews();
        evidence();
        Changes changes = book.changes();
        if (changes != null) {
            changes(changes);
        }
        return out.toString();
    }

    private void chapter(Book.Chapter chapter) {
        anchored(2, BookText.chapterAnchor(chapter.folder()), BookText.chapter(chapter.folder()));
        for (Book.Topic topic : chapter.topics()) {
            anchored(3, BookText.topicAnchor(topic.file()), BookText.topic(topic.file()) + " (" + topic.file() + ")");
            topic.entries().forEach(this::rule);
        }
    }

    private void rule(Entry entry) {
        Metadata metadata = entry.rule().metadata();
        anchored(4, BookText.rule(entry.rule().id()), entry.rule().name());
        line(escape(entry.reading().sentence()) + "\n");
        line("- Owner " + escape(metadata.owner()) + "; grade " + escape(metadata.grade()) + "; reviewed "
                + metadata.reviewed() + ", again by " + metadata.reviewBy());
        if (!metadata.basis().isEmpty()) {
            line("- Puts into effect " + escape(String.join(", ", metadata.basis())));
        }
        line("- Rests on "
                + entry.evidence().stream()
                        .map(source ->
                                to(BookText.source(source.key()), source.key()) + " " + escape(source.citation()))
                        .collect(Collectors.joining("; ")));
        line("- Scenarios: "
                + (entry.scenarios().isEmpty()
                        ? "none names it"
                        : entry.scenarios().stream()
                                .map(example -> escape(example.file()))
                                .collect(Collectors.joining(", "))));
        line("\n<details><summary>As written, " + HtmlText.escape(entry.rule().file()) + " line "
                + entry.rule().line() + "</summary>\n");
        String fence = fence(entry.rule().text());
        line(fence + "\n" + entry.rule().text() + "\n" + fence + "\n\n</details>");
    }

    private void reviews() {
        anchored(2, "reviews", "Reviews that are due");
        line("As of " + book.on() + ": overdue, or due within " + BookWriter.SOON_DAYS + " days.\n");
        if (book.reviews().isEmpty()) {
            line(BookText.NO_REVIEW);
            return;
        }
        line("| Due | Rule | Owner | State |\n|---|---|---|---|");
        book.reviews()
                .forEach(review -> line("| " + review.rule().metadata().reviewBy() + " | "
                        + rule(review.rule().id()) + " " + escape(review.rule().title()) + " | "
                        + escape(review.rule().metadata().owner()) + " | "
                        + (review.overdue() ? "**overdue**" : "soon due") + " |"));
    }

    private void evidence() {
        anchored(2, "evidence", "Evidence");
        line("| Key | Source | Read | Rules |\n|---|---|---|---|");
        book.sources()
                .forEach(source -> line("| <a id=\""
                        + BookText.source(source.citation().key()) + "\"></a>"
                        + escape(source.citation().key()) + " | "
                        + escape(source.citation().citation()) + " " + links(source.links()) + " | "
                        + (source.read() ? escape(source.citation().readLevel()) : "**nobody read it**") + " | "
                        + source.rules().stream().map(MarkdownBook::rule).collect(Collectors.joining(", ")) + " |"));
    }

    private void changes(Changes changes) {
        anchored(2, "changes", "Changes since " + (changes.name().isEmpty() ? changes.id() : changes.name()));
        line("From release `" + code(changes.id()) + "`.");
        if (changes.none()) {
            line("\n" + BookText.NO_CHANGE);
        }
        listed("Rules added", changes.added());
        listed("Rules removed", changes.removed());
        if (!changes.changed().isEmpty()) {
            heading(3, "Rules changed");
            line("| Rule | Before | After |\n|---|---|---|");
            changes.changed()
                    .forEach(changed -> line("| " + rule(changed.after().rule().id()) + " | "
                            + worded(changed.before()) + " | "
                            + (changed.sameReading() ? BookText.REWRITTEN : worded(changed.after())) + " |"));
        }
        if (!changes.tables().isEmpty()) {
            heading(3, "Tables changed");
            line("| Table | Added | Removed | Changed |\n|---|---|---|---|");
            for (TableChange table : changes.tables()) {
                line("| " + escape(table.file()) + " | " + escape(BookText.keys(table.added())) + " | "
                        + escape(BookText.keys(table.removed())) + " | " + escape(BookText.keys(table.changed()))
                        + " |");
            }
        }
    }

    private void listed(String title, List<Changes.Worded> rules) {
        if (!rules.isEmpty()) {
            heading(3, title);
            rules.forEach(worded -> line("- " + worded(worded)));
        }
    }

    private static String worded(Changes.Worded worded) {
        return "**" + escape(worded.rule().title()) + "** "
                + escape(worded.reading().sentence()) + " "
                + escape(worded.reading().metadata());
    }

    private static String links(List<Link> links) {
        return links.stream()
                .map(link -> link.address() == null
                        ? escape(link.text())
                        : "[" + escape(link.text()) + "](<" + link.address() + ">)")
                .collect(Collectors.joining("; "));
    }

    private static String rule(String id) {
        return to(BookText.rule(id), id);
    }

    private static String to(String anchor, String text) {
        return "[" + escape(text) + "](#" + anchor + ")";
    }

    private void anchored(int level, String anchor, String title) {
        out.append("\n<a id=\"").append(anchor).append("\"></a>\n");
        heading(level, title);
    }

    private void heading(int level, String title) {
        out.append('\n')
                .append("#".repeat(level))
                .append(' ')
                .append(escape(title))
                .append("\n\n");
    }

    /** A fence that the text itself does not hold. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String code(String text) {
        return text.replace('`', '\'').replace('\n', ' ');
    }

    /** The text as it stands: nothing in it is markup, and it stays on one line. */
    private static String escape(String text) {
        String plain = text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1");
        return HtmlText.escape(plain).replace("&quot;", "\"").replace("&#39;", "'");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
