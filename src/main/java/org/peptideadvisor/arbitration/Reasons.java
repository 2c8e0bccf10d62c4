package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/** Writes the reasons of one answer and remembers which sources they name. Belongs to one decision. */
final class Reasons {

    private final RuleCards cards;
    private final Grounds grounds;
    private final Set<List<String>> cited = Collections.newSetFromMap(new IdentityHashMap<>());

    private final @Nullable Map<Reason, List<Firing>> behind;

    Reasons(RuleCards cards, Grounds grounds) {
        this(cards, grounds, false);
    }

    /** @param explained whether it will be asked which firings are behind a reason */
    Reasons(RuleCards cards, Grounds grounds, boolean explained) {
        this.cards = cards;
        this.grounds = grounds;
        this.behind = explained ? new IdentityHashMap<>() : null;
    }

    /** The firings that a reason was made of; none when it was not to be explained. */
    List<Firing> behind(Reason reason) {
        return behind == null ? List.of() : behind.getOrDefault(reason, List.of());
    }

    /** One reason a rule and sentence, its firings' facts together; sorted by rule. */
    List<Reason> of(Collection<? extends Finding> findings) {
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
        RuleCards.Card card = cards.of(finding.firing().rule());
        cited.add(card.citations());
        var reason = new Reason(card.id(), card.title(), finding.because(), grounds.phrases(firings), card.citations());
        if (behind != null) {
            behind.put(reason, firings);
        }
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
