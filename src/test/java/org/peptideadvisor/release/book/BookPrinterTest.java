package org.peptideadvisor.release.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.release.book.SmallBooks.ON;
import static org.peptideadvisor.release.book.SmallBooks.book;
import static org.peptideadvisor.release.book.SmallBooks.files;
import static org.peptideadvisor.release.book.SmallBooks.opened;
import static org.peptideadvisor.release.book.SmallBooks.rule;
import static org.peptideadvisor.release.book.SmallBooks.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.rulebook.Rule;

/** The rule book in both forms. */
class BookPrinterTest {

    private static final BookPrinter PRINTER = new BookPrinter();

    @Test
    void html() throws IOException {
        assertThat(golden(PRINTER.print(small(), BookForm.HTML)))
                .isEqualTo(Files.readString(Path.of("src/test/resources/rulebook/small.html")));
    }

    @Test
    void markdown() throws IOException {
        assertThat(golden(PRINTER.print(small(), BookForm.MARKDOWN)))
                .isEqualTo(Files.readString(Path.of("src/test/resources/rulebook/small.md")));
    }

    @Test
    void whateverAnAuthorWrites_isTextAndNotMarkup() {
        String hostile =
                "</code></pre><script>alert(1)</script><img src=x onerror=alert(2)> &amp; ' | [a](javascript:b) ``` ~~";
        Map<String, String> files = files(rule(
                "CAU-3",
                hostile,
                "\\\"><b>",
                "2027-09-01",
                "REC",
                "exists Allergy()",
                "caution( \"" + hostile + "\" );"));
        Map<String, String> scenarios = Map.of(
                "scenarios/<u>.yaml",
                "title: \"<i>CAU-3</i>\"\ngiven: { client: { age: 30 } }\nexpect: { outcome: caution }\n");
        RuleBookPages book = book(files, scenarios, null);
        String html = PRINTER.print(book, BookForm.HTML);
        assertThat(html).doesNotContain("<script", "<img", "<b>", "<i>", "<u>").contains("&lt;script&gt;alert(1)");
        assertThat(html.split("</code></pre>", -1)).hasSize(2);
        String markdown = PRINTER.print(book, BookForm.MARKDOWN);
        String outside = markdown.replaceAll("(?s)\n(````+)\n.*?\n\\1\n", "\n");
        assertThat(outside)
                .doesNotContain("<script", "<img", "<b>", "<i>", "<u>")
                .contains("\\[a\\](javascript");
        assertThat(markdown).contains("\n````\nrule \"CAU-3");
    }

    @Test
    void eachShippedRuleIsInTheBook_andEveryAnchorResolves() {
        RuleEdition edition = opened(ShippedRelease.files());
        RuleBookPages book = new BookWriter(edition, ShippedRelease.folder().scenarios()).write(ON, edition);
        String html = PRINTER.print(book, BookForm.HTML);
        String markdown = PRINTER.print(book, BookForm.MARKDOWN);
        Map<String, String> articles = Pattern.compile("<article id=\"rule-([^\"]*)\">(.*?)</article>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        Set<String> anchors = Set.copyOf(found("<a id=\"rule-([^\"]*)\"></a>", markdown));
        for (Rule rule : ShippedRelease.get().ruleBook().rules()) {
            String sentence = escaped(ShippedRelease.get().reading(rule).sentence());
            assertThat(articles.getOrDefault(rule.id(), "")).contains(sentence);
            assertThat(anchors).contains(rule.id());
        }
        assertThat(book.size()).isEqualTo(ShippedRelease.get().ruleBook().size());
        resolves(found("href=\"#([^\"]*)\"", html), found(" id=\"([^\"]*)\"", html));
        resolves(found("\\]\\(#([^)]*)\\)", markdown), found("<a id=\"([^\"]*)\">", markdown));
    }

    @Test
    void guardsThatAreWeakerThanBeforeAreNamed() {
        String guard = "scenarios/guards/saf043-airway-swelling.yaml";
        Map<String, String> files = new TreeMap<>(ShippedRelease.files());
        files.computeIfPresent(guard, (path, text) -> text.replace("leastUrgency: emergency\n", ""));
        RuleEdition after = opened(files);
        RuleBookPages book = new BookWriter(after, Map.of()).write(ON, opened(ShippedRelease.files()));
        assertThat(PRINTER.print(book, BookForm.MARKDOWN))
                .contains("### Guards weakened", "| " + guard + " | SAF043 | the least urgency is lower |");
        assertThat(PRINTER.print(book, BookForm.HTML))
                .contains("<th scope=\"row\">" + guard + "</th><td>SAF043</td><td>the least urgency is lower</td>");
    }

    @Test
    void headingsStandInOrder() {
        int before = 0;
        for (String level : found("<h([1-6])", PRINTER.print(small(), BookForm.HTML))) {
            assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(before + 1);
            before = Integer.parseInt(level);
        }
        assertThat(before).isPositive();
    }

    private static void resolves(List<String> links, List<String> anchors) {
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(anchors).containsAll(links);
        assertThat(links).hasSizeGreaterThan(1000);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String golden(String book) {
        return book.replaceAll("sha256:[0-9a-f]{64}", "sha256:…")
                .replaceAll("(?s)<style>.*</style>", "<style>…</style>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
