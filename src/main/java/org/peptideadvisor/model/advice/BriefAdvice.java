package org.peptideadvisor.model.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.EffectWeeks;
import org.peptideadvisor.model.advice.Advice.IngredientName;

/**
 * What a person reads first, the gravest first. No sentence of it stands anywhere else in the answer.
 *
 * @param summary at most six sentences: whom to see, what to stop, what to do tonight, what to buy first, when to look again
 * @param stop what the client uses now and must not
 * @param products what was understood of each of the client's own products
 * @param choices every recommended peptide: with a place in the week, or instead of one that has it
 * @param avoid what the client asked for, or would else be advised, and must not have
 */
public record BriefAdvice(
        List<String> summary,
        List<StopNotice> stop,
        List<ProductNotice> products,
        List<PeptideChoice> choices,
        List<AvoidNotice> avoid) {

    private static final int MOST_SENTENCES = 6;

    public BriefAdvice {
        summary = List.copyOf(summary.subList(0, Math.min(MOST_SENTENCES, summary.size())));
        stop = List.copyOf(stop);
        products = List.copyOf(products);
        choices = List.copyOf(choices);
        avoid = List.copyOf(avoid);
    }

    /**
     * Something in use that must not be: {@code how} says what to do, {@code rules} who says so.
     *
     * @param kind what it is, such as {@code active}; {@code allergy} for a product that the client may be allergic to
     * @param product what the client calls the product that holds it, or null when it is none of the client's own products
     */
    public record StopNotice(
            String kind, String id, String name, @Nullable String product, String how, List<String> rules) {

        public StopNotice {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What was understood of a product of the client.
     *
     * @param name what the client calls it, or null
     * @param usedAs the step of a session that it is
     * @param holds ids of what its list holds for certain and leaves on the skin
     * @param mayHold ids that can only keep it out: read by putting letters right, or rinsed off
     * @param reading {@code read}, {@code partly-read}, {@code no-list} or {@code no-label}
     * @param note what that means, or null when the whole list was read
     */
    public record ProductNotice(
            @Nullable String name,
            String usedAs,
            List<String> holds,
            List<String> mayHold,
            String reading,
            @Nullable String note) {

        public ProductNotice {
            holds = List.copyOf(holds);
            mayHold = List.copyOf(mayHold);
        }
    }

    /**
     * A recommended peptide.
     *
     * @param ingredient what it is called
     * @param inPlan whether it has a place in the week
     * @param insteadOf the peptide with a place that it may stand in for, or null
     * @param form the form to buy, a {@code form} id, or null where none suits best
     * @param targets the client's concerns that it is for
     * @param evidence how it was tested, in words
     * @param fromWeek the week in which it begins, or null
     * @param weeks the weeks of its own use in which an effect may show
     * @param rules the rules that speak for it
     */
    public record PeptideChoice(
            IngredientName ingredient,
            boolean inPlan,
            @Nullable String insteadOf,
            @Nullable String form,
            List<String> targets,
            String evidence,
            @Nullable Integer fromWeek,
            EffectWeeks weeks,
            List<String> rules) {

        public PeptideChoice {
            targets = List.copyOf(targets);
            rules = List.copyOf(rules);
        }
    }

    /** Something that was asked for or would else be advised, and why not. */
    public record AvoidNotice(String kind, String id, String name, String because, List<String> rules) {

        public AvoidNotice {
            rules = List.copyOf(rules);
        }
    }
}
