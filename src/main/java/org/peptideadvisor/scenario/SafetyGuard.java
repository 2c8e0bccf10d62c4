package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.Urgency;

/**
 * The least that the answer to a guarding scenario must do. It names no rule, so rules may be rewritten as long as the answer stays as
 * careful. Immutable.
 *
 * @param rows the rows of {@code safety.csv} that it guards; a rule that stands on each must speak
 * @param given the client as the file has it
 * @param keepOut what must be excluded, and neither recommended nor placed in the routine
 * @param hold whether every active must be held back
 * @param tell words that one sentence of the answer must hold, for each of these in turn
 * @param leastOutcome the least grave outcome that will do, or null when any will
 * @param leastUrgency the least urgent referral that will do, or null when none is needed
 */
public record SafetyGuard(
        Set<String> rows,
        JsonNode given,
        List<ExclusionSubject> keepOut,
        boolean hold,
        List<String> tell,
        @Nullable AdviceOutcome leastOutcome,
        @Nullable Urgency leastUrgency) {

    public SafetyGuard {
        rows = Set.copyOf(rows);
        keepOut = List.copyOf(keepOut);
        tell = List.copyOf(tell);
    }

    /** What the parts of a file say that can be read; {@link GuardReader} finds what is wrong with the others. */
    static SafetyGuard of(JsonNode root) {
        var rows = new TreeSet<String>();
        JsonNode guards = root.path("guards");
        if (guards.isTextual()) {
            rows.add(guards.asText());
        }
        guards.forEach(row -> rows.add(row.asText()));
        var keepOut = new ArrayList<ExclusionSubject>();
        root.path("keepOut")
                .forEach(one -> keepOut.add(new ExclusionSubject(
                        one.path("kind").asText(), one.path("id").asText())));
        var tell = new ArrayList<String>();
        root.path("tell").forEach(words -> tell.add(words.asText()));
        return new SafetyGuard(
                rows,
                root.path("given"),
                keepOut,
                root.path("hold").asBoolean(),
                tell,
                ContractWord.of(AdviceOutcome.class, root.path("leastOutcome").asText()),
                ContractWord.of(Urgency.class, root.path("leastUrgency").asText()));
    }

    /** What another guard lacks of this one, in words; empty when it asks for as much of the same client. */
    List<String> lackedBy(SafetyGuard other) {
        var lacked = new ArrayList<String>();
        rows.stream()
                .sorted()
                .filter(row -> !other.rows.contains(row))
                .forEach(row -> lacked.add(row + " is not guarded"));
        if (!other.given.equals(given)) {
            lacked.add("its client is another");
        }
        for (ExclusionSubject subject : keepOut) {
            if (!other.keepOut.contains(subject)) {
                lacked.add(subject.kind() + " " + subject.id() + " need not be kept out");
            }
        }
        if (hold && !other.hold) {
            lacked.add("actives need not be held back");
        }
        tell.stream()
                .filter(words -> !other.tell.contains(words))
                .forEach(words -> lacked.add("'" + QuotedText.of(words) + "' need not be told"));
        if (lower(leastOutcome, other.leastOutcome)) {
            lacked.add("the least outcome is lower");
        }
        if (lower(leastUrgency, other.leastUrgency)) {
            lacked.add("the least urgency is lower");
        }
        return lacked;
    }

    private static <W extends Comparable<W>> boolean lower(@Nullable W before, @Nullable W now) {
        return before != null && (now == null || now.compareTo(before) < 0);
    }
}
