package org.peptideadvisor.question.whynot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.ReasonWriter;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.PlaceWhy.FurtherChange;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.plan.PlaceFinding.PlaceCause;
import org.peptideadvisor.plan.PlaceFinding.PlaceChange;

/** Says in sentences what keeps something from a place of the plan. Belongs to one decision. */
final class PlaceSentences {

    private final Catalog catalog;
    private final SettledDecision settled;
    private final ReasonWriter reasons;
    private final ThingNames names;

    PlaceSentences(Catalog catalog, SettledDecision settled, ReasonWriter reasons) {
        this.catalog = catalog;
        this.settled = settled;
        this.reasons = reasons;
        this.names = new ThingNames(catalog);
    }

    List<KeepingCause> causes(List<PlaceCause> causes, String id) {
        return causes.stream().map(cause -> cause(cause, id)).toList();
    }

    private KeepingCause cause(PlaceCause cause, String id) {
        InteractionRow row = cause.row();
        String with = with(cause, id);
        return new KeepingCause(
                cause.kind().label(),
                cause.alone(),
                because(cause, id, with),
                with == null ? null : subject(with),
                row == null ? null : row.id(),
                reasons.of(cause.rules()));
    }

    /** The other product; for a stand-in the one in whose stead it may be bought. */
    private @Nullable String with(PlaceCause cause, String id) {
        Planned other = cause.with();
        if (other != null) {
            return other.id();
        }
        return settled.advice().brief().choices().stream()
                .filter(choice -> choice.ingredient().id().equals(id))
                .map(PeptideChoice::insteadOf)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    private String because(PlaceCause cause, String id, @Nullable String with) {
        String other = with == null ? "another product" : name(with);
        return switch (cause.kind()) {
            case NATURE -> "It is made for the " + nature(id) + ".";
            case PLACED, KEPT_SESSION ->
                cause.rules().isEmpty()
                        ? "Rules put it elsewhere."
                        : cause.rules().get(0).because();
            case USED_THEN ->
                isTimeSaid(id)
                        ? "The client uses it at another time of day, and the plan changes no more than it must."
                        : "The client did not say when it is used, so the plan keeps it where such a product usually stands.";
            case PRESCRIBED -> "It is prescribed: only the prescriber chooses its time.";
            case KEPT_APART ->
                "It is kept apart from " + other + "."
                        + (cause.row() == null ? "" : " " + cause.row().handling());
            case OTHERS_APART -> {
                Planned third = cause.third();
                yield "Room is short, since " + other + " is kept apart from "
                        + (third == null ? "another product" : third.name()) + ".";
            }
            case STEPS -> "A session has at most " + cause.number() + " steps.";
            case WEEKLY_LOAD -> "The week has as many uses of strong actives as it may have.";
            case FREQUENCY -> "It is used on " + cause.number() + (cause.number() == 1 ? " day" : " days") + " a week.";
            case STAND_IN ->
                with == null
                        ? "Peptides with a better rank have the places."
                        : "It may be bought instead of " + other + ", which has the place.";
            case NEW_PRODUCTS -> "A plan begins with at most " + cause.number() + " new products beside the basics.";
            case TOO_MANY -> "A plan has at most " + cause.number() + " products.";
            case STEP_TAKEN -> "This step is done with " + other + ".";
            case NO_STEP -> "No rule makes it a step there.";
            case NOT_FOR_FACE -> "It is not made for the face.";
            case SWALLOWED -> "It is swallowed, and so no step on the skin.";
            case BEGINS_LATER ->
                "It begins in week " + cause.number()
                        + (with == null || cause.with() == null ? "." : ", after " + other + ".");
            case ANY_DAY -> "The week may begin on any day, if all of it moves along.";
            case FIXED_ORDER ->
                "Nothing keeps it from there: of weeks that are equally good the plan takes the first in a fixed order.";
            case COVERED, OUTRANKED -> throw new IllegalStateException("told by SparePlaces");
        };
    }

    private boolean isTimeSaid(String id) {
        return settled.consultation().all(Use.class).stream()
                .noneMatch(use -> use.id().equals(id) && use.session() == null);
    }

    private String nature(String id) {
        CoActive active = catalog.active(id);
        String when = active != null
                ? active.when()
                : catalog.covered(SubjectKind.GROUP, id).stream()
                        .map(catalog::active)
                        .map(member -> member == null ? null : member.when())
                        .filter(one -> one != null)
                        .findFirst()
                        .orElse(null);
        return when == null ? "other time of day" : when;
    }

    List<FurtherChange> changes(List<PlaceChange> changes) {
        return changes.stream().map(this::change).toList();
    }

    private FurtherChange change(PlaceChange change) {
        String name = change.planned().name();
        String text =
                switch (change.change()) {
                    case LEAVE_OUT -> name + " would be left out.";
                    case LESS_OFTEN -> name + " would be used " + times(change.times()) + " a week only.";
                    case MOVE ->
                        name + " would move"
                                + (change.session() == null
                                        ? "."
                                        : " to the " + change.session().id() + ".");
                    case ASK_PRESCRIBER -> throw new IllegalStateException("what is prescribed is never changed");
                };
        return new FurtherChange(
                subject(change.planned().id()),
                name,
                change.change().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                change.times(),
                text);
    }

    private static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    }

    /** The first of the causes, with a word on how many keep it from there together. */
    String together(List<KeepingCause> causes) {
        if (causes.isEmpty()) {
            return "";
        }
        String first = causes.get(0).because();
        return causes.get(0).alone()
                ? first
                : causes.size() + " things keep it from there together. The first is this: " + first;
    }

    /** Where in the week something stands, and from when on. */
    String where(List<String> sessions, @Nullable Integer start) {
        return " in the " + String.join(" and in the ", sessions)
                + (start == null || start == 1 ? "." : ", from week " + start + " on.");
    }

    ExclusionSubject subject(String id) {
        return new ExclusionSubject(catalog.kind(id), id);
    }

    String name(String id) {
        return names.of("use", id);
    }
}
