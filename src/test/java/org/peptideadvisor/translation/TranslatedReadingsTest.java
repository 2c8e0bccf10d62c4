package org.peptideadvisor.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Every rule and every condition is read in German, and what differs in English differs in German. */
class TranslatedReadingsTest {

    private final Release release = ShippedRelease.get();
    private final RuleReadings english = new RuleReadings(release.catalog(), RuleReadings.ENGLISH);
    private final TranslatedReadings german =
            Objects.requireNonNull(release.translations().in("de")).readings();

    @Test
    void everyRuleHasAReading_withItsIdAndThatNobodyReviewedIt() {
        var missing = new TreeSet<String>();
        for (Rule rule : release.advisor().book().rules()) {
            var said = german.find(english.of(rule).sentence());
            if (said == null) {
                missing.add(rule.id());
            } else {
                assertThat(said.text()).contains(rule.id(), "noch von keiner Fachperson geprüft");
                assertThat(said.reviewed()).isFalse();
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void conditionsThatDifferAreSaidDifferently() {
        var said = new TreeMap<String, String>();
        var alike = new HashMap<String, String>();
        for (Rule rule : release.advisor().book().rules()) {
            rule.when().forEach(pattern -> {
                String one = english.condition(rule, pattern);
                String other = Objects.requireNonNull(german.find(one), one).text();
                String before = said.putIfAbsent(other, one);
                if (before != null && !before.equals(one)) {
                    alike.put(before, one);
                }
            });
        }
        assertThat(alike).isEmpty();
    }
}
