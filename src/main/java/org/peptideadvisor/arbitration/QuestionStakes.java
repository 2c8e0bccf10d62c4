package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.peptideadvisor.arbitration.QuestionStake.StakeGravity;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;

/**
 * The possible effects of each question on an advice, the gravest first. They are found in the rules once for each
 * release. A case then only looks for the first rule that could still fire. Immutable.
 */
public final class QuestionStakes {

    /** The gravities of referrals leave room for a hold, which is graver than a referral that can wait. */
    private static final Map<Urgency, Integer> REFERRALS =
            Map.of(Urgency.ROUTINE, 1, Urgency.SOON, 2, Urgency.URGENT, 4, Urgency.EMERGENCY, 5);

    private static final int HOLD = 3;

    /**
     * What the arbitration itself looks at: the plan's concerns, uses and budget, the reach of allergies, what is prescribed
     * for the skin and so has its place in the week, and what is asked for or planned, of which the answer says why not.
     */
    private static final Set<Question> ALWAYS = Collections.unmodifiableSet(EnumSet.of(
            Question.CONCERNS,
            Question.USES,
            Question.ALLERGIES,
            Question.MEDICATIONS,
            Question.STEP_BUDGET,
            Question.PLANNED,
            Question.WANTED_INGREDIENTS,
            Question.WANTED_PROCEDURES));

    /** A wish that is refused whatever the rules say, and sent to a clinician. */
    private static final Set<Question> REFUSED =
            Collections.unmodifiableSet(EnumSet.of(Question.WANTED_DELIVERY, Question.WANTED_SUBSTANCES));

    private final Catalog catalog;
    private final List<OpenRule> rules;
    private final Map<String, OpenRule> byId;
    private final Map<Question, List<GraveRule>> grave = new EnumMap<>(Question.class);
    private final Map<Question, List<ExcludingRule>> excluding = new EnumMap<>(Question.class);
    private final Map<Question, List<OpenRule>> speaking = new EnumMap<>(Question.class);

    /** A rule that refers or holds. */
    private record GraveRule(OpenRule rule, int gravity) {}

    /** A rule that keeps something out; {@code anything} when what that is depends on the client. */
    private record ExcludingRule(OpenRule rule, Set<String> covered, boolean anything) {}

    QuestionStakes(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        this.rules = OpenRule.all(book);
        this.byId = OpenRule.byId(rules);
        for (Question question : Question.values()) {
            grave.put(question, new ArrayList<>());
            excluding.put(question, new ArrayList<>());
            speaking.put(question, new ArrayList<>());
        }
        for (OpenRule rule : rules) {
            if (rule.rule().folder() != RuleStage.ASSESS) {
                add(rule);
            }
        }
        grave.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(GraveRule::gravity).reversed()));
        // what could take out anything settles it at once
        excluding.values().forEach(list -> list.sort(Comparator.comparing(each -> !each.anything())));
        // what needs least comes first: it is likelier to be still possible
        speaking.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(rule -> rule.hangsOn().size())));
    }

    private void add(OpenRule rule) {
        int gravity = 0;
        boolean anything = false;
        var covered = new HashSet<String>();
        for (Conclusion conclusion : rule.rule().then()) {
            switch (conclusion.verb()) {
                case REFER -> gravity = Math.max(gravity, referral(conclusion));
                case HOLD -> gravity = Math.max(gravity, HOLD);
                case EXCLUDE_BOUND, LIMIT_PEPTIDES, PLACE_PEPTIDES -> anything = true;
                default -> covered.addAll(conclusion.excluded(catalog));
            }
        }
        boolean holds = rule.rule().then().stream().anyMatch(one -> one.verb() == Verb.HOLD);
        for (Question question : rule.hangsOn()) {
            list(speaking, question).add(rule);
            if (gravity > 0) {
                list(grave, question).add(new GraveRule(rule, gravity));
            }
            if (anything || holds || !covered.isEmpty()) {
                list(excluding, question).add(new ExcludingRule(rule, covered, anything || holds));
            }
        }
    }

    private static int referral(Conclusion conclusion) {
        Urgency urgency = conclusion.arguments().get(0) instanceof ConclusionArgument.TextArgument text
                ? ContractWord.of(Urgency.class, text.value())
                : null;
        return REFERRALS.getOrDefault(urgency == null ? Urgency.ROUTINE : urgency, 1);
    }

    private static <T> List<T> list(Map<Question, List<T>> lists, Question question) {
        return lists.getOrDefault(question, List.of());
    }

    /** Whether any rule of this release looks at the answer to a question. */
    boolean looksAt(Question question) {
        return ALWAYS.contains(question)
                || REFUSED.contains(question)
                || question == Question.SENSITIVITY
                || !list(speaking, question).isEmpty();
    }

    /** What each of the open questions could still change, in the order of {@link Question}. */
    public List<QuestionStake> of(
            Consultation consultation, Set<Question> open, Evaluation evaluation, SortedSet<String> plan) {
        var openCase = new OpenCase(consultation, open, rules.size());
        boolean held = openCase.isHeld(evaluation.findings(), evaluation.assessments(), byId);
        var stakes = new ArrayList<QuestionStake>(open.size());
        for (Question question : Question.values()) {
            if (open.contains(question)) {
                stakes.add(stake(question, openCase, held, plan));
            }
        }
        return stakes;
    }

    private QuestionStake stake(Question question, OpenCase open, boolean held, SortedSet<String> plan) {
        int gravity = gravity(question, open);
        List<String> out = wouldAffect(question, open, plan);
        StakeGravity change = gravity > 0 || !out.isEmpty()
                ? StakeGravity.SAFETY
                : speaks(question, open, held) ? StakeGravity.ADVICE : StakeGravity.NOTHING;
        return new QuestionStake(question, change, gravity, out);
    }

    private int gravity(Question question, OpenCase open) {
        for (GraveRule each : list(grave, question)) {
            if (open.hangsOn(each.rule(), question)) {
                return each.gravity();
            }
        }
        return REFUSED.contains(question) ? 1 : 0;
    }

    /** What of the plan the answer could take out. */
    private List<String> wouldAffect(Question question, OpenCase open, SortedSet<String> plan) {
        if (plan.isEmpty()) {
            return List.of();
        }
        if (question == Question.ALLERGIES) {
            return List.copyOf(plan);
        }
        var out = new TreeSet<String>();
        for (ExcludingRule each : list(excluding, question)) {
            boolean more = each.anything() || adds(each.covered(), out, plan);
            if (more && open.hangsOn(each.rule(), question)) {
                if (each.anything()) {
                    return List.copyOf(plan);
                }
                plan.stream().filter(each.covered()::contains).forEach(out::add);
            }
        }
        return List.copyOf(out);
    }

    private static boolean adds(Set<String> covered, Set<String> out, Set<String> plan) {
        for (String id : plan) {
            if (covered.contains(id) && !out.contains(id)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaks(Question question, OpenCase open, boolean held) {
        if (ALWAYS.contains(question) || (question == Question.SENSITIVITY && !held)) {
            return true;
        }
        for (OpenRule rule : list(speaking, question)) {
            if (!(held && rule.isChoosing()) && open.hangsOn(rule, question)) {
                return true;
            }
        }
        return false;
    }
}
