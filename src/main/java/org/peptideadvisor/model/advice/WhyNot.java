package org.peptideadvisor.model.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;

/** Why something is not in an advice: exactly one of these holds. Immutable. */
public sealed interface WhyNot {

    /** What was asked about; its kind is one of {@link org.peptideadvisor.model.WantedSubject.WantedKind}. */
    ExclusionSubject subject();

    /** The answer in one sentence. */
    String because();

    /** Why it is there after all, or what keeps it back, as far as rules say so. */
    default List<Reason> reasons() {
        return List.of();
    }

    /** What keeps it out. */
    default List<Exclusion> exclusions() {
        return List.of();
    }

    /** The rules that could have said it and did not, those that came nearest first. */
    default List<UnmetRule> rules() {
        return List.of();
    }

    /** Where it stands in the plan, when that was asked; null otherwise. */
    default @Nullable PlaceWhy place() {
        return null;
    }

    /** It stands in the place that was asked about. */
    record StandsThere(
            ExclusionSubject subject, String because, @Override List<Reason> reasons, @Override PlaceWhy place)
            implements WhyNot {}

    /** It is recommended, used or prescribed, and does not stand in the place that was asked about. */
    record StandsElsewhere(ExclusionSubject subject, String because, @Override PlaceWhy place) implements WhyNot {}

    /** It is in the advice. */
    record AlreadyAdvised(ExclusionSubject subject, String because, @Override List<Reason> reasons) implements WhyNot {}

    /** An exclusion keeps it out; {@code rules} are told only when none of them spoke for it. */
    record KeptOut(
            ExclusionSubject subject,
            String because,
            @Override List<Exclusion> exclusions,
            @Override List<UnmetRule> rules)
            implements WhyNot {}

    /** Rules spoke for it, but every active is held back. */
    record HeldBack(ExclusionSubject subject, String because, @Override List<Reason> reasons) implements WhyNot {}

    /** Rules spoke for it on grounds that may not recommend. */
    record GroundsRefused(ExclusionSubject subject, String because, @Override List<Reason> reasons) implements WhyNot {}

    /** Rules spoke for it, but others rank before it and there is room for no more. */
    record Outranked(ExclusionSubject subject, String because, @Override List<Reason> reasons) implements WhyNot {}

    /** No rule spoke for it. */
    record NotConcluded(ExclusionSubject subject, String because, @Override List<UnmetRule> rules) implements WhyNot {}

    /**
     * A rule that did not fire.
     *
     * @param reading the rule in plain words
     * @param missing the first of its conditions that did not hold
     * @param behind for an assessment that was not concluded: the rules that would have concluded it
     */
    record UnmetRule(String rule, String title, String reading, UnmetCondition missing, List<UnmetRule> behind) {}

    /**
     * A condition that did not hold.
     *
     * @param condition the condition in plain words
     * @param fact where it looks, such as {@code Concern.id}
     * @param needed what would have been right
     * @param actual what there is: values, {@code none} or {@code not asked}; or the facts that are in the way
     */
    record UnmetCondition(String condition, String fact, String needed, List<String> actual) {}
}
