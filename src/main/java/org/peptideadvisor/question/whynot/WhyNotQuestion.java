package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.ReasonWriter;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.arbitration.SettledExclusions;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;

/** Explains why something is not in an advice. Thread-safe. */
public final class WhyNotQuestion {

    private final Advisor advisor;
    private final UnmetRules unmets;

    public WhyNotQuestion(Advisor advisor, UnmetRules unmets) {
        this.advisor = advisor;
        this.unmets = unmets;
    }

    /**
     * Why something is not in the advice for a consultation, or why it does not stand somewhere in its plan.
     *
     * @param budget what the question may cost; cut when the answer is not complete
     */
    public WhyNot of(Consultation consultation, WantedSubject wanted, QuestionBudget budget) {
        return new WhyNotInquiry(advisor.settle(consultation), wanted, budget).answer();
    }

    /** One question. */
    private final class WhyNotInquiry {

        private final SettledDecision settled;
        private final WantedSubject wanted;
        private final QuestionBudget budget;
        private final ExclusionSubject subject;
        private final ReasonWriter reasons;
        private final Set<String> ids;

        WhyNotInquiry(SettledDecision settled, WantedSubject wanted, QuestionBudget budget) {
            this.settled = settled;
            this.wanted = wanted;
            this.budget = budget;
            this.subject = new ExclusionSubject(wanted.kind().label(), wanted.id());
            this.reasons = new ReasonWriter(advisor.cards(), settled.grounds());
            this.ids = WantedMembers.of(advisor.catalog(), wanted);
        }

        WhyNot answer() {
            if (wanted.place() != null) {
                WhyNot placed = new PlaceAnswers(advisor, settled, reasons).of(wanted, ids);
                if (placed != null) {
                    return placed;
                }
            }
            return switch (wanted.kind()) {
                case INGREDIENT, CLASS, GROUP -> recommended();
                case EXCLUSION -> {
                    List<Exclusion> out = settled.exclusions().against(ids, reasons);
                    yield out.isEmpty()
                            ? notConcluded(ids)
                            : new WhyNot.AlreadyAdvised(
                                    subject,
                                    "It is kept out: " + out.get(0).because(),
                                    out.stream()
                                            .flatMap(one -> one.reasons().stream())
                                            .distinct()
                                            .toList());
                }
                case ASSESSMENT, REFERRAL, RULE -> {
                    List<Finding> said = settled.evaluation().findings().stream()
                            .filter(this::isWanted)
                            .toList();
                    yield said.isEmpty()
                            ? notConcluded(ids)
                            : new WhyNot.AlreadyAdvised(subject, "It holds: see the reasons.", reasons.of(said));
                }
            };
        }

        private boolean isWanted(Finding finding) {
            return switch (wanted.kind()) {
                case ASSESSMENT ->
                    finding instanceof Finding.Concluded one && one.assessment().equals(wanted.id());
                case REFERRAL ->
                    finding instanceof Finding.Referred one
                            && one.urgency().id().equals(wanted.id());
                default -> finding.firing().rule().equals(wanted.id());
            };
        }

        private WhyNot recommended() {
            List<Reason> there = there();
            if (wanted.place() != null && isPaused()) {
                return held();
            }
            if (!there.isEmpty()) {
                return new WhyNot.AlreadyAdvised(subject, "It is in the advice: see the reasons.", there);
            }
            SettledExclusions exclusions = settled.exclusions();
            Set<String> open = ids.stream().filter(id -> !exclusions.bar(id)).collect(Collectors.toSet());
            List<Finding> spoken = spoken(open);
            if (spoken.isEmpty()) {
                List<Exclusion> out = exclusions.against(ids, reasons);
                boolean beaten = !spoken(ids).isEmpty();
                if (beaten || (open.isEmpty() && !out.isEmpty())) {
                    return new WhyNot.KeptOut(
                            subject,
                            "It is kept out, and what is kept out is never recommended: "
                                    + out.get(0).because(),
                            out,
                            beaten ? List.of() : unmets.of(settled, wanted.kind(), ids, budget));
                }
                return notConcluded(open);
            }
            return all(Finding.Held.class).isEmpty() ? candidateOrDropped(spoken) : held();
        }

        private WhyNot held() {
            return new WhyNot.HeldBack(
                    subject, "Every active is held back for now.", reasons.of(all(Finding.Held.class)));
        }

        /** Whether the client uses it and pauses it with every other active. */
        private boolean isPaused() {
            return settled.selection().held()
                    && settled.consultation().all(Use.class).stream()
                            .anyMatch(use -> (ids.contains(use.id()) || use.id().equals(wanted.id()))
                                    && !settled.exclusions().bar(use.id()));
        }

        private WhyNot candidateOrDropped(List<Finding> spoken) {
            List<Finding> sound = spoken.stream()
                    .filter(finding -> !settled.grounds().restOnHealth(finding.firing()))
                    .toList();
            if (sound.isEmpty()) {
                return new WhyNot.GroundsRefused(
                        subject,
                        "The rules that speak for it do so on account of a condition, a medicine or a sign, and none of"
                                + " these is ever a reason to recommend.",
                        reasons.of(spoken));
            }
            if (sound.stream().allMatch(Finding.Supported.class::isInstance)) {
                return new WhyNot.GroundsRefused(
                        subject, "Only a prescriber can decide on it, so it is never recommended.", reasons.of(sound));
            }
            List<String> before = settled.selection().peptides().stream()
                    .map(candidate -> candidate.peptide().id())
                    .toList();
            List<Finding.Limited> limits = settled.selection().binding();
            String because = before.isEmpty()
                    ? "A rule leaves room for no peptide at all."
                    : "There is room for " + before.size() + " peptides, and these rank before it: "
                            + String.join(", ", before) + ".";
            var told = new ArrayList<>(reasons.of(sound));
            told.addAll(reasons.of(limits.isEmpty() ? List.<Finding>of() : List.<Finding>copyOf(limits)));
            return new WhyNot.Outranked(subject, because, List.copyOf(told));
        }

        private List<Reason> there() {
            return Stream.concat(
                            settled.advice().recommendations().stream()
                                    .filter(one -> ids.contains(one.ingredient().id()))
                                    .flatMap(one -> one.reasons().stream()),
                            settled.advice().supporting().stream()
                                    .filter(one -> ids.contains(one.ingredient().id()))
                                    .flatMap(one -> one.reasons().stream()))
                    .distinct()
                    .toList();
        }

        private List<Finding> spoken(Set<String> about) {
            return settled.evaluation().findings().stream()
                    .filter(finding -> (finding instanceof Finding.Recommended one
                                    && about.contains(one.peptide().id()))
                            || (finding instanceof Finding.Supported other && about.contains(other.active())))
                    .toList();
        }

        private <F extends Finding> List<Finding> all(Class<F> kind) {
            return settled.evaluation().findings().stream()
                    .filter(kind::isInstance)
                    .toList();
        }

        private WhyNot notConcluded(Set<String> about) {
            List<UnmetRule> rules = unmets.of(settled, wanted.kind(), about, budget);
            return new WhyNot.NotConcluded(subject, because(rules), rules);
        }

        private String because(List<UnmetRule> rules) {
            if (rules.isEmpty()) {
                return budget.wasCut() ? "There was no time to find out." : "No rule could ever say so.";
            }
            UnmetRule nearest = rules.get(0);
            String needs = " that " + nearest.missing().condition() + ".";
            return wanted.kind() == WantedSubject.WantedKind.RULE
                    ? "The rule needs" + needs
                    : "No rule says so; the nearest, " + nearest.rule() + ", needs" + needs;
        }
    }
}
