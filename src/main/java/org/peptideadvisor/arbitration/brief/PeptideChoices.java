package org.peptideadvisor.arbitration.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Gives each recommended peptide its place: in the week, or instead of one that has a place there. */
final class PeptideChoices {

    /** How many may stand in for one. */
    private static final int STAND_INS = 2;

    private final Catalog catalog;
    private final AnswerPhrases phrases;

    PeptideChoices(Catalog catalog, AnswerPhrases phrases) {
        this.catalog = catalog;
        this.phrases = phrases;
    }

    List<PeptideChoice> of(DecidedParts parts) {
        var choices = new ArrayList<PeptideChoice>();
        List<Recommendation> placed = parts.recommendations().stream()
                .filter(one -> isPlaced(one, parts))
                .toList();
        var standIns = new HashMap<String, Integer>();
        for (Recommendation one : parts.recommendations()) {
            String insteadOf = isPlaced(one, parts) ? null : insteadOf(one, placed, standIns);
            if (isPlaced(one, parts) || insteadOf != null || placed.isEmpty()) {
                choices.add(choice(one, insteadOf, parts));
            }
        }
        return List.copyOf(choices);
    }

    private static boolean isPlaced(Recommendation one, DecidedParts parts) {
        return parts.solved().holds(one.ingredient().id());
    }

    /** The one with a place that serves most of the same concerns and has room for a stand-in. */
    private static @Nullable String insteadOf(
            Recommendation one, List<Recommendation> placed, Map<String, Integer> standIns) {
        String best = null;
        long most = -1;
        for (Recommendation other : placed) {
            String id = other.ingredient().id();
            long shared =
                    one.targets().stream().filter(other.targets()::contains).count();
            if (shared > most && standIns.getOrDefault(id, 0) < STAND_INS) {
                best = id;
                most = shared;
            }
        }
        if (best != null) {
            standIns.merge(best, 1, Integer::sum);
        }
        return best;
    }

    private PeptideChoice choice(Recommendation one, @Nullable String insteadOf, DecidedParts parts) {
        String id = one.ingredient().id();
        return new PeptideChoice(
                one.ingredient(),
                isPlaced(one, parts),
                insteadOf,
                form(one, parts),
                one.targets(),
                evidence(id),
                parts.solved().start(id),
                one.weeks(),
                SubjectNames.rules(one.reasons()));
    }

    /** The form to buy: as the plan has it, or else the one that suits best. */
    private static @Nullable String form(Recommendation one, DecidedParts parts) {
        String id = one.ingredient().id();
        return parts.plan().phases().stream()
                .flatMap(phase -> Stream.concat(phase.morning().stream(), phase.evening().stream()))
                .filter(step -> step.product() == null && step.ingredients().contains(id))
                .map(PlanStep::step)
                .findFirst()
                .orElse(one.forms().isEmpty() ? null : one.forms().get(0));
    }

    /** How it was tested, in words: what kind of test, what came of it, and whose it was. */
    private String evidence(String id) {
        Peptide peptide = catalog.peptide(id);
        if (peptide == null) {
            return "";
        }
        Peptide.PeptideEvidence evidence = peptide.evidence();
        var words = new ArrayList<String>();
        words.add(phrases.say(
                switch (evidence.grade()) {
                    case "A" -> AnswerPhrase.EVIDENCE_TRIAL;
                    case "B" -> AnswerPhrase.EVIDENCE_SMALL_TESTS;
                    default -> AnswerPhrase.EVIDENCE_LABORATORY;
                }));
        if (evidence.effect().equals("mixed")) {
            words.add(phrases.say(AnswerPhrase.EVIDENCE_MIXED));
        }
        if (!evidence.byMaker().equals("no")) {
            words.add(phrases.say(
                    evidence.byMaker().equals("all")
                            ? AnswerPhrase.EVIDENCE_BY_MAKER
                            : AnswerPhrase.EVIDENCE_PARTLY_BY_MAKER));
        }
        if (!evidence.verified()) {
            words.add(phrases.say(AnswerPhrase.EVIDENCE_UNREAD));
        }
        return String.join(", ", words);
    }
}
