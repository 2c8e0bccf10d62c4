package org.peptideadvisor.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;

/**
 * Changes a word of a shipped rule: either that is refused, or the rule now means something else. What the author wrote is
 * never passed over in silence.
 */
class ShippedRuleMutationTest {

    private static final int EACH = 8;

    private final List<Rule> shipped = ShippedRelease.get().ruleBook().rules();
    private final RuleBookReader reader = new RuleBookReader();

    @Test
    void aChangedWordIsRefusedOrChangesTheOutline() {
        var random = new Mutations(42, ids());
        var silent = new ArrayList<String>();
        int tried = 0;
        int refused = 0;
        for (int i = 0; i < shipped.size(); i++) {
            Rule rule = shipped.get(i);
            Rule other = shipped.get((i + 1) % shipped.size());
            List<String> words = telling(rule.text());
            for (int n = 0; n < EACH; n++) {
                String changed = random.one(rule.text(), other.text());
                if (telling(changed).equals(words)) {
                    continue;
                }
                tried++;
                RuleBookReader.ReadRuleBook read = reader.read(Map.of(rule.file(), changed));
                if (!read.diagnostics().isEmpty()) {
                    refused++;
                } else if (read.book().size() == 1
                        && means(read.book().rules().get(0)).equals(means(rule))) {
                    silent.add(rule.id() + ":\n" + changed);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(tried).isGreaterThan(4_000);
        assertThat(refused).isBetween(tried / 2, tried - 1);
    }

    /** Words but for blanks and remarks; blanks around the commas of a list of sources tell nothing. */
    private static List<String> telling(String text) {
        return Mutations.words(text).stream()
                .filter(word -> !word.isBlank() && !word.startsWith("//"))
                .toList();
    }

    /** All of a rule but where it stands and how it is laid out. */
    private static List<Object> means(Rule rule) {
        var all = new ArrayList<Object>(List.of(rule.id(), rule.title(), rule.metadata()));
        for (Pattern pattern : rule.when()) {
            all.add(List.of(pattern.presence(), String.valueOf(pattern.name()), pattern.type()));
            pattern.constraints().forEach(one -> all.add(List.of(one.property(), one.operator(), one.operands())));
        }
        rule.then().forEach(one -> all.add(List.of(one.verb(), one.arguments())));
        return all;
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        ShippedRelease.get().catalog().vocabulary().terms("concern").forEach(term -> ids.add('"' + term.id() + '"'));
        ShippedRelease.get().catalog().peptides().forEach(peptide -> ids.add('"' + peptide.id() + '"'));
        for (FactType type : FactType.values()) {
            ids.add(type.label());
            ids.addAll(type.properties().keySet());
        }
        ids.addAll(Verb.words());
        return ids;
    }
}
