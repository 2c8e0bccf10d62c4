package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.book.Book;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.Edition;
import org.peptideadvisor.rulebook.Rule;
import picocli.CommandLine;

/** The rule book in both forms. */
class RuleBookCommandTest {

    private static final LocalDate ON = LocalDate.of(2027, 10, 1);
    private static final String HEAD =
            " @owner(\"%s\") @reviewed(\"2026-11-01\") @reviewBy(\"%s\") @evidence(\"%s\") @grade(\"E\")\n";
    private static final String SOUND = rule(
            "CAU-1",
            "Any allergy",
            "dermatology",
            "2027-09-01",
            "GOO11,REC",
            "exists Allergy()",
            "caution( \"Read the whole label.\" );");
    private static final String OTHER = rule(
            "CAU-2",
            "Pregnant",
            "dermatology",
            "2027-11-01",
            "REC",
            "Condition( id == \"pregnancy\" )",
            "excludeGroup( \"retinoid\", \"Retinoids stay out.\" );");
    private static final Map<String, String> SCENARIOS = Map.of(
            "scenarios/a/one.yaml",
            "title: Labels are read\ngiven: { client: { age: 30 } }\nexpect: { cautions: [ { reasons: [ { rule: CAU-1 } ] } ] }\n");

    @TempDir
    private Path folder;

    @Test
    void html() throws IOException {
        assertThat(golden(HtmlBook.of(small())))
                .isEqualTo(Files.readString(Path.of("src/test/resources/rulebook/small.html")));
    }

    @Test
    void markdown() throws IOException {
        assertThat(golden(MarkdownBook.of(small())))
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
        Book book = book(files, scenarios, null);
        String html = HtmlBook.of(book);
        assertThat(html).doesNotContain("<script", "<img", "<b>", "<i>", "<u>").contains("&lt;script&gt;alert(1)");
        assertThat(html.split("</code></pre>", -1)).hasSize(2);
        String markdown = MarkdownBook.of(book);
        String outside = markdown.replaceAll("(?s)\n(````+)\n.*?\n\\1\n", "\n");
        assertThat(outside)
                .doesNotContain("<script", "<img", "<b>", "<i>", "<u>")
                .contains("\\[a\\](javascript");
        assertThat(markdown).contains("\n````\nrule \"CAU-3");
    }

    @Test
    void eachShippedRuleIsInTheBook_andEveryAnchorResolves() {
        Edition edition = opened(ShippedRelease.folder().read());
        Book book = new BookWriter(edition, ShippedRelease.folder().scenarios()).write(ON, edition);
        String html = HtmlBook.of(book);
        String markdown = MarkdownBook.of(book);
        for (Rule rule : ShippedRelease.get().ruleBook().rules()) {
            String sentence = HtmlText.escape(ShippedRelease.get().reading(rule).sentence());
            assertThat(html).contains("<article id=\"" + BookText.rule(rule.id()) + "\">", sentence);
            assertThat(markdown).contains("<a id=\"" + BookText.rule(rule.id()) + "\"></a>");
        }
        assertThat(book.size()).isEqualTo(ShippedRelease.get().ruleBook().size());
        resolves(found("href=\"#([^\"]*)\"", html), found(" id=\"([^\"]*)\"", html));
        resolves(found("\\]\\(#([^)]*)\\)", markdown), found("<a id=\"([^\"]*)\">", markdown));
    }

    @Test
    void headingsStandInOrder() {
        int before = 0;
        for (String level : found("<h([1-6])", HtmlBook.of(small()))) {
            assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(before + 1);
            before = Integer.parseInt(level);
        }
        assertThat(before).isPositive();
    }

    @Test
    void theCommandTellsChangesFromAFolderAndFromAZip() throws IOException {
        Path now = write(folder.resolve("now"), files(SOUND));
        Path old = write(folder.resolve("old"), files(OTHER));
        Path zip = zipped(files(OTHER));
        String fromFolder = run(0, "--rules", now.toString(), "--since", old.toString(), "--on", "2027-10-01");
        assertThat(fromFolder).contains("Rules added", "Rules removed", "retinoids");
        assertThat(run(0, "--rules", now.toString(), "--since", zip.toString(), "--on", "2027-10-01"))
                .isEqualTo(fromFolder);
        Path output = folder.resolve("book.html");
        run(0, "--rules", now.toString(), "--format", "html", "--output", output.toString());
        assertThat(output).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void anEarlierRuleBaseMayBeFromBeforeATable() throws IOException {
        Map<String, String> files = files(SOUND);
        Path now = write(folder.resolve("now"), files);
        files.remove("catalog/phrases.csv");
        Path old = write(folder.resolve("old"), files);
        assertThat(run(0, "--rules", now.toString(), "--since", old.toString()))
                .contains("### Tables changed", "| catalog/phrases.csv | key language, rule en, metadata en")
                .contains(" more | none | none |")
                .doesNotContain("### Rules changed");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path now = write(folder.resolve("now"), files(SOUND));
        assertThat(run(
                        2,
                        "--rules",
                        now.toString(),
                        "--since",
                        folder.resolve("none.zip").toString()))
                .contains("none.zip cannot be read");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run(2, "--rules", now.toString(), "--since", empty.toString()))
                .contains("There are no rules in " + empty);
        Files.writeString(now.resolve("exclude/a.drl"), SOUND.replace("Allergy()", "Alergy()"));
        assertThat(run(1, "--rules", now.toString())).contains("unknown-fact", "did you mean Allergy?");
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

    /** Two rules, one overdue and one soon due; since then one was changed, one added and one taken out. */
    private static Book small() {
        String before = SOUND.replace("the whole label", "the label") + OTHER.replace("CAU-2", "CAU-4");
        return book(files(SOUND + OTHER), SCENARIOS, files(before));
    }

    private static Book book(Map<String, String> files, Map<String, String> scenarios, Map<String, String> earlier) {
        return new BookWriter(opened(files), scenarios).write(ON, earlier == null ? null : opened(earlier));
    }

    private static Edition opened(Map<String, String> files) {
        Edition.Opened opened = Edition.open(files);
        if (opened.edition() == null) {
            throw new AssertionError(opened.diagnostics().toString());
        }
        return opened.edition();
    }

    private static Map<String, String> files(String rules) {
        Map<String, String> files = ShippedRelease.catalogWith("exclude/a.drl", rules);
        files.put("RELEASE", "2027.1");
        return files;
    }

    private static String rule(
            String id, String title, String owner, String reviewBy, String evidence, String when, String then) {
        return "rule \"" + id + " " + title + "\" @id(\"" + id + "\")" + HEAD.formatted(owner, reviewBy, evidence)
                + "when\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    private static String golden(String book) {
        return book.replaceAll("sha256:[0-9a-f]{64}", "sha256:…")
                .replaceAll("(?s)<style>.*</style>", "<style>…</style>");
    }

    private static Path write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private Path zipped(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("old.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry("project/rules/" + file.getKey()));
                out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static String run(int code, String... arguments) {
        var said = new StringWriter();
        int ended = new CommandLine(new RuleBookCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
        assertThat(ended).as(said.toString()).isEqualTo(code);
        return said.toString();
    }
}
