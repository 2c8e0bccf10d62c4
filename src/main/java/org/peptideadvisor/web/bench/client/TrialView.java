package org.peptideadvisor.web.bench.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.web.pages.MarkedText;
import org.peptideadvisor.workbench.trial.TrialOutcome;
import org.peptideadvisor.workbench.trial.TrialOutcome.FaultyClient;
import org.peptideadvisor.workbench.trial.TrialOutcome.FaultyDraft;
import org.peptideadvisor.workbench.trial.TrialOutcome.TriedClient;

/**
 * What a client is told before and after a draft, side by side.
 *
 * @param same whether nothing differs
 * @param changes how the advice differs, in words
 * @param parts of the answer
 * @param newly rules that fire now and did not before
 * @param noMore rules that fired before and do not now
 * @param silent rules of the draft that did not fire, and why
 * @param both how many rules fire in both
 */
public record TrialView(
        boolean same,
        List<String> changes,
        List<TrialPart> parts,
        List<TrialFiring> newly,
        List<TrialFiring> noMore,
        List<SilentRule> silent,
        int both) {

    private static final AdviceJson JSON = new AdviceJson();

    /** Parts that differ. */
    List<TrialPart> differing() {
        return parts.stream().filter(TrialPart::differs).toList();
    }

    /** Parts that are as they were. */
    List<TrialPart> unchanged() {
        return parts.stream().filter(one -> !one.differs()).toList();
    }

    /** A part of the answer: what it says before and after. */
    public record TrialPart(String title, List<MarkedText> before, List<MarkedText> after, boolean differs) {}

    /** A rule that fired. */
    public record TrialFiring(String id, String title) {}

    /** A rule that did not fire: the first condition that did not hold, what it needs, and what there is. */
    public record SilentRule(String id, String title, String condition, String needed, String actual) {

        static SilentRule of(UnmetRule rule) {
            return new SilentRule(
                    rule.rule(),
                    rule.title(),
                    rule.missing().condition(),
                    rule.missing().needed(),
                    String.join(", ", rule.missing().actual()));
        }
    }

    /** What cannot be tried, in words; empty where it was tried. */
    public static List<String> faults(TrialOutcome outcome) {
        if (outcome instanceof FaultyClient client) {
            return client.faults().stream()
                    .map((RequestFault one) -> (one.pointer().isEmpty() ? "" : one.pointer() + ": ") + one.message())
                    .toList();
        }
        if (outcome instanceof FaultyDraft draft) {
            var told = new ArrayList<String>(List.of("The draft cannot be tried before this is put right."));
            draft.findings().stream()
                    .filter(Diagnostic::isError)
                    .limit(5)
                    .map(one -> one.file() + ", line " + one.line() + ": " + one.message())
                    .forEach(told::add);
            return told;
        }
        return outcome instanceof TriedClient ? List.of() : List.of("Nothing is live yet to compare with.");
    }

    /**
     * The view.
     *
     * @param book names rules; those of what is live
     */
    public static TrialView of(TriedClient tried, @Nullable RuleBook book) {
        FullAnswer before = JSON.fullAnswer(tried.before());
        FullAnswer after = JSON.fullAnswer(tried.after());
        var parts = new ArrayList<TrialPart>();
        add(parts, "Outcome", List.of(before.outcome()), List.of(after.outcome()));
        add(parts, "In short", before.summary(), after.summary());
        add(parts, "See a clinician", referrals(before), referrals(after));
        add(parts, "Stop for now", stops(before), stops(after));
        add(parts, "Kept out", avoided(before), avoided(after));
        add(parts, "Choices", choices(before), choices(after));
        add(parts, "The week", weeks(before), weeks(after));
        add(parts, "Keep in mind", cautions(before), cautions(after));
        add(parts, "What to expect", expectations(before), expectations(after));
        addWhy(parts, sentences(before), sentences(after));
        Set<String> newly = new TreeSet<>(tried.firedAfter());
        newly.removeAll(tried.firedBefore());
        Set<String> noMore = new TreeSet<>(tried.firedBefore());
        noMore.removeAll(tried.firedAfter());
        return new TrialView(
                parts.stream().noneMatch(TrialPart::differs) && tried.changes().isEmpty(),
                tried.changes().stream()
                        .map(one -> one.direction().id() + ": " + one.kind().id() + " " + one.what())
                        .toList(),
                parts,
                named(newly, book),
                named(noMore, book),
                tried.silent().stream().map(SilentRule::of).toList(),
                tried.firedAfter().size() - newly.size());
    }

    private static List<TrialFiring> named(Set<String> ids, @Nullable RuleBook book) {
        return ids.stream()
                .map(id -> {
                    Rule rule = book == null ? null : book.rule(id);
                    return new TrialFiring(id, rule == null ? "" : rule.title());
                })
                .toList();
    }

    private static void add(List<TrialPart> parts, String title, List<String> before, List<String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        parts.add(new TrialPart(title, marked(before, after), marked(after, before), !before.equals(after)));
    }

    /** Of reasons only those that the other answer has not: all of them together are longer than the answer. */
    private static void addWhy(List<TrialPart> parts, List<String> before, List<String> after) {
        List<MarkedText> gone =
                marked(before, after).stream().filter(MarkedText::marked).toList();
        List<MarkedText> come =
                marked(after, before).stream().filter(MarkedText::marked).toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            parts.add(new TrialPart("Why", gone, come, true));
        }
    }

    private static List<String> sentences(FullAnswer answer) {
        return answer.reasons().stream().map(FullAnswer.RuleSentence::because).toList();
    }

    private static List<MarkedText> marked(List<String> lines, List<String> others) {
        return lines.stream()
                .map(line -> new MarkedText(line, !others.contains(line)))
                .toList();
    }

    private static List<String> referrals(FullAnswer answer) {
        return answer.referrals().stream()
                .map(one -> one.urgency() + ": " + one.because())
                .toList();
    }

    private static List<String> stops(FullAnswer answer) {
        return answer.stop().stream().map(one -> one.name() + ": " + one.how()).toList();
    }

    private static List<String> avoided(FullAnswer answer) {
        return answer.avoid().stream()
                .map(one -> one.name() + ": " + one.because())
                .toList();
    }

    private static List<String> choices(FullAnswer answer) {
        return answer.choices().stream()
                .map(one -> one.ingredient().name() + (one.inPlan() ? "" : " (an alternative)"))
                .toList();
    }

    private static List<String> weeks(FullAnswer answer) {
        return answer.plan().phases().stream().map(TrialView::phase).toList();
    }

    private static String phase(WeekPlan.PlanPhase phase) {
        return "Weeks " + phase.fromWeek() + " to " + phase.toWeek() + ", morning: " + steps(phase.morning())
                + "; evening: " + steps(phase.evening());
    }

    private static String steps(List<WeekPlan.PlanStep> steps) {
        return String.join(
                ", ",
                steps.stream()
                        .map(one -> one.name()
                                + (one.days().isEmpty()
                                        ? ""
                                        : " on " + one.days().size() + " days"))
                        .toList());
    }

    private static List<String> cautions(FullAnswer answer) {
        return answer.cautions().stream().map(one -> one.because()).toList();
    }

    private static List<String> expectations(FullAnswer answer) {
        return answer.expectations().stream()
                .map(one -> "Week " + one.week() + ": " + one.text())
                .toList();
    }
}
