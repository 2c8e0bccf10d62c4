package org.peptideadvisor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;

/**
 * The first condition of a rule that the given facts did not satisfy.
 *
 * @param rule the rule
 * @param pattern the condition
 * @param constraint what of it did not hold; null when only a fact, or the absence of one, was asked for
 * @param needed the values that would have been right, as far as the constraint names any; null means not asked
 * @param facts the facts that came nearest: those that met all before the constraint, or those that are in the way of a
 *     condition that must be absent; distinct, in the order in which they were given
 * @param actual what these facts have where the constraint looks, distinct; may hold null, which means not asked
 * @param left how many steps of the rule the facts lack, at least 1
 */
public record RuleGap(
        Rule rule,
        Pattern pattern,
        @Nullable Constraint constraint,
        List<@Nullable Object> needed,
        List<Object> facts,
        List<@Nullable Object> actual,
        int left) {

    /** Whether a fact is there that must not be. */
    public boolean inTheWay() {
        return pattern.presence() == Pattern.FactPresence.NOT;
    }
}
