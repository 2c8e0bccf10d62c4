package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.peptideadvisor.engine.Fit;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.Origin;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;

/**
 * All that the firing of a rule can depend on: its conditions, those of the rules that conclude its assessments, and for a
 * rule that looks at the plan those of every rule that has a say in what the plan holds. Thread-safe.
 */
final class Dependence {

    /** What settles which peptides and co-actives are in the plan. */
    private static final Set<Verb> CHOOSING = EnumSet.of(
            Verb.RECOMMEND_PEPTIDE,
            Verb.PREFER,
            Verb.DEFER,
            Verb.SUPPORT,
            Verb.EXCLUDE_BOUND,
            Verb.EXCLUDE_INGREDIENT,
            Verb.EXCLUDE_CLASS,
            Verb.EXCLUDE_GROUP,
            Verb.HOLD,
            Verb.LIMIT_PEPTIDES);

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, List<Rule>> concluding = new HashMap<>();
    private final List<Rule> choosing = new ArrayList<>();
    private final Map<String, List<Fit>> known = new ConcurrentHashMap<>();

    Dependence(RuleBook book) {
        for (Rule rule : book.rules()) {
            rules.put(rule.id(), rule);
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.verb() == Verb.CONCLUDE && conclusion.arguments().get(0) instanceof Argument.Text id) {
                    concluding
                            .computeIfAbsent(id.value(), key -> new ArrayList<>())
                            .add(rule);
                }
            }
            if (rule.then().stream().map(Conclusion::verb).anyMatch(CHOOSING::contains)) {
                choosing.add(rule);
            }
        }
    }

    /** The ids of the rules that settle what the plan holds. */
    Set<String> choosing() {
        var ids = new HashSet<String>();
        choosing.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /** What the firing of any of these rules depends on; nothing for a rule that is not in the book. */
    List<Fit> of(Collection<String> ids) {
        if (ids.size() == 1) {
            return known.computeIfAbsent(ids.iterator().next(), id -> gather(List.of(id)));
        }
        return gather(ids);
    }

    private List<Fit> gather(Collection<String> ids) {
        var gathered = new Gathered();
        ids.stream().map(rules::get).filter(Objects::nonNull).forEach(gathered::add);
        return List.copyOf(gathered.fits.values());
    }

    /** One walk through the rules; patterns that ask the same are kept once. */
    private final class Gathered {

        private final Set<String> seen = new HashSet<>();
        private final Map<String, Fit> fits = new HashMap<>();

        void add(Rule rule) {
            if (!seen.add(rule.id())) {
                return;
            }
            for (Pattern pattern : rule.when()) {
                var fit = new Fit(pattern);
                fits.put(text(pattern), fit);
                if (pattern.type() == FactType.ASSESSMENT) {
                    concluding.forEach((id, behind) -> {
                        if (fit.holds(new Assessment(id))) {
                            behind.forEach(this::add);
                        }
                    });
                } else if (pattern.type().origin() == Origin.PLAN && seen.add("")) {
                    choosing.forEach(this::add);
                }
            }
        }

        private String text(Pattern pattern) {
            var text = new StringBuilder(pattern.type().label()).append(pattern.name());
            pattern.constraints().forEach(one -> text.append(' ').append(one.text()));
            return text.toString();
        }
    }
}
