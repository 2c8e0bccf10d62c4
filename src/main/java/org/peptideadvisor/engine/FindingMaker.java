package org.peptideadvisor.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;

/** Makes a finding from a conclusion of a rule and the facts that the conclusion names. */
final class FindingMaker {

    private FindingMaker() {}

    static Finding finding(Conclusion conclusion, Firing firing, Function<String, Object> named) {
        List<ConclusionArgument> arguments = conclusion.arguments();
        String because = conclusion.sentence();
        return switch (conclusion.verb()) {
            case CONCLUDE -> new Finding.Concluded(firing, text(arguments, 0), because);
            case EXCLUDE_BOUND -> excluded(firing, fact(arguments, 0, named), because);
            case EXCLUDE_INGREDIENT, EXCLUDE_CLASS, EXCLUDE_GROUP, EXCLUDE_PROCEDURE, EXCLUDE_DELIVERY -> {
                var kind = Objects.requireNonNull(conclusion.verb().excludes());
                yield new Finding.Excluded(firing, new ExclusionSubject(kind, text(arguments, 0)), false, because);
            }
            case REFUSE -> {
                Wish wish = (Wish) fact(arguments, 0, named);
                yield new Finding.Excluded(firing, new ExclusionSubject(wish.kind(), wish.id()), true, because);
            }
            case HOLD -> new Finding.Held(firing, because);
            case LIMIT_PEPTIDES -> new Finding.Limited(firing, number(arguments, 0), because);
            case PLACE_PEPTIDES -> new Finding.PeptidesPlaced(firing, number(arguments, 0), because);
            case LIMIT_STEPS -> limited(firing, PlanLimit.STEPS, arguments, because);
            case LIMIT_NEW_PRODUCTS -> limited(firing, PlanLimit.NEW_PRODUCTS, arguments, because);
            case LIMIT_LOAD -> limited(firing, PlanLimit.WEEKLY_LOAD, arguments, because);
            case WEEKS_APART -> limited(firing, PlanLimit.WEEKS_APART, arguments, because);
            case ACTIVES_ONLY ->
                new Finding.SessionKept(firing, ContractWord.require(DaySession.class, text(arguments, 0)), because);
            case REFER -> referred(firing, text(arguments, 0), because);
            case CAUTION -> new Finding.Cautioned(firing, because);
            case RECOMMEND_PEPTIDE -> new Finding.Recommended(firing, peptide(arguments, named), because);
            case PREFER -> new Finding.Ranked(firing, peptide(arguments, named), 1, because);
            case DEFER -> new Finding.Ranked(firing, peptide(arguments, named), -1, because);
            case SUPPORT -> new Finding.Supported(firing, text(arguments, 0), because);
            case SUGGEST_FORM ->
                arguments.get(0) instanceof ConclusionArgument.BoundArgument
                        ? new Finding.FormSuggested(firing, peptide(arguments, named), text(arguments, 1), because)
                        : new Finding.FormSuggested(firing, null, text(arguments, 0), because);
            case MORNING -> placed(firing, DaySession.MORNING, arguments, named);
            case EVENING -> placed(firing, DaySession.EVENING, arguments, named);
            case RAMP_UP -> ramped(firing, arguments, named);
            case EXPECT -> new Finding.Expected(firing, number(arguments, 0), because);
            case FOLLOW_UP -> new Finding.FollowedUp(firing, number(arguments, 0), because);
            case REPORT -> new Finding.Met(firing, (Meeting) fact(arguments, 0, named), because);
        };
    }

    private static Finding limited(Firing firing, PlanLimit limit, List<ConclusionArgument> arguments, String because) {
        return new Finding.PlanLimited(firing, limit, number(arguments, 0), because);
    }

    private static Finding excluded(Firing firing, Object bound, String because) {
        if (bound instanceof Allergy allergy) {
            return new Finding.AllergenExcluded(firing, allergy.id(), because);
        }
        String id = bound instanceof Peptide peptide ? peptide.id() : ((Use) bound).id();
        return new Finding.Excluded(firing, new ExclusionSubject(SubjectKind.INGREDIENT, id), false, because);
    }

    private static Finding referred(Firing firing, String urgency, String because) {
        return new Finding.Referred(firing, ContractWord.require(Urgency.class, urgency), because);
    }

    private static Finding placed(
            Firing firing, DaySession session, List<ConclusionArgument> arguments, Function<String, Object> named) {
        Planned planned = arguments.size() == 4 ? (Planned) fact(arguments, 2, named) : null;
        String note = text(arguments, arguments.size() - 1);
        return new Finding.Placed(firing, session, number(arguments, 0), text(arguments, 1), planned, note);
    }

    private static Finding ramped(Firing firing, List<ConclusionArgument> arguments, Function<String, Object> named) {
        int first = arguments.size() - 4;
        Planned planned = first == 1 ? (Planned) fact(arguments, 0, named) : null;
        return new Finding.Ramped(
                firing,
                planned,
                number(arguments, first),
                number(arguments, first + 1),
                number(arguments, first + 2),
                text(arguments, first + 3));
    }

    private static Peptide peptide(List<ConclusionArgument> arguments, Function<String, Object> named) {
        return (Peptide) fact(arguments, 0, named);
    }

    private static Object fact(List<ConclusionArgument> arguments, int index, Function<String, Object> named) {
        return named.apply(((ConclusionArgument.BoundArgument) arguments.get(index)).name());
    }

    private static String text(List<ConclusionArgument> arguments, int index) {
        return ((ConclusionArgument.TextArgument) arguments.get(index)).value();
    }

    private static int number(List<ConclusionArgument> arguments, int index) {
        return ((ConclusionArgument.NumberArgument) arguments.get(index)).value();
    }
}
