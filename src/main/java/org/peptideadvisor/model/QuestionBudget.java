package org.peptideadvisor.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What one question about an advice may cost: so many evaluations, begun within so much time. Whoever works on the question
 * spends before each evaluation and stops when that is refused; what was found until then is told as not complete. The time
 * runs from the making of the budget. Used by one thread.
 */
public final class QuestionBudget {

    private final LongSupplier nanoTime;
    private final long endBy;
    private final int most;
    private int spent;
    private boolean cut;

    /**
     * @param evaluations how many evaluations there may be
     * @param time how long after now the last of them may begin
     */
    public QuestionBudget(int evaluations, Duration time) {
        this(evaluations, time, System::nanoTime);
    }

    QuestionBudget(int evaluations, Duration time, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.endBy = nanoTime.getAsLong() + time.toNanos();
        this.most = evaluations;
    }

    /** Takes one evaluation from the budget; false when there is none left or the time is up, and from then on. */
    public boolean spend() {
        if (cut || spent >= most || isOver()) {
            cut = true;
            return false;
        }
        spent++;
        return true;
    }

    /** Notes that something was left out to stay within it. */
    public void cut() {
        cut = true;
    }

    /** Whether the time is up. */
    public boolean isOver() {
        return nanoTime.getAsLong() - endBy >= 0;
    }

    /** How many evaluations there were. */
    public int spent() {
        return spent;
    }

    /** Whether something was refused, so that an answer is not complete. */
    public boolean wasCut() {
        return cut;
    }
}
