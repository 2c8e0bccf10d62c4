package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/** Writes the reasons of one answer and remembers which sources they name. Belongs to one decision. */
public final class ReasonWriter {

    private final RuleCards cards;
    private final FiringGrounds grounds;
    private final Set<List<String>> cited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<MadeReason> made = new ArrayList<>(64);

    /** A reason with the firings that it was made of. */
    private record MadeReason(Reason reason, List<Firing> firings) {}

    public ReasonWriter(RuleCards cards, FiringGrounds grounds) {
        this.cards = cards;
        this.grounds = grounds;
    }

    /** The firings that each reason was made of, by identity. */
    public Map<Reason, List<Firing>> behind() {
        var behind = new IdentityHashMap<Reason, List<Firing>>(made.size());
        made.forEach(one -> behind.put(one.reason(), one.firings()));
        return behind;
    }

    /** One reason a rule and sentence, its firings' facts together; sorted by rule. */
    public List<Reason> of(Collection<? extends Finding> findings) {
        if (findings.size() == 1) {
            Finding only = findings.iterator().next();
            return List.of(reason(only, List.of(only.firing())));
        }
        var sorted = new ArrayList<Finding>(findings);
        sorted.sort(Finding.BY_RULE);
        var reasons = new ArrayList<Reason>(sorted.size());
        for (int i = 0; i < sorted.size(); ) {
            Finding first = sorted.get(i);
            var firings = new ArrayList<Firing>(2);
            while (i < sorted.size() && Finding.BY_RULE.compare(first, sorted.get(i)) == 0) {
                firings.add(sorted.get(i).firing());
                i++;
            }
            reasons.add(reason(first, firings));
        }
        return List.copyOf(reasons);
    }

    private Reason reason(Finding finding, List<Firing> firings) {
        RuleCards.RuleCard card = cards.of(finding.firing().rule());
        cited.add(card.citations());
        var reason = new Reason(card.id(), card.title(), finding.because(), grounds.phrases(firings), card.citations(), card.reviewed());
        made.add(new MadeReason(reason, firings));
        return reason;
    }

    /** Notes that the answer names these sources. */
    void cite(List<String> citations) {
        cited.add(citations);
    }

    /** The lists of sources named so far. */
    Set<List<String>> cited() {
        return cited;
    }
}
