package org.peptideadvisor.arbitration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.SafetySeverity;
import org.peptideadvisor.model.word.SubjectKind;

/**
 * What is prescribed although rules keep it out. Only a row of critical severity stops it; otherwise it stays in its place, and
 * its prescriber is asked.
 */
final class DoubtedPrescriptions {

    private final Catalog catalog;
    private final SettledExclusions exclusions;
    private final RuleCards cards;

    DoubtedPrescriptions(Catalog catalog, SettledExclusions exclusions, RuleCards cards) {
        this.catalog = catalog;
        this.exclusions = exclusions;
        this.cards = cards;
    }

    /** Whether a prescribed product or group is to be taken no more. */
    boolean stops(String id) {
        Finding against = against(id);
        return against != null && gravity(against) == SafetySeverity.CRITICAL;
    }

    /** What keeps out each prescribed thing of a plan that has its place all the same, by id. */
    Map<String, Finding> among(List<Planned> planned) {
        var doubted = new HashMap<String, Finding>();
        for (Planned one : planned) {
            Finding against = one.prescription() ? against(one.id()) : null;
            if (against != null) {
                doubted.put(one.id(), against);
            }
        }
        return doubted;
    }

    /** The gravest of what keeps a prescribed product or group out; null when nothing does. */
    private @Nullable Finding against(String id) {
        if (!exclusions.bar(id)) {
            return null;
        }
        Set<String> ids = new HashSet<>(catalog.covered(SubjectKind.GROUP, id));
        ids.add(id);
        return exclusions.findings(ids).stream()
                .min(Comparator.comparing(
                                this::gravity, Comparator.nullsLast(Comparator.<SafetySeverity>reverseOrder()))
                        .thenComparing(Finding.BY_RULE))
                .orElse(null);
    }

    private @Nullable SafetySeverity gravity(Finding finding) {
        return cards.of(finding.firing().rule()).gravity();
    }
}
