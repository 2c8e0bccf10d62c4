package org.peptideadvisor.advice;

/**
 * A call that is not answered because of what was recorded before.
 *
 * @param why what stands in its way
 */
public record CallRefused(RefusalCause why) implements AdviceAnswer, FeedbackAnswer {

    /** What stands in the way of a call. */
    public enum RefusalCause {
        /** The same key was sent with a call that is worked on. */
        IN_FLIGHT,
        /** The same key was sent with another call. */
        OTHER_CALL,
        /** There is no such decision. */
        UNKNOWN,
        /** What was recorded was erased. */
        ERASED,
        /** What is kept is not as it was recorded. */
        DAMAGED
    }
}
