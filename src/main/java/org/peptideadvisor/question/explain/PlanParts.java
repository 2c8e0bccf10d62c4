package org.peptideadvisor.question.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.advice.WeekPlan.PlanMisfit;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.SolvedPlan;
import org.peptideadvisor.question.explain.AdviceParts.AdvicePart;

/**
 * The parts of an answer that a person reads first and the steps of the plan, in the order of the answer. What names only its
 * rules rests on the reasons of the full view. Belongs to one decision.
 */
final class PlanParts {

    private final SettledDecision settled;
    private final Advice advice;
    private final List<AdvicePart> all = new ArrayList<>();

    PlanParts(SettledDecision settled) {
        this.settled = settled;
        this.advice = settled.advice();
    }

    List<AdvicePart> all() {
        List<StopNotice> stop = advice.brief().stop();
        for (int i = 0; i < stop.size(); i++) {
            all.add(stop("/stop/" + i, stop.get(i)));
        }
        List<PeptideChoice> choices = advice.brief().choices();
        for (int i = 0; i < choices.size(); i++) {
            all.add(choice("/choices/" + i, choices.get(i)));
        }
        List<AvoidNotice> avoid = advice.brief().avoid();
        for (int i = 0; i < avoid.size(); i++) {
            all.add(avoid("/avoid/" + i, avoid.get(i)));
        }
        List<PlanPhase> phases = advice.plan().phases();
        for (int i = 0; i < phases.size(); i++) {
            steps("/plan/phases/" + i + "/morning/", phases.get(i), DaySession.MORNING);
            steps("/plan/phases/" + i + "/evening/", phases.get(i), DaySession.EVENING);
        }
        List<PlanMisfit> misfits = advice.plan().doesNotFit();
        for (int i = 0; i < misfits.size(); i++) {
            all.add(misfit("/plan/doesNotFit/" + i, misfits.get(i)));
        }
        return List.copyOf(all);
    }

    private AdvicePart stop(String at, StopNotice notice) {
        List<Object> premises = new ArrayList<>(facts(Use.class, use -> use.id().equals(notice.id())));
        premises.addAll(facts(Allergy.class, allergy -> allergy.id().equals(notice.id())));
        premises.addAll(said(notice.id(), notice.rules()));
        return new AdvicePart(at, "stop using " + notice.id(), List.of(), premises);
    }

    private AdvicePart avoid(String at, AvoidNotice notice) {
        List<Object> premises = new ArrayList<>(said(notice.id(), notice.rules()));
        premises.addAll(facts(Wish.class, wish -> wish.id().equals(notice.id())));
        return new AdvicePart(at, "avoid " + notice.kind() + " " + notice.id(), List.of(), premises);
    }

    /** The reasons of the exclusion that a notice repeats; where it repeats a hold, the firings that hold. */
    private List<Object> said(String id, List<String> rules) {
        int best = -1;
        List<Exclusion> exclusions = advice.exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            boolean same = rules(exclusions.get(i).reasons()).equals(rules);
            boolean own = exclusions.get(i).subject().id().equals(id);
            best = same && (own || best < 0) ? i : best;
        }
        if (best >= 0) {
            return reasons("/exclusions/" + best, exclusions.get(best).reasons());
        }
        return firings(finding -> finding instanceof Finding.Held
                && rules.contains(finding.firing().rule()));
    }

    private AdvicePart choice(String at, PeptideChoice choice) {
        String id = choice.ingredient().id();
        List<Object> premises = new ArrayList<>();
        for (int i = 0; i < advice.recommendations().size(); i++) {
            if (advice.recommendations().get(i).ingredient().id().equals(id)) {
                premises.addAll(reasons(
                        "/recommendations/" + i, advice.recommendations().get(i).reasons()));
            }
        }
        String instead = choice.insteadOf();
        String text = choice.inPlan()
                ? "choose " + id
                : instead == null ? "no place for " + id : "choose " + id + " instead of " + instead;
        return new AdvicePart(at, text, List.of(), premises);
    }

    private void steps(String at, PlanPhase phase, DaySession session) {
        List<PlanStep> steps = session == DaySession.MORNING ? phase.morning() : phase.evening();
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            List<Object> premises = new ArrayList<>(
                    facts(Planned.class, one -> step.ingredients().contains(one.id())));
            premises.addAll(firings(finding -> SolvedPlan.settles(finding, step, session)));
            String weeks = phase.fromWeek() == phase.toWeek()
                    ? "week " + phase.fromWeek()
                    : "weeks " + phase.fromWeek() + " to " + phase.toWeek();
            String text = weeks + ", in the " + session.id() + ": " + step.name();
            all.add(new AdvicePart(at + i, text, List.of(), premises));
        }
    }

    private AdvicePart misfit(String at, PlanMisfit misfit) {
        List<Object> premises = new ArrayList<>(
                facts(Planned.class, one -> one.id().equals(misfit.subject().id())));
        String row = misfit.row();
        if (row != null) {
            premises.add(new FactPremises.InteractionRows(row));
        }
        return new AdvicePart(
                at, "does not fit: " + misfit.subject().id() + ", " + misfit.change(), misfit.reasons(), premises);
    }

    private static List<Object> reasons(String at, List<Reason> reasons) {
        var ids = new ArrayList<Object>();
        for (int i = 0; i < rules(reasons).size(); i++) {
            ids.add(at + "/rules/" + i);
        }
        return ids;
    }

    private static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).distinct().toList();
    }

    private List<Object> firings(Predicate<Finding> which) {
        List<Firing> firings = settled.evaluation().findings().stream()
                .filter(which)
                .map(Finding::firing)
                .toList();
        return List.copyOf(FactPremises.ordered(firings));
    }

    private <F> List<Object> facts(Class<F> kind, Predicate<F> which) {
        return settled.evaluation().facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .map(Object.class::cast)
                .toList();
    }
}
