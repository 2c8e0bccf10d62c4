package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/** Writes the reasons of one answer and remembers which sources they name. Belongs to one decision. */
final class Reasons {

    private static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::rule).thenComparing(Reason::because);

    private final RuleCards cards;
    private final Grounds grounds;
    private final Set<String> cited = new TreeSet<>();

    Reasons(RuleCards cards, Grounds grounds) {
        this.cards = cards;
        this.grounds = grounds;
    }

    /** One reason a rule and sentence, its firings' facts together; sorted by rule. */
    List<Reason> of(Collection<? extends Finding> findings) {
        if (findings.size() == 1) {
            Finding only = findings.iterator().next();
            return List.of(reason(only.firing().rule(), only.because(), List.of(only.firing())));
        }
        record Key(String rule, String because) {}
        Map<Key, List<Firing>> firings = new LinkedHashMap<>();
        for (Finding finding : findings) {
            firings.computeIfAbsent(new Key(finding.firing().rule(), finding.because()), key -> new ArrayList<>(2))
                    .add(finding.firing());
        }
        var reasons = new ArrayList<Reason>(firings.size());
        firings.forEach((key, behind) -> reasons.add(reason(key.rule(), key.because(), behind)));
        reasons.sort(ORDER);
        return List.copyOf(reasons);
    }

    private Reason reason(String rule, String because, List<Firing> firings) {
        RuleCards.Card card = cards.of(rule);
        cited.addAll(card.citations());
        return new Reason(card.id(), card.title(), because, grounds.phrases(firings), card.citations());
    }

    /** Notes that the answer names these sources. */
    void cite(List<String> citations) {
        cited.addAll(citations);
    }

    /** The sources named so far, sorted. */
    Set<String> cited() {
        return cited;
    }
}
