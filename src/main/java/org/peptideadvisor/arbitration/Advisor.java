package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peptideadvisor.arbitration.brief.BriefWriter;
import org.peptideadvisor.arbitration.brief.DecidedParts;
import org.peptideadvisor.arbitration.brief.SettledProducts;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleSubstitution;
import org.peptideadvisor.engine.SettledPlan;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Expectation;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.plan.PlaceInquiry;
import org.peptideadvisor.plan.ProductContents;
import org.peptideadvisor.plan.WeekPlanner;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Decides consultations on one rule base. Thread-safe: equal consultations get equal advice. */
public final class Advisor {

    /** The language of answers. */
    private static final String LANGUAGE = "en";

    private final Catalog catalog;
    private final RuleBook book;
    private final KnowledgeBase knowledge;
    private final Map<String, InteractionRow> interactions;
    private final RuleCards cards;
    private final SourceList sources;
    private final QuestionStakes stakes;
    private final MissingAnswers missings;
    private final AdviceNotice notice;
    private final WeekPlanner planner;
    private final AnswerPhrases phrases;
    private final BriefWriter briefs;

    public Advisor(Catalog catalog, RuleBook book, KnowledgeBase knowledge) {
        this.catalog = catalog;
        this.book = book;
        this.knowledge = knowledge;
        this.interactions = catalog.interactions().stream()
                .collect(Collectors.toUnmodifiableMap(InteractionRow::id, Function.identity()));
        this.cards = new RuleCards(book, catalog);
        this.sources = new SourceList(catalog);
        this.stakes = new QuestionStakes(catalog, book);
        this.missings = new MissingAnswers(catalog.vocabulary(), stakes);
        this.notice = new AdviceNotice(catalog.vocabulary());
        this.planner = new WeekPlanner(catalog);
        this.phrases = new AnswerPhrases(catalog, LANGUAGE);
        this.briefs = new BriefWriter(catalog, phrases);
    }

    /**
     * The advice for one consultation.
     *
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public Advice advise(Consultation consultation) {
        return settle(consultation).advice();
    }

    /** The advice when some rules are taken away. */
    public Advice advise(Consultation consultation, Set<String> muted) {
        return settle(consultation, muted).advice();
    }

    /**
     * The decision on one consultation, with all that led to it.
     *
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public SettledDecision settle(Consultation consultation) {
        return settle(consultation, Set.of());
    }

    /**
     * The decision when some rules are taken away.
     *
     * @param muted ids of the rules that are taken away
     */
    public SettledDecision settle(Consultation consultation, Set<String> muted) {
        return settle(consultation, RuleSubstitution.without(muted));
    }

    /** The decision when other things are said in the place of some rules. */
    public SettledDecision settle(Consultation consultation, RuleSubstitution substitution) {
        return knowledge.evaluate(
                consultation,
                (findings, assessments) -> new OpenDecision(consultation, findings, assessments),
                substitution);
    }

    public Catalog catalog() {
        return catalog;
    }

    public RuleBook book() {
        return book;
    }

    /** What an answer says of each rule. */
    public RuleCards cards() {
        return cards;
    }

    /** Why things stand where they stand in the plan of a decision of this advisor. */
    public PlaceInquiry places(SettledDecision settled) {
        return new PlaceInquiry(planner, settled.week());
    }

    /** What each question could still change. */
    public QuestionStakes stakes() {
        return stakes;
    }

    /** One decision under way: exclusions and choice are settled before the plan rules fire. */
    private final class OpenDecision implements SettledPlan<SettledDecision> {

        private final Consultation consultation;
        private final FiringGrounds grounds;
        private final SettledExclusions exclusions;
        private final PeptideSelection selection;
        private final SettledProducts products;
        private final PlanFacts planFacts;
        private final DoubtedPrescriptions prescriptions;
        private final List<Planned> planned = new ArrayList<>();

        OpenDecision(Consultation consultation, List<Finding> findings, Map<String, List<Firing>> assessments) {
            findings.addAll(TherapySafeguard.findings(consultation, findings));
            this.consultation = consultation;
            this.grounds = new FiringGrounds(cards, assessments);
            this.exclusions = new SettledExclusions(catalog, consultation, findings);
            this.selection = new PeptideSelection(catalog, consultation, findings, exclusions, grounds);
            var prescriptions = new DoubtedPrescriptions(catalog, exclusions, cards);
            this.products = new SettledProducts(consultation, exclusions::bar, prescriptions::stops, selection.held());
            this.prescriptions = prescriptions;
            this.planFacts = new PlanFacts(catalog, consultation, selection, exclusions, products, prescriptions);
        }

        @Override
        public List<Object> facts() {
            List<Object> facts = planFacts.all();
            facts.stream()
                    .filter(Planned.class::isInstance)
                    .map(Planned.class::cast)
                    .forEach(planned::add);
            return facts;
        }

        @Override
        public SettledDecision conclude(Evaluation evaluation) {
            var sorted = new SortedFindings(evaluation.findings());
            var reasons = new ReasonWriter(cards, grounds);
            var assembly = new AdviceAssembly(catalog, interactions, cards, reasons);
            var solved = planner.plan(planFacts.request(planned, sorted));
            var routine = new RoutineAssembly(exclusions, reasons, solved);
            var cautioned = new ArrayList<Finding>(sorted.of(Finding.Cautioned.class));
            cautioned.addAll(sorted.of(Finding.Held.class));
            cautioned.addAll(selection.binding());
            var referrals = assembly.referrals(sorted.of(Finding.Referred.class));
            var recommendations =
                    assembly.recommendations(selection.peptides(), sorted.of(Finding.FormSuggested.class));
            var supporting = assembly.supporting(selection.supporting());
            var excluded = exclusions.told(reasons);
            var told = assembly.cautions(cautioned);
            var missing = missings.of(consultation, evaluation, recommendations, supporting, exclusions);
            WeekPlan week = WeekPlanAssembly.quoting(
                    new WeekPlanAssembly(catalog, phrases, reasons).of(solved, budget()), told);
            var cautions = told.stream()
                    .filter(caution -> !WeekPlanAssembly.quotes(week, caution))
                    .toList();
            List<Expectation> expectations = routine.expectations(sorted.of(Finding.Expected.class));
            var held = reasons.of(sorted.of(Finding.Held.class));
            var parts = new DecidedParts(
                    consultation,
                    referrals,
                    recommendations,
                    excluded,
                    held,
                    stopped(),
                    products.stopped(),
                    products.asked(),
                    nearly(evaluation.findings()),
                    week,
                    solved);
            var advice = new Advice(
                    outcome(!referrals.isEmpty(), selection.held(), !excluded.isEmpty() || !cautions.isEmpty())
                            .id(),
                    briefs.brief(parts),
                    referrals,
                    recommendations,
                    supporting,
                    excluded,
                    cautions,
                    assembly.interactions(sorted.of(Finding.Met.class)),
                    routine.routine(sorted.of(Finding.Placed.class), sorted.of(Finding.Ramped.class)),
                    expectations,
                    routine.followUp(sorted.of(Finding.FollowedUp.class)),
                    week,
                    missing,
                    sources.of(reasons.cited()),
                    notice.of(
                            excluded.isEmpty() && referrals.isEmpty(),
                            !missing.isEmpty(),
                            cards.anyUnreviewed(evaluation)));
            return new SettledDecision(
                    consultation, advice, evaluation, grounds, exclusions, selection, reasons, solved);
        }

        /**
         * What the client uses and must not: what is kept out, and while actives are held back everything but the basics. Of what is
         * prescribed only what a critical row stops; what is in a prescribed product is its prescriber's to stop.
         */
        private List<String> stopped() {
            return consultation.all(Use.class).stream()
                    .filter(use -> !products.stops(use) && !products.isPrescribed(use))
                    .filter(use -> use.prescription()
                            ? prescriptions.stops(use.id())
                            : exclusions.bar(use.id()) || (selection.held() && !ProductContents.isBasic(use.groups())))
                    .map(Use::id)
                    .distinct()
                    .toList();
        }

        /** What rules spoke for and exclusions kept out. */
        private Set<String> nearly(List<Finding> findings) {
            var nearly = new HashSet<String>();
            for (Finding finding : findings) {
                if (finding instanceof Finding.Recommended one) {
                    nearly.add(one.peptide().id());
                } else if (finding instanceof Finding.Supported one) {
                    nearly.add(one.active());
                }
            }
            nearly.removeIf(id -> !exclusions.bar(id));
            return nearly;
        }

        private String budget() {
            String budget = consultation.all(Client.class).get(0).stepBudget();
            return budget == null ? WeekPlan.EMPTY.budget() : budget;
        }

        private static AdviceOutcome outcome(boolean refers, boolean holds, boolean restricts) {
            if (refers) {
                return AdviceOutcome.REFER;
            }
            if (holds) {
                return AdviceOutcome.HOLD;
            }
            return restricts ? AdviceOutcome.CAUTION : AdviceOutcome.PROCEED;
        }
    }
}
