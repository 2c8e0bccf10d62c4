package org.peptideadvisor.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.impact.AdviceShape.BarredSubject;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.release.Release;

/**
 * Compares the advice of two releases for one client. What was said is said still when the other release says it in the same sentence,
 * by the same rule, or by a new rule that stands on the same row of a table; so a rule may be rewritten or renamed. Thread-safe.
 */
public final class AdviceComparison {

    private final Release live;
    private final Release draft;

    AdviceComparison(Release live, Release draft) {
        this.live = live;
        this.draft = draft;
    }

    /**
     * How two advices for one client differ.
     *
     * @param changes the gravest first; empty when the advice is the same
     * @param firedBefore ids of the rules that fired before
     * @param firedAfter ids of those that fired after
     */
    public record ComparedAdvice(List<AdviceChange> changes, Set<String> firedBefore, Set<String> firedAfter) {}

    /** Compares what two releases decided for one client. */
    public static ComparedAdvice between(Release live, SettledDecision before, Release draft, SettledDecision after) {
        AdviceShape then = AdviceShape.of(live, before);
        AdviceShape now = AdviceShape.of(draft, after);
        return new ComparedAdvice(new AdviceComparison(live, draft).of(then, now), then.fired(), now.fired());
    }

    /** Every difference, the gravest first; empty when the advice is the same. */
    List<AdviceChange> of(AdviceShape before, AdviceShape after) {
        var changes = new ArrayList<AdviceChange>();
        if (before.whole() == after.whole() && before.equals(after)) {
            return changes;
        }
        protection(live, before, draft, after, ChangeDirection.SOFTER, changes);
        boolean softer = !changes.isEmpty();
        protection(draft, after, live, before, ChangeDirection.HARDER, changes);
        boolean harder = changes.stream().anyMatch(one -> one.direction() == ChangeDirection.HARDER);
        // what asks less of a plan is no loss where the plan itself became more careful
        if (!harder || softer) {
            unsaid(ChangeKind.CAUTION, before.cautions(), after.cautions(), live, ChangeDirection.SOFTER, changes);
        }
        unsaid(ChangeKind.CAUTION, after.cautions(), before.cautions(), draft, ChangeDirection.HARDER, changes);
        rest(before, after, changes);
        return changes.stream().sorted().toList();
    }

    private static void protection(
            Release from,
            AdviceShape before,
            Release to,
            AdviceShape after,
            ChangeDirection direction,
            List<AdviceChange> changes) {
        for (BarredSubject one : before.exclusions()) {
            String lost = lost(one, to.catalog(), after);
            if (lost != null) {
                changes.add(new AdviceChange(ChangeKind.EXCLUSION, direction, lost, one.rules()));
            }
        }
        unsaid(ChangeKind.REFERRAL, before.referrals(), after.referrals(), from, direction, changes);
        if (before.held() != null && after.held() == null) {
            changes.add(new AdviceChange(ChangeKind.HOLD, direction, "actives are held back", before.held()));
        }
        Set<String> stopped = after.stops().stream().map(StopNotice::id).collect(Collectors.toSet());
        for (StopNotice one : before.stops()) {
            if (!stopped.contains(one.id())) {
                changes.add(new AdviceChange(ChangeKind.STOP, direction, one.id() + " stops", one.rules()));
            }
        }
    }

    /** What is kept out no more of what an exclusion covered, or null when all of it is. */
    private static @Nullable String lost(BarredSubject one, Catalog to, AdviceShape after) {
        if (one.covered().isEmpty()) {
            return after.named().contains(one.subject()) ? null : one.subject();
        }
        var free = new TreeSet<String>();
        for (String id : one.covered()) {
            boolean known = to.peptide(id) != null || to.active(id) != null;
            if (known && !after.barred().contains(id)) {
                free.add(id);
            }
        }
        return free.isEmpty() ? null : String.join(", ", free);
    }

    /** What one advice says and another does not; each sentence of the other stands in for one. */
    private static void unsaid(
            ChangeKind kind,
            List<SaidSentence> said,
            List<SaidSentence> others,
            Release from,
            ChangeDirection direction,
            List<AdviceChange> changes) {
        var left = new ArrayList<>(others);
        var unmatched = new ArrayList<SaidSentence>();
        for (SaidSentence one : said) {
            if (!left.remove(one)) {
                unmatched.add(one);
            }
        }
        for (SaidSentence one : unmatched) {
            boolean kept = left.stream()
                    .filter(other -> one.isKeptBy(other, from.ruleBook()))
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            if (!kept) {
                changes.add(new AdviceChange(kind, direction, one.shown(), one.rules()));
            }
        }
    }

    private static void rest(AdviceShape before, AdviceShape after, List<AdviceChange> changes) {
        if (!before.chosen().equals(after.chosen())) {
            String what = String.join(", ", before.chosen()) + " → " + String.join(", ", after.chosen());
            changes.add(new AdviceChange(ChangeKind.RECOMMENDATION, ChangeDirection.OTHER, what, List.of()));
        } else if (before.plan() != after.plan()) {
            changes.add(new AdviceChange(ChangeKind.PLAN, ChangeDirection.OTHER, "the week is another", List.of()));
        }
        if (changes.isEmpty() && before.whole() != after.whole()) {
            String what = "some sentence or reason is another";
            changes.add(new AdviceChange(ChangeKind.WORDING, ChangeDirection.OTHER, what, List.of()));
        }
    }
}
