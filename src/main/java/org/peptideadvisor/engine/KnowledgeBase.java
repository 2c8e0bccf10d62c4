package org.peptideadvisor.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.kie.api.KieBase;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.rulebook.Rule;

/**
 * A compiled rule book together with the peptides of the catalog. Each evaluation has its own working memory,
 * which is reused later. An evaluation is stopped when its rules fire too often or take too long. Thread-safe.
 * Close it when no evaluation can use it any more.
 */
public final class KnowledgeBase implements AutoCloseable {

    /** More firings than any sound rule base needs: the fullest request makes about 1,000 of the shipped one. */
    static final int FIRING_BOUND = 5_000;

    /** Of processor time: thousands of times what an evaluation takes, and many times what the fullest request takes. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private final KieBase base;
    private final RelevantPeptides peptides;
    private final SingleFactFindings standing;
    private final TimeLimit limit;
    private final List<Rule> dated;
    private final Deque<WorkingMemory> idle = new ConcurrentLinkedDeque<>();

    /** @param dated the rules that are not in effect every day */
    KnowledgeBase(
            KieBase base, RelevantPeptides peptides, SingleFactFindings standing, Duration limit, List<Rule> dated) {
        this.base = base;
        this.peptides = peptides;
        this.standing = standing;
        this.limit = new TimeLimit(limit);
        this.dated = List.copyOf(dated);
    }

    /**
     * What comes of one consultation.
     *
     * @param planner settles the plan once the rules of the first stage have fired
     * @param substitution which rules are taken away, and what is said in their place
     * @throws RunawayRulesException when the rules do not come to an end
     */
    public <T> T evaluate(Consultation consultation, PlanMaker<T> planner, RuleSubstitution substitution) {
        var recorder = FiringRecorder.of(silent(consultation, substitution.silent()));
        var facts = new ArrayList<Object>(96);
        WorkingMemory memory = take();
        SettledPlan<T> plan;
        boolean sound = false;
        try {
            memory.open(recorder);
            facts.addAll(consultation.facts());
            BitSet relevant = peptides.relevant(consultation);
            facts.addAll(peptides.at(relevant));
            memory.insert(facts);
            standing.addAboutPeptides(relevant, memory);
            standing.addAbout(consultation.facts(), relevant, memory);
            memory.substitute(substitution.said());
            fire(memory, recorder);
            memory.settle(facts);
            standing.addAbout(recorder.concluded(), relevant, memory);
            plan = planner.plan(recorder.findings(), recorder.assessments());
            List<Object> planned = plan.facts();
            facts.addAll(planned);
            memory.insert(planned);
            standing.addAbout(planned, relevant, memory);
            memory.substitute(substitution.ofPlan());
            fire(memory, recorder);
            memory.settle(facts);
            sound = memory.close();
        } finally {
            giveBack(memory, sound);
        }
        if (!sound) {
            throw RunawayRulesException.time(limit.millis(), memory.slow());
        }
        return plan.conclude(new Evaluation(recorder.findings(), recorder.assessments(), facts));
    }

    /** What does not speak: what is taken away, and what is not in effect on the day of the consultation. */
    private Set<String> silent(Consultation consultation, Set<String> muted) {
        if (dated.isEmpty()) {
            return muted;
        }
        var silent = new HashSet<>(muted);
        for (Rule rule : dated) {
            if (!rule.metadata().period().includes(consultation.on())) {
                silent.add(rule.id());
            }
        }
        return silent;
    }

    private WorkingMemory take() {
        WorkingMemory kept = idle.pollLast();
        if (kept != null) {
            return kept;
        }
        var memory = new WorkingMemory(base);
        limit.watch(memory);
        return memory;
    }

    private void giveBack(WorkingMemory memory, boolean sound) {
        if (sound) {
            idle.addLast(memory);
        } else {
            limit.forget(memory);
            memory.dispose();
        }
    }

    private void fire(WorkingMemory memory, FiringRecorder recorder) {
        int fired = memory.fire(FIRING_BOUND);
        if (memory.isCut()) {
            throw RunawayRulesException.time(limit.millis(), memory.slow());
        }
        if (fired >= FIRING_BOUND) {
            throw RunawayRulesException.firings(FIRING_BOUND, recorder.busiest());
        }
    }

    @Override
    public void close() {
        limit.close();
        standing.close();
        for (WorkingMemory memory = idle.pollLast(); memory != null; memory = idle.pollLast()) {
            memory.dispose();
        }
    }
}
