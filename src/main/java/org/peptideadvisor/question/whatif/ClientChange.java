package org.peptideadvisor.question.whatif;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AlteredFacts;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.ClientFact;

/**
 * One change that a client could make.
 *
 * @param effort what it asks of the client
 * @param about what it is about; of changes about the same only one can be made
 * @param extent how far it goes beside others about the same
 * @param days how long to wait, else 0
 * @param fact the fact that it changes, in a phrase
 * @param text what to do, in a sentence
 * @param alteration what it makes of a consultation
 */
record ClientChange(
        ChangeEffort effort, String about, int extent, int days, String fact, String text, AlteredFacts alteration) {

    /** Whether it asks no more than another change about the same. */
    boolean within(ClientChange other) {
        return about.equals(other.about) && extent <= other.extent;
    }

    /** A fact and what takes its place, or null. */
    record ReplacedFact(ClientFact before, @Nullable ClientFact after) {}

    /** The facts that are not the same afterwards. */
    List<ReplacedFact> pairs(Consultation consultation) {
        return consultation.facts().stream()
                .map(fact -> new ReplacedFact(fact, alteration.each().apply(fact)))
                .filter(pair -> !Objects.equals(pair.before(), pair.after()))
                .toList();
    }

    /** Whether some changes ask no more than others: each is within one of them. */
    static boolean within(List<ClientChange> some, List<ClientChange> others) {
        return some.stream().allMatch(one -> others.stream().anyMatch(one::within));
    }

    /** The consultation after all of them. */
    static Consultation all(List<ClientChange> changes, Consultation consultation) {
        Consultation changed = consultation;
        for (ClientChange change : changes) {
            changed = change.alteration().of(changed);
        }
        return changed;
    }
}
