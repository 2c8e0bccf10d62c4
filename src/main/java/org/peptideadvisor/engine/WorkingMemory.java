package org.peptideadvisor.engine;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.drools.core.common.InternalAgenda;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.peptideadvisor.model.finding.Finding;

/**
 * A session of the engine that is reused for one evaluation after another. Removing the facts of one client costs
 * less than clearing the whole network. Used by one thread at a time; only {@link #cut} may be called by another.
 */
final class WorkingMemory {

    private static final long IDLE = 0;
    private static final long CUT = 2;

    private final KieSession session;

    /** The number of the evaluation at work, which is odd; else {@link #IDLE} or {@link #CUT}. */
    private final AtomicLong state = new AtomicLong(IDLE);

    private @Nullable FiringRecorder recorder;
    private volatile Thread worker = Thread.currentThread();
    private long evaluations = 1;
    private volatile @Nullable String slow;

    /** What the watching thread saw last: which evaluation, and what its thread had worked by then. */
    private long seen = IDLE;

    private long workedWhenSeen;

    WorkingMemory(KieBase base) {
        this.session = base.newKieSession();
    }

    void open(FiringRecorder recorder) {
        this.recorder = recorder;
        session.setGlobal(FiringRecorder.GLOBAL, recorder);
        worker = Thread.currentThread();
        evaluations += 2;
        state.set(evaluations);
    }

    void insert(Iterable<?> facts) {
        for (Object fact : facts) {
            session.insert(fact);
        }
    }

    /** Lets rules fire until none is left to, so many have, or it is cut; tells how many did. */
    int fire(int bound) {
        int fired = session.fireAllRules(bound);
        if (isCut() && slow == null) {
            slow = atWork(); // facts were still on their way to the rules when time was up: the next in turn
        }
        return fired;
    }

    /** Ends a stage: nothing fires any more on the facts that are there. */
    void settle(List<?> facts) {
        Objects.requireNonNull(recorder, "not open").settle(facts, session);
    }

    /** Takes over what was said before this evaluation. */
    void add(Finding said) {
        Objects.requireNonNull(recorder, "not open").add(said, session);
    }

    /** Takes over what is said in the place of rules that are taken away. */
    void substitute(List<Finding> said) {
        FiringRecorder own = Objects.requireNonNull(recorder, "not open");
        said.forEach(one -> own.substitute(one, session));
    }

    /** Lets rules fire on what is there and one fact more, and takes that out again. */
    void fire(Object fact) {
        session.insert(fact);
        session.fireAllRules();
        FactHandle handle = session.getFactHandle(fact);
        if (handle != null) { // the engine does not keep a fact that no rule can look at
            session.delete(handle);
        }
    }

    /** Whether it was cut: what it found is not whole. */
    boolean isCut() {
        return state.get() == CUT;
    }

    /** Ends the evaluation and takes its facts out; false when it was cut before that. */
    boolean close() {
        long running = state.get();
        if (running == CUT || !state.compareAndSet(running, IDLE)) {
            return false;
        }
        for (FactHandle fact : List.copyOf(session.<FactHandle>getFactHandles())) {
            session.delete(fact);
        }
        session.setGlobal(FiringRecorder.GLOBAL, null);
        return true;
    }

    /**
     * Stops the evaluation if its thread has worked for longer than the limit since it was first seen at it; called by one thread
     * that looks now and then.
     *
     * @param worked tells how many nanoseconds a thread has worked; waiting for a processor is not work
     */
    void cut(long limit, ToLongFunction<Thread> worked) {
        long running = state.get();
        if (running == IDLE || running == CUT) {
            return;
        }
        long now = worked.applyAsLong(worker);
        if (running != seen) {
            seen = running;
            workedWhenSeen = now;
        } else if (now - workedWhenSeen > limit && state.compareAndSet(running, CUT)) {
            slow = atWork();
            session.halt(); // does nothing when no rule is firing at this moment: whoever fires next looks at isCut
        }
    }

    /** The rule that was at work when the evaluation was cut, as far as could be seen from outside. */
    @Nullable
    String slow() {
        return slow;
    }

    private @Nullable String atWork() {
        var item = ((InternalAgenda) session.getAgenda()).peekNextRule();
        return item == null ? null : item.getRule().getName();
    }

    void dispose() {
        session.dispose();
    }
}
