package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.advice.WeekPlan.PlanMisfit;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.SolvedPlan;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Says a solved plan in the words of the answer, with the row or the rule behind everything that does not fit. */
final class WeekPlanAssembly {

    private final Catalog catalog;
    private final AnswerPhrases phrases;
    private final ReasonWriter reasons;

    WeekPlanAssembly(Catalog catalog, AnswerPhrases phrases, ReasonWriter reasons) {
        this.catalog = catalog;
        this.phrases = phrases;
        this.reasons = reasons;
    }

    WeekPlan of(SolvedPlan plan, String budget) {
        var misfits = new ArrayList<PlanMisfit>(plan.conflicts().size());
        var said = new HashSet<String>();
        for (PlanConflict conflict : plan.conflicts()) {
            misfits.add(misfit(conflict, said));
        }
        return new WeekPlan(budget, plan.phases(), misfits);
    }

    /** A reason that explains several things is said once. */
    private PlanMisfit misfit(PlanConflict conflict, Set<String> said) {
        Planned planned = conflict.planned();
        InteractionRow row = conflict.row();
        Finding rule = conflict.rule();
        String change = conflict.change().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String because = because(conflict);
        List<Reason> why = rule == null ? List.of() : reasons.of(List.of(rule));
        if (row != null) {
            reasons.cite(row.citations());
        }
        return new PlanMisfit(
                subject(planned.id()),
                planned.name(),
                change,
                said.add(because) ? text(conflict) + " " + because : text(conflict),
                row == null ? null : row.id(),
                why);
    }

    private String text(PlanConflict conflict) {
        String name = conflict.planned().name();
        Planned with = conflict.with();
        return switch (conflict.change()) {
            case LEAVE_OUT -> phrases.say(AnswerPhrase.PLAN_LEAVE_OUT, Map.of("name", name));
            case LESS_OFTEN ->
                phrases.say(
                        AnswerPhrase.PLAN_LESS_OFTEN, Map.of("name", name, "times", phrases.times(conflict.times())));
            case MOVE ->
                phrases.say(AnswerPhrase.PLAN_MOVE, Map.of("name", name, "session", session(conflict.session())));
            case ASK_PRESCRIBER ->
                with == null
                        ? phrases.say(AnswerPhrase.PLAN_DOUBTED, Map.of("name", name))
                        : phrases.say(AnswerPhrase.PLAN_ASK_PRESCRIBER, Map.of("name", name, "with", with.name()));
        };
    }

    private String session(@Nullable DaySession session) {
        return phrases.say(session == DaySession.MORNING ? AnswerPhrase.SESSION_MORNING : AnswerPhrase.SESSION_EVENING);
    }

    /** The handling of the table, the sentence of the rule, or that a plan has room for so many products only. */
    private String because(PlanConflict conflict) {
        InteractionRow row = conflict.row();
        Finding rule = conflict.rule();
        return row != null ? row.handling() : rule != null ? rule.because() : phrases.say(AnswerPhrase.PLAN_TOO_MANY);
    }

    /** Whether what does not fit says a caution as its reason. */
    static boolean quotes(WeekPlan plan, Caution caution) {
        return plan.doesNotFit().stream().anyMatch(misfit -> quotes(misfit, caution));
    }

    private static boolean quotes(PlanMisfit misfit, Caution caution) {
        return misfit.because().contains(caution.because());
    }

    /** The plan with the reasons of the cautions that it quotes. */
    static WeekPlan quoting(WeekPlan plan, List<Caution> cautions) {
        return new WeekPlan(
                plan.budget(),
                plan.phases(),
                plan.doesNotFit().stream()
                        .map(misfit -> quoting(misfit, cautions))
                        .toList());
    }

    private static PlanMisfit quoting(PlanMisfit misfit, List<Caution> cautions) {
        Stream<Reason> quoted = cautions.stream()
                .filter(caution -> quotes(misfit, caution))
                .flatMap(caution -> caution.reasons().stream());
        return new PlanMisfit(
                misfit.subject(),
                misfit.name(),
                misfit.change(),
                misfit.because(),
                misfit.row(),
                Stream.concat(misfit.reasons().stream(), quoted).distinct().toList());
    }

    private ExclusionSubject subject(String id) {
        return new ExclusionSubject(catalog.kind(id), id);
    }
}
