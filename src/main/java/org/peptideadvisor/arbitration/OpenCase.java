package org.peptideadvisor.arbitration;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/**
 * One consultation while some of its questions are still open. It tells which rules could still fire, and which of
 * them depend on an open question. Belongs to one thread.
 *
 * <p>Implementation note: nothing is evaluated. The conditions of each rule are read with the open answers left
 * unknown, and the result is conservative. A rule that is reported not to depend on a question fires on the same
 * facts with every answer to it. The reverse is not guaranteed.
 */
final class OpenCase {

    private static final byte CANNOT = 1;
    private static final byte CAN = 2;

    private final List<ClientFact> facts;
    private final Client client;
    private final Set<Question> open;
    private final @Nullable LocalDate on;
    private final byte[] known;

    /**
     * @param open the questions that may still be answered
     * @param rules how many rules there are
     */
    OpenCase(Consultation consultation, Set<Question> open, int rules) {
        this.facts = consultation.facts();
        this.client = (Client) facts.get(0);
        this.open = open;
        this.on = consultation.on();
        this.known = new byte[rules];
    }

    List<ClientFact> facts() {
        return facts;
    }

    Client client() {
        return client;
    }

    boolean isOpen(Question question) {
        return open.contains(question);
    }

    boolean anyOpen(Set<Question> questions) {
        for (Question question : questions) {
            if (open.contains(question)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an answer could take a fact away: only that a question was not asked. */
    boolean canGo(ClientFact fact) {
        return fact instanceof Unanswered unanswered && isOpen(unanswered.question());
    }

    private boolean isOpen(String id) {
        Question question = Question.of(id);
        return question != null && open.contains(question);
    }

    /** Whether a rule could fire, or fires already. */
    boolean canFire(OpenRule rule) {
        byte said = known[rule.number()];
        if (said == 0) {
            known[rule.number()] = CAN; // meanwhile, for rules that come back to themselves
            said = judge(rule) ? CAN : CANNOT;
            known[rule.number()] = said;
        }
        return said == CAN;
    }

    private boolean judge(OpenRule rule) {
        if (!rule.rule().metadata().period().includes(on)) {
            return false;
        }
        for (OpenPattern pattern : rule.present()) {
            if (!pattern.canHold(this)) {
                return false;
            }
        }
        for (OpenPattern pattern : rule.absent()) {
            if (pattern.mustHold(this)) {
                return false;
            }
        }
        for (OpenPattern pattern : rule.accumulated()) {
            if (!pattern.canAmount(this)) {
                return false;
            }
        }
        for (List<OpenRule> concluding : rule.assessed()) {
            if (!anyCanFire(concluding)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyCanFire(List<OpenRule> rules) {
        for (OpenRule rule : rules) {
            if (canFire(rule)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what a rule says, or that it speaks at all, could change with the answer to a question. */
    boolean hangsOn(OpenRule rule, Question question) {
        return rule.hangsOn().contains(question) && hangsOn(rule, question, new BitSet());
    }

    private boolean hangsOn(OpenRule rule, Question question, BitSet seen) {
        if (!rule.hangsOn().contains(question) || !canFire(rule)) {
            return false;
        }
        if (rule.looksAt().contains(question)) {
            return true;
        }
        seen.set(rule.number());
        for (OpenRule behind : rule.behind()) {
            if (!seen.get(behind.number()) && hangsOn(behind, question, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every active is held back whatever is answered. */
    boolean isHeld(List<Finding> findings, Map<String, List<Firing>> assessments, Map<String, OpenRule> rules) {
        for (Finding finding : findings) {
            if (finding instanceof Finding.Held held && stays(held.firing(), assessments, rules, new BitSet())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule that fired does so with every answer. */
    private boolean stays(
            Firing firing, Map<String, List<Firing>> assessments, Map<String, OpenRule> rules, BitSet seen) {
        OpenRule rule = rules.get(firing.rule());
        if (rule == null || rule.needsAbsentAssessment() || seen.get(rule.number())) {
            return false;
        }
        seen.set(rule.number());
        for (OpenPattern pattern : rule.absent()) {
            if (anyOpen(pattern.looksAt())) {
                return false;
            }
        }
        for (OpenPattern pattern : rule.accumulated()) {
            if (anyOpen(pattern.looksAt()) || !pattern.isOfTheClient()) {
                return false;
            }
        }
        for (OpenPattern pattern : rule.present()) {
            boolean fixed =
                    switch (pattern.type()) {
                        case CLIENT, UNANSWERED -> !anyOpen(pattern.looksAt());
                        case PLANNED, MEETING, PLAN -> false;
                        default -> true;
                    };
            if (!fixed) {
                return false;
            }
        }
        Predicate<Object> stays = fact -> !(fact instanceof Assessment assessment)
                || assessments.getOrDefault(assessment.id(), List.of()).stream()
                        .anyMatch(behind -> stays(behind, assessments, rules, seen));
        return firing.matched().stream().allMatch(stays)
                && firing.existing().stream().allMatch(one -> one.stream().anyMatch(stays));
    }
}
