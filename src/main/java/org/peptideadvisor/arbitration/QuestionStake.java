package org.peptideadvisor.arbitration;

import java.util.Comparator;
import java.util.List;
import org.peptideadvisor.model.Question;

/**
 * The effect that the answer to a question could still have on an advice. It may overestimate the effect, never
 * underestimate it.
 *
 * @param question the question
 * @param change how grave it could be
 * @param gravity among changes of safety: the urgency of a referral or a hold that it could bring; 0 for none
 * @param wouldAffect the ids of the plan that it could take out, sorted
 */
public record QuestionStake(Question question, StakeGravity change, int gravity, List<String> wouldAffect) {

    /** The gravest first, warning signs before their equals since they cannot wait, then what could take out more. */
    public static final Comparator<QuestionStake> GRAVEST_FIRST = Comparator.comparing(QuestionStake::change)
            .thenComparing(stake -> -stake.gravity())
            .thenComparing(stake -> stake.question() != Question.SIGNS)
            .thenComparing(stake -> -stake.wouldAffect().size());

    /** How grave a change could be. */
    public enum StakeGravity {
        /** It could take something out of the plan, send to a clinician, or hold every active back. */
        SAFETY("safety"),
        /** It could change the advice in another way. */
        ADVICE("advice"),
        /** No answer changes the advice, whatever is answered to the other open questions. */
        NOTHING("nothing");

        private final String word;

        StakeGravity(String word) {
            this.word = word;
        }

        /** The word in the contract. */
        public String word() {
            return word;
        }
    }
}
