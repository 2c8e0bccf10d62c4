package org.peptideadvisor.arbitration;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.ImpliedConditions;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.meaning.AccumulationMeaning;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * A condition of a rule, prepared to tell whether it can still hold after more questions are answered. It is
 * conservative: a condition that it reports as impossible never holds. {@link OpenRule} deals with assessments;
 * facts of the plan and the catalog are assumed to be possible. Immutable.
 */
final class OpenPattern {

    private final FactType type;
    private final Map<String, Predicate<Object>> asked;
    private final boolean joins;
    private final Set<Question> looksAt;
    private final @Nullable AccumulationMeaning number;

    OpenPattern(Pattern pattern) {
        this.type = pattern.type();
        var fit = new PatternFit(pattern);
        this.asked = fit.byProperty();
        this.joins = fit.joins();
        this.looksAt = Collections.unmodifiableSet(looksAt(fit));
        this.number = pattern.isAccumulated() ? new AccumulationMeaning(pattern) : null;
    }

    private Set<Question> looksAt(PatternFit fit) {
        return switch (type) {
            case CLIENT -> {
                var questions = EnumSet.noneOf(Question.class);
                asked.keySet().forEach(property -> questions.add(clientQuestion(property)));
                yield questions;
            }
            case WISH -> {
                var questions = EnumSet.noneOf(Question.class);
                Predicate<Object> kind = asked.getOrDefault("kind", fact -> true);
                for (Question question : Question.values()) {
                    boolean wish = question.factType() == Wish.class;
                    if (wish && kind.test(new Wish(question.kinds().get(0), ""))) {
                        questions.add(question);
                    }
                }
                yield questions;
            }
            case UNANSWERED -> {
                var questions = EnumSet.noneOf(Question.class);
                for (Question question : Question.aboutTheClient()) {
                    if (fit.holds(new Unanswered(question.id()))) {
                        questions.add(question);
                    }
                }
                yield questions;
            }
            // which peptides rules see at all depends on these
            case PEPTIDE -> EnumSet.of(Question.CONCERNS, Question.SENSITIVITY, Question.USES);
            case ASSESSMENT, PLANNED, MEETING, PLAN -> EnumSet.noneOf(Question.class);
            case CONDITION ->
                ImpliedConditions.all().stream().anyMatch(this::fits)
                        ? EnumSet.of(Question.CONDITIONS, Question.HORMONAL)
                        : EnumSet.of(Question.CONDITIONS);
            default -> EnumSet.of(listing(type));
        };
    }

    private static Question listing(FactType type) {
        Question question = Question.listing(type.type());
        if (question == null) {
            throw new IllegalStateException("nobody asks for " + type);
        }
        return question;
    }

    private static Question clientQuestion(String property) {
        Question question = Question.ofProperty(property);
        if (question == null) {
            throw new IllegalStateException("nobody asks for the client's " + property);
        }
        return question;
    }

    FactType type() {
        return type;
    }

    /** The questions whose answers could make it hold, no longer hold, or hold for something else. */
    Set<Question> looksAt() {
        return looksAt;
    }

    /** Whether a fact that it asks for is there or could still come. */
    boolean canHold(OpenCase open) {
        return switch (type) {
            case CLIENT -> clientFits(open, true);
            case ASSESSMENT, PEPTIDE, PLANNED, MEETING, PLAN -> true;
            case UNANSWERED -> anyFits(open, false);
            default -> open.anyOpen(looksAt) || anyFits(open, false);
        };
    }

    /** Whether it looks at what the client told, and at nothing that follows from it. */
    boolean isOfTheClient() {
        return type.origin() == FactType.FactOrigin.CLIENT;
    }

    /** Whether the number that facts make is, or could still become, as it asks; in doubt yes. */
    boolean canAmount(OpenCase open) {
        return switch (type) {
            case CLIENT, ASSESSMENT, PEPTIDE, PLANNED, MEETING, PLAN -> true;
            default -> joins || open.anyOpen(looksAt) || amounts(open);
        };
    }

    private boolean amounts(OpenCase open) {
        List<ClientFact> fitting = open.facts().stream()
                .filter(fact -> type.type().isInstance(fact) && fits(fact))
                .toList();
        return number == null || number.holds(number.of(fitting));
    }

    /** Whether a fact that it asks for is there whatever is answered. */
    boolean mustHold(OpenCase open) {
        if (joins) {
            return false;
        }
        return switch (type) {
            case CLIENT -> clientFits(open, false);
            case ASSESSMENT, PEPTIDE, PLANNED, MEETING, PLAN -> false;
            default -> anyFits(open, true);
        };
    }

    private boolean clientFits(OpenCase open, boolean ifOpen) {
        for (var property : asked.entrySet()) {
            boolean fits = open.isOpen(clientQuestion(property.getKey()))
                    ? ifOpen
                    : property.getValue().test(open.client());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fact fits; {@code toStay} leaves out what an answer could take away. */
    private boolean anyFits(OpenCase open, boolean toStay) {
        for (ClientFact fact : open.facts()) {
            if (type.type().isInstance(fact) && fits(fact) && !(toStay && open.canGo(fact))) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(ClientFact fact) {
        for (Predicate<Object> each : asked.values()) {
            if (!each.test(fact)) {
                return false;
            }
        }
        return true;
    }
}
