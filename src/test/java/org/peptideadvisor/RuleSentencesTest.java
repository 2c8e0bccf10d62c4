package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Verb;

/** What rules say of clients. */
class RuleSentencesTest {

    /** An answer that tells both would say the shared sentence twice. Where two rules say all the same, it is told once. */
    @Test
    void twoWordingsShareNoSentence() {
        Map<String, Set<String>> wordings = new TreeMap<>();
        ShippedRelease.get().ruleBook().rules().stream()
                .flatMap(rule -> rule.then().stream())
                .filter(conclusion -> conclusion.verb() != Verb.CONCLUDE)
                .map(Conclusion::sentence)
                .forEach(wording -> {
                    for (String sentence : wording.split("(?<=[.!?])\\s+")) {
                        wordings.computeIfAbsent(sentence, key -> new TreeSet<>())
                                .add(wording);
                    }
                });
        assertThat(wordings).hasSizeGreaterThan(500);
        wordings.values().removeIf(saying -> saying.size() < 2);
        assertThat(wordings).isEmpty();
    }
}
