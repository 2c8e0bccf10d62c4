package org.peptideadvisor.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.ListedFact;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand.TextOperand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Rule bases of other sizes than the shipped one, made of its rules. A further rule is a copy of a shipped one that asks for another
 * condition, medicine, sign or allergy. Some ids are kept for what concerns nobody who is asked.
 */
final class GrownRules {

    /** Of each kind, the last so many ids concern nobody who is asked. */
    private static final int RESERVED = 6;

    private static final String OTHERS_CONCERN = "post-procedure";

    private final List<Rule> shipped;
    private final List<Rule> copied;
    private final Map<FactType, List<String>> ids = new EnumMap<>(FactType.class);

    GrownRules(RuleBook book, Catalog catalog) {
        shipped = book.rules();
        for (FactType type : List.of(FactType.CONDITION, FactType.MEDICATION, FactType.SIGN, FactType.ALLERGY)) {
            String kind = type.name().toLowerCase(Locale.ROOT);
            ids.put(
                    type,
                    catalog.vocabulary().terms(kind).stream()
                            .map(VocabularyTerm::id)
                            .toList());
        }
        copied = shipped.stream()
                .filter(rule -> rule.when().stream().anyMatch(this::isChanged))
                .toList();
    }

    /** Whether nothing that is kept for others concerns a client. */
    boolean mayAsk(Consultation client) {
        var others = new HashSet<>(Set.of(OTHERS_CONCERN));
        ids.values().forEach(all -> others.addAll(all.subList(all.size() - RESERVED, all.size())));
        return client.all(Concern.class).size() > 0
                && client.facts().stream()
                        .noneMatch(fact -> fact instanceof ListedFact listed && others.contains(listed.id()));
    }

    /** So many rules of the shipped kinds; a copy asks for something that a client who is asked may have. */
    RuleBook alike(int size) {
        var rules = new ArrayList<Rule>();
        for (int at = 0; at < Math.min(size, shipped.size()); at++) {
            rules.add(shipped.get(size >= shipped.size() ? at : (int) ((long) at * shipped.size() / size)));
        }
        for (int number = 0; rules.size() < size; number++) {
            int turn = 1 + number / copied.size();
            rules.add(copy(number, (all, id) -> all.get((all.indexOf(id) + 7 * turn) % (all.size() - RESERVED))));
        }
        return new RuleBook(rules);
    }

    /** So many rules, of which all but the first concern others than those who are asked. */
    RuleBook forOthers(int first, int size) {
        var rules = new ArrayList<>(alike(first).rules());
        for (int number = 0; rules.size() < size; number++) {
            int turn = number;
            rules.add(copy(number, (all, id) -> all.get(all.size() - 1 - turn % RESERVED)));
        }
        return new RuleBook(rules);
    }

    /** The peptides of the catalog and copies of them, for the same concerns or for one that nobody has who is asked. */
    static List<Peptide> peptides(List<Peptide> known, int size, boolean forOthers) {
        var peptides = new ArrayList<>(known);
        while (peptides.size() < size) {
            Peptide one = known.get(peptides.size() % known.size());
            peptides.add(new Peptide(
                    one.id() + "-" + peptides.size(),
                    one.inci(),
                    one.name(),
                    one.names(),
                    one.peptideClass(),
                    forOthers ? List.of(OTHERS_CONCERN) : one.targets(),
                    one.groups(),
                    one.evidence(),
                    one.weeks(),
                    one.strength(),
                    one.cautions(),
                    List.of()));
        }
        return peptides;
    }

    /** Another id for an id. */
    private interface OtherId {
        String of(List<String> all, String id);
    }

    private Rule copy(int number, OtherId other) {
        Rule rule = copied.get(number % copied.size());
        var when = new ArrayList<Pattern>();
        for (Pattern pattern : rule.when()) {
            when.add(isChanged(pattern) ? changed(pattern, other) : pattern);
        }
        return new Rule(
                "GROWN-" + (number + 1),
                rule.title(),
                rule.folder(),
                rule.metadata(),
                when,
                rule.then(),
                rule.text(),
                rule.file(),
                rule.line());
    }

    private boolean isChanged(Pattern pattern) {
        return pattern.presence() == FactPresence.EACH
                && ids.containsKey(pattern.type())
                && pattern.constraints().stream().anyMatch(GrownRules::asksForId);
    }

    private Pattern changed(Pattern pattern, OtherId other) {
        List<String> all = ids.get(pattern.type());
        List<Constraint> constraints = pattern.constraints().stream()
                .map(one -> asksForId(one)
                        ? new Constraint(
                                one.property(),
                                Operator.EQUAL,
                                List.of(new TextOperand(other.of(
                                        all, ((TextOperand) one.operands().get(0)).value()))),
                                one.text(),
                                one.line(),
                                one.column())
                        : one)
                .toList();
        return new Pattern(
                pattern.presence(), pattern.name(), pattern.type(), constraints, pattern.line(), pattern.column());
    }

    private static boolean asksForId(Constraint constraint) {
        return constraint.property().equals("id")
                && (constraint.operator() == Operator.EQUAL || constraint.operator() == Operator.IN)
                && constraint.operands().get(0) instanceof TextOperand;
    }
}
