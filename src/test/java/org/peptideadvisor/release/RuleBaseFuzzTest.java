package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.HostileCanary;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.label.LabelReader;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.reading.LongReadings;
import org.peptideadvisor.rulebook.reading.PhraseCheck;
import org.peptideadvisor.rulebook.text.RuleFiles;
import org.peptideadvisor.scenario.AnswerNames;
import org.peptideadvisor.scenario.ScenarioReader;

/**
 * Spoils the shipped tables, phrases, label tables and scenarios at random: nothing but findings may come of them, each short
 * and fit to be shown. What is still accepted is used: rules are read aloud with the phrases, labels are read with the tables. A
 * short run from a fixed seed belongs to the tests; {@code make fuzz} goes on for {@code fuzz.seconds} from a new one. A text that
 * fails lies in {@code target/fuzz} afterwards.
 */
class RuleBaseFuzzTest {

    private static final int SHORT_RUN = 1_500;

    private static final List<String> FOREIGN = List.of(
            ",",
            ";",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u001b[2J",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\ud800",
            "\ud83d\ude00",
            "{",
            "}",
            "{most}",
            "{value}",
            "{{",
            "}}",
            "..",
            "*",
            "/",
            "|",
            "(",
            ")",
            "[",
            "]",
            "&a ",
            "*a",
            "!!x ",
            "? ",
            ": ",
            "- ",
            "# ",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "<<: *a",
            "\\",
            "\\e",
            "'",
            ">",
            "|+\n",
            "-1",
            "99999999999999999999",
            "1e999999999",
            "0x7fffffff",
            ".nan",
            "~",
            "null",
            "true",
            "2026-02-30",
            "javascript:x",
            "any-peptide",
            "ingredient:",
            "group:retinoid",
            "a;a",
            ";;",
            "(?<=x)",
            "\\b(",
            "(a*)*b",
            "é",
            "а",
            "ｆｕｌｌ");

    private final Map<String, String> tables = tables();
    private final List<Map.Entry<String, String>> scenarios =
            new ArrayList<>(ShippedRelease.folder().scenarios().entrySet());
    private final List<String> tableNames = new ArrayList<>(tables.keySet());
    private int accepted;

    @Test
    void nothingComesOfSpoiltTablesAndScenariosButFindings() throws IOException {
        long seconds = Long.getLong("fuzz.seconds", 0);
        long seed = seconds > 0 ? System.nanoTime() : 20_261_129;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var random = new Random(seed);
        int touched = HostileCanary.touched();
        int runs = 0;
        for (; seconds > 0 ? System.nanoTime() < end : runs < SHORT_RUN; runs++) {
            boolean table = runs % 10 == 0;
            String name = table ? any(tableNames, random) : "";
            Map.Entry<String, String> scenario = any(scenarios, random);
            String text = spoilt(table ? tables.get(name) : scenario.getValue(), random);
            try {
                if (table) {
                    table(name, text);
                } else {
                    scenario(scenario.getKey(), text);
                }
            } catch (RuntimeException | Error e) {
                Files.createDirectories(Path.of("target/fuzz"));
                String file = (table ? name : scenario.getKey()).replace('/', '-');
                Files.writeString(Path.of("target/fuzz/" + seed + "-" + runs + "-" + file), text);
                throw new AssertionError("seed " + seed + ", run " + runs + ", " + file, e);
            }
        }
        System.out.printf("fuzz: %d tables and scenarios, %d accepted, seed %d%n", runs, accepted, seed);
        assertThat(accepted).isGreaterThan(runs / 100);
        assertThat(HostileCanary.touched()).isEqualTo(touched);
    }

    private void table(String name, String text) {
        isFit(RuleFiles.check(Map.of("catalog/" + name, text)));
        var spoilt = new TreeMap<>(tables);
        spoilt.put(name, text);
        CatalogResult result = Catalog.load(spoilt);
        if (result instanceof CatalogResult.FaultyTables faulty) {
            assertThat(faulty.faults()).isNotEmpty();
            isFit(faulty.faults());
            return;
        }
        accepted++;
        Catalog catalog = ((CatalogResult.LoadedCatalog) result).catalog();
        List<Diagnostic> phrases = PhraseCheck.check(catalog, () -> false);
        isFit(phrases);
        if (phrases.isEmpty()) {
            isFit(LongReadings.find(ShippedRelease.get().ruleBook(), catalog, () -> false));
        }
        String label = text.substring(0, Math.min(text.length(), LabelReader.MAX_CHARACTERS));
        assertThat(new LabelReader(catalog).read("Ingredients: " + label.substring(0, label.length() / 2)))
                .isNotNull();
    }

    private void scenario(String path, String text) {
        isFit(RuleFiles.check(Map.of(path, text)));
        Release release = ShippedRelease.get();
        var read = new ScenarioReader(release.intake(), new AnswerNames(release.catalog(), release.ruleBook()))
                .read(Map.of(path, text));
        isFit(read.diagnostics());
        assertThat(read.scenarios().isEmpty()).isEqualTo(!read.diagnostics().isEmpty());
        accepted += read.scenarios().size();
    }

    private static void isFit(List<Diagnostic> found) {
        assertThat(found).hasSizeLessThanOrEqualTo(1_100).isSorted();
        for (Diagnostic one : found) {
            String said = one.message() + one.fix();
            assertThat(one.message()).isNotBlank().hasSizeLessThan(700);
            assertThat(said.codePoints().noneMatch(QuotedText::isHidden))
                    .as(said)
                    .isTrue();
            assertThat(one.endLine()).isGreaterThanOrEqualTo(one.line());
        }
    }

    /** A text with one to five small changes, sometimes one that makes it far longer. */
    private String spoilt(String text, Random random) {
        var spoilt = new StringBuilder(text);
        for (int change = random.nextInt(5); change >= 0; change--) {
            int at = random.nextInt(spoilt.length() + 1);
            int to = Math.min(spoilt.length(), at + 1 + random.nextInt(random.nextInt(20) == 0 ? 2_000 : 12));
            switch (random.nextInt(6)) {
                case 0 -> spoilt.delete(at, to);
                case 1 -> spoilt.insert(at, any(FOREIGN, random));
                case 2 -> spoilt.replace(at, to, any(FOREIGN, random));
                case 3 -> spoilt.insert(at, spoilt.substring(at, to));
                case 4 -> spoilt.insert(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
                default -> spoilt.insert(at, any(FOREIGN, random).repeat(random.nextInt(30) == 0 ? 100_000 : 3));
            }
        }
        return spoilt.toString();
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, String> tables() {
        var tables = new TreeMap<String, String>();
        ShippedRelease.tables().forEach((path, text) -> tables.put(path.substring("catalog/".length()), text));
        return tables;
    }
}
