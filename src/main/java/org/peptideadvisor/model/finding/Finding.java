package org.peptideadvisor.model.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.model.word.Urgency;

/** One thing that a firing says, with the sentence that is shown. */
public sealed interface Finding {

    /** By rule, then by sentence: an order that does not depend on when rules fired. */
    Comparator<Finding> BY_RULE = (one, other) -> {
        int byRule = one.firing().rule().compareTo(other.firing().rule());
        if (byRule != 0) {
            return byRule;
        }
        return one.because().equals(other.because()) ? 0 : one.because().compareTo(other.because());
    };

    /** The rule and the facts that it rests on. */
    Firing firing();

    /** The sentence that is shown. */
    String because();

    /** The client is of this sort: an {@code assessment} id. */
    record Concluded(Firing firing, String assessment, String because) implements Finding {}

    /** Keep this out; {@code refused} when it was asked for and is refused as a medical peptide therapy. */
    record Excluded(Firing firing, ExclusionSubject subject, boolean refused, String because) implements Finding {}

    /** Keep out whatever an allergy names. */
    record AllergenExcluded(Firing firing, String allergy, String because) implements Finding {}

    /** No actives for now. */
    record Held(Firing firing, String because) implements Finding {}

    /** At most so many peptides. */
    record Limited(Firing firing, int peptides, String because) implements Finding {}

    /** A limit of the week: at most so many of something, or at least so many weeks apart. */
    record PlanLimited(Firing firing, PlanLimit limit, int value, String because) implements Finding {}

    /** New products other than the basics go into one session of the day only. */
    record SessionKept(Firing firing, DaySession session, String because) implements Finding {}

    /** So many peptides have a place in the week; the others stand in for one of them. */
    record PeptidesPlaced(Firing firing, int peptides, String because) implements Finding {}

    /** See a clinician. */
    record Referred(Firing firing, Urgency urgency, String because) implements Finding {}

    /** Something to keep in mind. */
    record Cautioned(Firing firing, String because) implements Finding {}

    /** Recommend a peptide. */
    record Recommended(Firing firing, Peptide peptide, String because) implements Finding {}

    /** Rank a peptide before ({@code by} 1) or after ({@code by} -1) its equals. */
    record Ranked(Firing firing, Peptide peptide, int by, String because) implements Finding {}

    /** Recommend a co-active beside the peptides. */
    record Supported(Firing firing, String active, String because) implements Finding {}

    /** A vehicle, for one peptide or (null) in general. */
    record FormSuggested(Firing firing, @Nullable Peptide peptide, String form, String because) implements Finding {}

    /** A step of the routine, for one thing of the plan or (null) for none. */
    record Placed(Firing firing, DaySession session, int layer, String step, @Nullable Planned planned, String because)
            implements Finding {}

    /** How often a week at first. */
    record Ramped(Firing firing, @Nullable Planned planned, int fromWeek, int toWeek, int perWeek, String because)
            implements Finding {}

    /** What may be seen by a week. */
    record Expected(Firing firing, int week, String because) implements Finding {}

    /** When to look again. */
    record FollowedUp(Firing firing, int week, String because) implements Finding {}

    /** Two things of the plan that meet. */
    record Met(Firing firing, Meeting meeting, String because) implements Finding {}
}
