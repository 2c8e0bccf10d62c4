package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.ReasonWriter;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.PlaceWhy;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.PlaceFinding;
import org.peptideadvisor.plan.PlaceInquiry;

/** Why something that is recommended, used or prescribed stands in a place of the plan or does not. Belongs to one decision. */
final class PlaceAnswers {

    private final SettledDecision settled;
    private final ReasonWriter reasons;
    private final PlaceInquiry inquiry;
    private final PlaceSentences words;
    private final SparePlaces spare;

    PlaceAnswers(Advisor advisor, SettledDecision settled, ReasonWriter reasons) {
        this.settled = settled;
        this.reasons = reasons;
        this.inquiry = advisor.places(settled);
        this.words = new PlaceSentences(advisor.catalog(), settled, reasons);
        this.spare = new SparePlaces(advisor.catalog(), settled, words);
    }

    /** The answer; null for what is neither recommended nor used nor prescribed, or is kept out. */
    @Nullable
    WhyNot of(WantedSubject wanted, Set<String> ids) {
        PlanPlace place = wanted.place() == null ? PlanPlace.ANYWHERE : wanted.place();
        var subject = new ExclusionSubject(wanted.kind().label(), wanted.id());
        var candidates = new TreeSet<>(ids);
        candidates.add(wanted.id());
        String nearest = null;
        for (String id : candidates) {
            PlaceFinding found = inquiry.of(id, place);
            if (found != null && found.stands()) {
                return there(subject, id, place, found);
            }
            boolean nearer = nearest == null
                    || (sessions(nearest).isEmpty() && !sessions(id).isEmpty());
            nearest = found != null && nearer ? id : nearest;
        }
        if (nearest != null) {
            PlaceFinding found = inquiry.of(nearest, place);
            return found == null ? null : elsewhere(subject, nearest, place, found);
        }
        WhyNot plain = new PlainSteps(settled, reasons).of(wanted, place);
        return plain == null ? spare(subject, candidates, place) : plain;
    }

    private WhyNot there(ExclusionSubject subject, String id, PlanPlace place, PlaceFinding found) {
        var causes = new ArrayList<>(words.causes(found.causes(), id));
        DaySession session = place.session();
        StringBuilder because = new StringBuilder("It is in the plan").append(words.where(sessions(id), start(id)));
        DaySession other = session == null ? null : PlaceInquiry.other(session);
        PlaceFinding not = other == null ? null : inquiry.of(id, PlanPlace.of(other));
        if (other != null && not != null && !not.stands()) {
            List<KeepingCause> away = words.causes(not.causes(), id);
            causes.addAll(away);
            because.append(" It is not in the ").append(other.id()).append(": ").append(words.together(away));
        }
        return new WhyNot.StandsThere(
                subject, because.toString(), speaking(id, place), why(id, place, true, causes, List.of()));
    }

    private WhyNot elsewhere(ExclusionSubject subject, String id, PlanPlace place, PlaceFinding found) {
        List<KeepingCause> causes = words.causes(found.causes(), id);
        List<PlaceWhy.FurtherChange> changes = words.changes(found.changes());
        List<String> sessions = sessions(id);
        StringBuilder because = new StringBuilder(
                sessions.isEmpty()
                        ? "It has no place in the week. "
                        : "It is in the plan" + words.where(sessions, start(id)) + " ");
        because.append(words.together(causes));
        if (!changes.isEmpty()) {
            because.append(" A week that has it there would change more:");
            changes.forEach(change -> because.append(' ').append(change.text()));
        }
        return new WhyNot.StandsElsewhere(
                subject, because.toString(), why(id, place, found.possible(), causes, changes));
    }

    /** What is recommended and was not planned: something else has its place. */
    private @Nullable WhyNot spare(ExclusionSubject subject, Set<String> ids, PlanPlace place) {
        for (String id : ids) {
            KeepingCause cause = spare.cause(id);
            if (cause != null) {
                return new WhyNot.StandsElsewhere(
                        subject,
                        "It has no place in the week. " + cause.because(),
                        why(id, place, false, List.of(cause), List.of()));
            }
        }
        return null;
    }

    private PlaceWhy why(
            String id,
            PlanPlace place,
            boolean possible,
            List<KeepingCause> causes,
            List<PlaceWhy.FurtherChange> changes) {
        DaySession session = place.session();
        return new PlaceWhy(
                session == null ? null : session.id(), place.day(), sessions(id), start(id), possible, causes, changes);
    }

    private @Nullable Integer start(String id) {
        return sessions(id).isEmpty() ? null : settled.week().start(id);
    }

    private List<String> sessions(String id) {
        return Arrays.stream(DaySession.values())
                .filter(session -> settled.week().stands(id, PlanPlace.of(session)))
                .map(DaySession::id)
                .toList();
    }

    /** The rules that speak for it, and those that put it there. */
    private List<Reason> speaking(String id, PlanPlace place) {
        var speaking = new ArrayList<Reason>();
        settled.advice().recommendations().stream()
                .filter(one -> one.ingredient().id().equals(id))
                .forEach(one -> speaking.addAll(one.reasons()));
        settled.advice().supporting().stream()
                .filter(one -> one.ingredient().id().equals(id))
                .forEach(one -> speaking.addAll(one.reasons()));
        speaking.addAll(reasons.of(settled.evaluation().findings().stream()
                .filter(finding -> finding instanceof Finding.Placed one
                        && one.planned() != null
                        && one.planned().id().equals(id)
                        && place.takesIn(one.session()))
                .toList()));
        return speaking.stream().distinct().toList();
    }
}
