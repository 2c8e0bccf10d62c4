package org.peptideadvisor.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.HostileCanary;
import org.peptideadvisor.HostileCorpus;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * Reads made-up and spoilt rules: nothing but findings may come of them, and what is accepted must say in its outline all
 * that stands in its text, and compile. A short run from a fixed seed belongs to the tests; {@code make fuzz} goes on for
 * {@code fuzz.seconds} from a new one. A text that fails lies in {@code target/fuzz} afterwards.
 */
class RuleFuzzTest {

    private static final int SHORT_RUN = 4_000;
    private static final int COMPILED_TOGETHER = 250;

    private final List<Rule> shipped = ShippedRelease.get().ruleBook().rules();
    private final List<HostileCorpus.Entry> hostile = HostileCorpus.all().stream()
            .filter(entry -> entry.file().endsWith(".drl"))
            .toList();
    private final RuleBookReader reader = new RuleBookReader();
    private final Map<String, Rule> accepted = new LinkedHashMap<>();
    private int runs;
    private int sound;
    private int compiled;

    @Test
    void nothingComesOfAnyTextButFindingsOrASoundOutline() throws IOException {
        long seconds = Long.getLong("fuzz.seconds", 0);
        long seed = seconds > 0 ? System.nanoTime() : 20_261_122;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var mutations = new Mutations(seed, words());
        var grammar = new RuleGrammar(mutations, ShippedRelease.get().catalog());
        int touched = HostileCanary.touched();
        while (seconds > 0 ? System.nanoTime() < end : runs < SHORT_RUN) {
            RuleStage folder = mutations.any(List.of(RuleStage.values()));
            String text = text(mutations, grammar, folder);
            try {
                read(folder.label() + "/fuzz.drl", text);
            } catch (RuntimeException | Error e) {
                Files.createDirectories(Path.of("target/fuzz"));
                Files.writeString(Path.of("target/fuzz/" + folder.label() + "-" + seed + "-" + runs + ".drl"), text);
                throw new AssertionError(
                        "seed " + seed + ", run " + runs + ", in " + folder.label() + "/:\n" + text, e);
            }
        }
        compile();
        System.out.printf("fuzz: %d texts, %d accepted, %d compiled, seed %d%n", runs, sound, compiled, seed);
        assertThat(sound).isGreaterThan(runs / 20);
        assertThat(HostileCanary.touched()).isEqualTo(touched);
    }

    private String text(Mutations mutations, RuleGrammar grammar, RuleStage folder) {
        String one = mutations.any(shipped).text();
        String two = mutations.chance(3)
                ? mutations.any(hostile).text()
                : mutations.any(shipped).text();
        return switch (mutations.number(6)) {
            case 0 -> grammar.rule(folder);
            case 1 -> mutations.several(grammar.rule(folder), two);
            case 2 -> mutations.several(mutations.any(hostile).text(), one);
            case 3 -> mutations.several(one + "\n" + two, grammar.rule(folder));
            case 4 -> grammar.rule(folder) + mutations.one(one, two) + grammar.rule(folder);
            default -> mutations.several(one, two);
        };
    }

    private void read(String path, String text) {
        runs++;
        RuleBookReader.ReadRuleBook read = reader.read(Map.of(path, text));
        assertThat(read.diagnostics()).isSorted().hasSizeLessThanOrEqualTo(1_100);
        for (Diagnostic found : read.diagnostics()) {
            assertThat(found.message()).isNotBlank().hasSizeLessThan(300);
            assertThat(found.line()).isBetween(0, text.length() + 1);
            assertThat(found.endLine()).isGreaterThanOrEqualTo(found.line());
        }
        if (read.diagnostics().isEmpty()) {
            assertThat(read.book().size()).isPositive();
        }
        for (Rule rule : read.book().rules()) {
            Retold.assertNothingHidden(rule);
            assertThat(text).contains(rule.text());
            if (read.diagnostics().isEmpty()) {
                sound++;
                accepted.put(rule.id(), rule);
            }
        }
        if (accepted.size() >= COMPILED_TOGETHER) {
            compile();
        }
    }

    private void compile() {
        compiled += accepted.size();
        try (KnowledgeBase base =
                new RuleCompiler().compile(new RuleBook(new ArrayList<>(accepted.values())), List.of())) {
            assertThat(base).isNotNull();
        }
        accepted.clear();
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        shipped.stream().limit(100).forEach(rule -> words.addAll(Mutations.words(rule.text())));
        words.removeIf(String::isBlank);
        return words;
    }
}
