package org.peptideadvisor.model.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;

/**
 * The whole answer to one consultation. Every list is present, empty when there is nothing, and in a fixed order: equal
 * consultations on one release get equal advice.
 *
 * @param outcome {@code proceed}, {@code caution}, {@code hold} or {@code refer}
 * @param brief what a person reads first
 * @param referrals most urgent first
 * @param recommendations peptides, best first
 * @param supporting co-actives beside them
 * @param exclusions what to keep out
 * @param cautions what to keep in mind
 * @param interactions how things of the plan get along
 * @param routine the plan by day and week
 * @param expectations what may be seen, by week
 * @param followUp when to look again, or null when no rule says
 * @param plan the mornings and evenings of a week, phase by phase
 * @param missing what was not asked, the gravest question first
 * @param citations every source named in it, once
 * @param notice what this advice is and is not
 */
public record Advice(
        String outcome,
        BriefAdvice brief,
        List<Referral> referrals,
        List<Recommendation> recommendations,
        List<SupportingActive> supporting,
        List<Exclusion> exclusions,
        List<Caution> cautions,
        List<Interaction> interactions,
        Routine routine,
        List<Expectation> expectations,
        @Nullable FollowUp followUp,
        WeekPlan plan,
        List<MissingAnswer> missing,
        List<CitedSource> citations,
        String notice) {

    /**
     * What is advised, apart from what the answer says about questions that were not asked: without {@code missing} and
     * {@code notice}. Two advices are the same advice when these are equal.
     */
    public Advice advised() {
        return new Advice(
                outcome,
                brief,
                referrals,
                recommendations,
                supporting,
                exclusions,
                cautions,
                interactions,
                routine,
                expectations,
                followUp,
                plan,
                List.of(),
                citations,
                "");
    }

    /**
     * Why something is in the answer.
     *
     * @param rule the id of the rule that fired
     * @param title its title
     * @param because its sentence
     * @param facts the client's facts that it matched, derived ones led back to their own
     * @param citations citation keys
     * @param reviewed the day on which a named clinician read the rule, as in 2026-12-01; null while none has
     */
    public record Reason(
            String rule,
            String title,
            String because,
            List<String> facts,
            List<String> citations,
            @Nullable String reviewed) {

        /** Of what tells reasons apart: they are looked up in every answer. */
        @Override
        public int hashCode() {
            return 31 * because.hashCode() + facts.hashCode();
        }
    }

    /** See a clinician: {@code urgency} is the word of an {@link Urgency}. */
    public record Referral(String urgency, String because, List<Reason> reasons) {

        /** How soon. */
        public Urgency howSoon() {
            return ContractWord.require(Urgency.class, urgency);
        }
    }

    /** What an ingredient is called; {@code ingredientClass} (in JSON {@code class}) is a peptide class, or the role of a co-active. */
    public record IngredientName(String id, String inci, String name, String ingredientClass) {}

    /** The first and last week in which an effect may show. */
    public record EffectWeeks(int from, int to) {}

    /** How well it was tested; {@code verified} says whether somebody read the source. */
    public record EvidenceSummary(
            String grade, String effect, String certainty, boolean verified, List<String> citations) {}

    /** A peptide; {@code targets} are the client's concerns, {@code strength} the usual strength of a product. */
    public record Recommendation(
            IngredientName ingredient,
            int rank,
            List<String> targets,
            List<String> forms,
            String strength,
            EffectWeeks weeks,
            EvidenceSummary evidence,
            List<Reason> reasons) {}

    /** A co-active beside the peptides. */
    public record SupportingActive(
            IngredientName ingredient,
            String strength,
            SupportingEvidence evidence,
            String because,
            List<Reason> reasons) {}

    /** Whether somebody read the source of a co-active's row. */
    public record SupportingEvidence(boolean verified, List<String> citations) {}

    /** What an exclusion is about: {@code kind} is the word of a {@link SubjectKind}; what a question is about has words of its own. */
    public record ExclusionSubject(String kind, String id) {

        public ExclusionSubject(SubjectKind kind, String id) {
            this(kind.id(), id);
        }
    }

    /** Something to keep out; {@code code} is {@code avoid} or {@code no-medical-peptide-therapy}. */
    public record Exclusion(ExclusionSubject subject, String code, String because, List<Reason> reasons) {}

    /** Something to keep in mind. */
    public record Caution(String because, List<Reason> reasons) {}

    /** How two things of the plan get along; {@code row} is the row of the interaction table. */
    public record Interaction(
            List<String> between,
            String effect,
            String handling,
            boolean contested,
            String row,
            List<Reason> reasons) {}

    /** The plan by time of day, and how to begin. */
    public record Routine(List<RoutineStep> morning, List<RoutineStep> evening, List<RampUp> rampUp) {}

    /** One step; {@code order} counts from 1, {@code ingredient} is a catalog id or null. */
    public record RoutineStep(int order, String step, @Nullable String ingredient, String note, List<Reason> reasons) {}

    /** How often a week in the first weeks; {@code ingredient} is a catalog id or null. */
    public record RampUp(
            @Nullable String ingredient, int fromWeek, int toWeek, int perWeek, String note, List<Reason> reasons) {}

    /** What may be seen by a week. */
    public record Expectation(int week, String text, List<Reason> reasons) {}

    /** When to look again. */
    public record FollowUp(int week, String because, List<Reason> reasons) {}

    /**
     * A question that was not asked, the gravest first.
     *
     * @param fact its field
     * @param question its wording
     * @param couldChange {@code safety} when an answer could take something out of this advice, send to a clinician or hold
     *     every active back; {@code advice} when it could change anything else; {@code nothing} when no answer changes
     *     anything, whatever is answered to the others
     * @param wouldAffect what an answer could take out
     */
    public record MissingAnswer(String fact, String question, String couldChange, List<String> wouldAffect) {}

    /** A source, with whether and how it was read. */
    public record CitedSource(String id, String text, String address, String read) {}
}
