package org.peptideadvisor.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.core.common.InternalAgenda;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session of the engine, used for one evaluation after another: taking a client's facts out again costs less than wiping
 * the whole network. Used by one thread at a time; only {@link #cut} may be called by another.
 */
final class WorkingMemory {

    private static final long IDLE = 0;
    private static final long CUT = 2;

    private final KieSession session;

    /** The {@link System#nanoTime} that the evaluation at work must end by, made odd; else {@link #IDLE} or {@link #CUT}. */
    private final AtomicLong deadline = new AtomicLong(IDLE);

    private volatile @Nullable String slow;

    WorkingMemory(KieBase base) {
        this.session = base.newKieSession();
    }

    void open(Recorder recorder, long endBy) {
        session.setGlobal(Recorder.GLOBAL, recorder);
        deadline.set(endBy | 1);
    }

    void insert(Collection<?> facts) {
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

    /** Whether it was cut: what it found is not whole. */
    boolean isCut() {
        return deadline.get() == CUT;
    }

    /** Ends the evaluation and takes its facts out; false when it was cut before that. */
    boolean close() {
        long running = deadline.get();
        if (running == CUT || !deadline.compareAndSet(running, IDLE)) {
            return false;
        }
        for (FactHandle fact : List.copyOf(session.<FactHandle>getFactHandles())) {
            session.delete(fact);
        }
        session.setGlobal(Recorder.GLOBAL, null);
        return true;
    }

    /** Stops the evaluation if its time is up; called by a thread that looks now and then. */
    void cut(long now) {
        long running = deadline.get();
        if (running != IDLE && running != CUT && now - running > 0 && deadline.compareAndSet(running, CUT)) {
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
