package org.peptideadvisor.question.whatif;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Alteration;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.ClientFact;

/**
 * One thing that a client could do otherwise.
 *
 * @param effort what it asks of the client
 * @param about what it is about; of changes about the same only one can be made
 * @param extent how far it goes beside others about the same
 * @param days how long to wait, else 0
 * @param fact the fact that it changes, in a phrase
 * @param text what to do, in a sentence
 * @param alteration what it makes of a consultation
 */
record Change(Effort effort, String about, int extent, int days, String fact, String text, Alteration alteration) {

    /** Whether it asks no more than another change about the same. */
    boolean within(Change other) {
        return about.equals(other.about) && extent <= other.extent;
    }

    /** A fact and what takes its place, or null. */
    record Pair(ClientFact before, @Nullable ClientFact after) {}

    /** The facts that are not the same afterwards. */
    List<Pair> pairs(Consultation consultation) {
        return consultation.facts().stream()
                .map(fact -> new Pair(fact, alteration.each().apply(fact)))
                .filter(pair -> !Objects.equals(pair.before(), pair.after()))
                .toList();
    }

    /** Whether some changes ask no more than others: each is within one of them. */
    static boolean within(List<Change> some, List<Change> others) {
        return some.stream().allMatch(one -> others.stream().anyMatch(one::within));
    }

    /** The consultation after all of them. */
    static Consultation all(List<Change> changes, Consultation consultation) {
        Consultation changed = consultation;
        for (Change change : changes) {
            changed = change.alteration().of(changed);
        }
        return changed;
    }
}
