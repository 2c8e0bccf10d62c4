package org.peptideadvisor.question.whatif;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Reaction;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.TurningNumbers;

/**
 * Everything about a client that time alone changes. How long something has been in use is left as it is: to wait is not
 * to use it. Immutable.
 */
final class PassingTime {

    private static final int WEEK = 7;

    /** No change of the rules is waited for longer than two years. */
    private static final int LONGEST = 731;

    private static final String ISOTRETINOIN = Question.WEEKS_SINCE_ISOTRETINOIN.field();

    private final SortedSet<Integer> sinceProcedure;
    private final SortedSet<Integer> untilAppointment;
    private final SortedSet<Integer> sinceReaction;
    private final SortedSet<Integer> weeksSinceIsotretinoin;
    private final List<LocalDate> turningDays;

    PassingTime(RuleBook book) {
        sinceProcedure = new TreeSet<>(TurningNumbers.of(book, "daysAgo", FactType.PROCEDURE));
        untilAppointment = new TreeSet<>(TurningNumbers.of(book, "inDays", FactType.APPOINTMENT));
        sinceReaction = new TreeSet<>(TurningNumbers.of(book, "daysAgo", FactType.REACTION));
        turningDays = book.rules().stream()
                .map(rule -> rule.metadata().period())
                .flatMap(period -> Stream.of(period.effective(), period.expires()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        weeksSinceIsotretinoin = new TreeSet<>(TurningNumbers.of(book, ISOTRETINOIN, FactType.CLIENT));
    }

    /** The days to wait until a rule could judge otherwise. */
    SortedSet<Integer> waits(Consultation consultation) {
        var waits = new TreeSet<Integer>();
        LocalDate on = consultation.on();
        if (on != null) {
            turningDays.stream()
                    .map(day -> ChronoUnit.DAYS.between(on, day))
                    .filter(wait -> wait > 0 && wait <= LONGEST)
                    .forEach(wait -> waits.add(wait.intValue()));
        }
        for (ClientFact fact : consultation.facts()) {
            Integer now = since(fact);
            if (fact instanceof Appointment planned && planned.inDays() != null) {
                untilAndSince(planned.inDays()).filter(wait -> wait > 0).forEach(waits::add);
            } else if (now != null) {
                turns(fact).map(turn -> turn - now).filter(wait -> wait > 0).forEach(waits::add);
            }
        }
        return waits;
    }

    /** The days at which a rule could judge a planned treatment otherwise: as it comes closer, is over, and lies back. */
    private Stream<Integer> untilAndSince(int inDays) {
        Stream<Integer> until = untilAppointment.stream().flatMap(days -> Stream.of(inDays - days, inDays - days + 1));
        Stream<Integer> since = sinceProcedure.stream().map(days -> inDays + days);
        return Stream.concat(Stream.concat(until, since), Stream.of(inDays + 1));
    }

    private Stream<Integer> turns(ClientFact fact) {
        if (fact instanceof Client) {
            return weeksSinceIsotretinoin.stream().map(weeks -> weeks * WEEK);
        }
        return (fact instanceof Procedure ? sinceProcedure : sinceReaction).stream();
    }

    /** The facts that change with the days, in phrases. */
    List<String> phrases(Consultation consultation) {
        return consultation.facts().stream()
                .filter(fact -> since(fact) != null)
                .flatMap(fact -> fact.phrases(List.of(ISOTRETINOIN)).stream())
                .toList();
    }

    /** The days since what a fact tells of, or null when it tells of no such day. */
    private static @Nullable Integer since(ClientFact fact) {
        if (fact instanceof Procedure procedure) {
            return procedure.daysAgo();
        }
        if (fact instanceof Reaction reaction) {
            return reaction.daysAgo();
        }
        Integer weeks = fact instanceof Client client ? client.weeksSinceIsotretinoin() : null;
        return weeks == null ? null : weeks * WEEK;
    }

    /** The fact so many days later. A planned treatment whose day is over was had. */
    ClientFact later(ClientFact fact, int days) {
        if (fact instanceof Procedure procedure && procedure.daysAgo() != null) {
            return new Procedure(procedure.id(), bounded(procedure.daysAgo() + days, Question.PROCEDURES));
        }
        if (fact instanceof Reaction reaction && reaction.daysAgo() != null) {
            int daysAgo = bounded(reaction.daysAgo() + days, Question.REACTIONS);
            return new Reaction(reaction.id(), reaction.to(), daysAgo);
        }
        if (fact instanceof Appointment planned && planned.inDays() != null) {
            int left = planned.inDays() - days;
            return left >= 0 ? new Appointment(planned.id(), left) : new Procedure(planned.id(), -left);
        }
        if (fact instanceof Client client && client.weeksSinceIsotretinoin() != null) {
            int weeks = client.weeksSinceIsotretinoin() + days / WEEK;
            return client.with(ISOTRETINOIN, Math.min(Question.WEEKS_SINCE_ISOTRETINOIN.highest(), weeks));
        }
        return fact;
    }

    private static int bounded(int days, Question question) {
        int most = question.details().stream()
                .filter(EntryDetail::isNumber)
                .mapToInt(EntryDetail::highest)
                .max()
                .orElseThrow();
        return Math.min(most, days);
    }
}
