package org.peptideadvisor.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rule of a rule base, sorted by id. Immutable. */
public final class RuleBook {

    private final List<Rule> rules;
    private final Map<String, Rule> byId;

    /** A book of rules whose ids differ. */
    public RuleBook(List<Rule> rules) {
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        this.byId = this.rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rule with this id, or null. */
    public @Nullable Rule rule(String id) {
        return byId.get(id);
    }

    public int size() {
        return rules.size();
    }
}
