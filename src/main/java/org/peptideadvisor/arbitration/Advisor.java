package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Inquiry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Wanted;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Explanation;
import org.peptideadvisor.model.advice.StandingText;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.reading.Readings;

/** Advises on one rule base. Thread-safe: equal consultations get equal advice. */
public final class Advisor {

    private final Catalog catalog;
    private final KnowledgeBase knowledge;
    private final Shown shown;
    private final InteractionTable table;
    private final RuleCards cards;
    private final Sources sources;
    private final Missings missings;
    private final Interview interview;
    private final Notice notice;
    private final RuleBook book;
    private final Readings readings;
    private @Nullable SideAnswers sideAnswers;

    public Advisor(Catalog catalog, RuleBook book, KnowledgeBase knowledge) {
        this.catalog = catalog;
        this.book = book;
        this.readings = new Readings(catalog, Readings.ENGLISH);
        this.knowledge = knowledge;
        this.shown = new Shown(catalog);
        this.table = new InteractionTable(catalog);
        this.cards = new RuleCards(book);
        this.sources = new Sources(catalog);
        var stakes = new Stakes(catalog, book);
        this.missings = new Missings(catalog.vocabulary(), stakes);
        this.interview = new Interview(catalog.vocabulary(), stakes, new Variations(catalog, book));
        this.notice = new Notice(catalog.vocabulary());
    }

    /**
     * The advice for one consultation.
     *
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public Advice advise(Consultation consultation) {
        return advise(consultation, Set.of());
    }

    /** What advice may say whoever asks. */
    public StandingText standingText() {
        return shown.with(book, cards, sources);
    }

    /** The advice when some rules are taken away. */
    public Advice advise(Consultation consultation, Set<String> muted) {
        return trace(consultation, muted).advice();
    }

    /** The advice and the ids of the rules that fired for it. */
    public Trace trace(Consultation consultation, Set<String> muted) {
        Settled settled = settle(consultation, muted, false);
        return new Trace(settled.advice(), settled.evaluation());
    }

    /**
     * Why something is not in the advice for a consultation.
     *
     * @param budget what the question may cost; cut when the answer is not complete
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public WhyNot whyNot(Consultation consultation, Wanted wanted, Budget budget) {
        return sideAnswers().whyNots.of(settle(consultation), wanted, budget);
    }

    /**
     * What a client could do otherwise so that something is recommended, or (an exclusion, a rule) falls away.
     *
     * @param budget what the question may cost; cut when there may be further ways
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public WhatIf whatIf(Consultation consultation, Wanted wanted, Budget budget) {
        return sideAnswers().whatIfs.of(consultation, wanted, this::settle, budget);
    }

    /**
     * Which single facts would take something out of the advice for a consultation.
     *
     * @param budget what the question may cost; cut when there may be further facts
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public UnsafeIf unsafeIf(Consultation consultation, Budget budget) {
        return sideAnswers().unsafeIfs.of(consultation, this::settle, budget);
    }

    /**
     * What to ask next, or that nothing more can change the advice.
     *
     * @param consultation what is known
     * @param open the questions that were neither answered nor put
     * @param screened whether topics were screened already
     * @param budget what finding out may cost; cut when more is asked than may be needed
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public Inquiry inquire(Consultation consultation, Set<Question> open, boolean screened, Budget budget) {
        Settled settled = settle(consultation, Set.of(), false);
        return interview.next(consultation, settled, open, screened, this::advise, budget);
    }

    /** Made when it is first asked for, since it takes longer to make than a release has time for. */
    private synchronized SideAnswers sideAnswers() {
        if (sideAnswers == null) {
            sideAnswers = new SideAnswers();
        }
        return sideAnswers;
    }

    /** What answers questions about an advice. */
    private final class SideAnswers {

        private final WhyNots whyNots;
        private final WhatIfs whatIfs;
        private final UnsafeIfs unsafeIfs;

        SideAnswers() {
            var unmets = new Unmets(catalog, book, readings);
            whyNots = new WhyNots(catalog, cards, unmets);
            var dependence = new Dependence(book, catalog);
            whatIfs = new WhatIfs(catalog, book, cards, unmets, dependence);
            unsafeIfs = new UnsafeIfs(catalog, book, cards, dependence);
        }
    }

    /** The advice for one consultation and how it came about. */
    public Explained explain(Consultation consultation) {
        Settled settled = settle(consultation, Set.of(), true);
        var graph = new Justification(settled, book, cards, readings).graph();
        return new Explained(settled.advice(), graph, settled.evaluation());
    }

    /** An advice with the graph behind it, and with what the rules found on the way to it. */
    public record Explained(Advice advice, Explanation explanation, Evaluation evaluation) {}

    private Settled settle(Consultation consultation) {
        return settle(consultation, Set.of(), false);
    }

    private Settled settle(Consultation consultation, Set<String> muted, boolean explained) {
        var decision = new OpenDecision(consultation, explained);
        Evaluation evaluation = knowledge.evaluate(consultation, decision::plan, muted);
        return decision.close(evaluation);
    }

    /** An advice with what the rules found on the way to it. */
    public record Trace(Advice advice, Evaluation evaluation) {}

    /** One decision under way: exclusions and choice are settled before the plan rules fire. */
    private final class OpenDecision {

        private final Consultation consultation;
        private final boolean explained;
        private @Nullable Grounds grounds;
        private @Nullable Exclusions exclusions;
        private @Nullable Selection selection;

        OpenDecision(Consultation consultation, boolean explained) {
            this.consultation = consultation;
            this.explained = explained;
        }

        List<Object> plan(List<Finding> findings, Map<String, List<Firing>> assessments) {
            findings.addAll(Safeguard.findings(consultation, findings));
            var ground = new Grounds(cards, assessments);
            var out = new Exclusions(catalog, consultation, findings);
            var chosen = new Selection(catalog, consultation, findings, out, ground);
            grounds = ground;
            exclusions = out;
            selection = chosen;
            return new PlanFacts(catalog, consultation, chosen, out).all();
        }

        Settled close(Evaluation evaluation) {
            Grounds ground = Objects.requireNonNull(grounds);
            Exclusions out = Objects.requireNonNull(exclusions);
            Selection chosen = Objects.requireNonNull(selection);
            var sorted = new SortedFindings(evaluation.findings());
            var reasons = new Reasons(cards, ground, explained);
            var assembly = new Assembly(catalog, shown, table, reasons);
            var routine = new RoutineAssembly(out, reasons);
            var cautions = new ArrayList<Finding>(sorted.of(Finding.Cautioned.class));
            cautions.addAll(sorted.of(Finding.Held.class));
            cautions.addAll(chosen.binding());
            var told = new Told(
                    assembly.referrals(sorted.of(Finding.Referred.class)),
                    assembly.recommendations(chosen.peptides(), sorted.of(Finding.FormSuggested.class)),
                    assembly.supporting(chosen.supporting()),
                    out.told(reasons),
                    assembly.cautions(cautions));
            var missing = missings.of(consultation, evaluation, told, out);
            var advice = new Advice(
                    told.outcome(chosen.held()),
                    told.referrals(),
                    told.recommendations(),
                    told.supporting(),
                    told.exclusions(),
                    told.cautions(),
                    assembly.interactions(sorted.of(Finding.Met.class)),
                    routine.routine(sorted.of(Finding.Placed.class), sorted.of(Finding.Ramped.class)),
                    routine.expectations(sorted.of(Finding.Expected.class)),
                    routine.followUp(sorted.of(Finding.FollowedUp.class)),
                    missing,
                    sources.of(reasons.cited()),
                    notice.of(told, missing));
            return new Settled(advice, evaluation, ground, out, chosen, reasons);
        }
    }
}
