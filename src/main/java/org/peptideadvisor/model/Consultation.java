package org.peptideadvisor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.ClientFact;

/**
 * One client's facts on one day, checked and in a fixed order: the same answers make an equal consultation, in whatever
 * order they were given.
 *
 * @param subject a pseudonym, or null
 * @param facts exactly one {@link org.peptideadvisor.model.fact.Client} first, then the others, sorted, none twice; the
 *     condition that a hormonal status is as well is added to them
 * @param products the client's own products, by {@link ClientProduct#ORDER}; what they hold is among the facts as well
 * @param on the day of the consultation, by which it is judged which rules are in effect; null when it is not known
 */
public record Consultation(
        @Nullable String subject, List<ClientFact> facts, List<ClientProduct> products, @Nullable LocalDate on) {

    public Consultation {
        facts = ImpliedConditions.with(facts);
        products = List.copyOf(products);
    }

    /** A consultation of a client who named no product. */
    public Consultation(@Nullable String subject, List<ClientFact> facts, @Nullable LocalDate on) {
        this(subject, facts, List.of(), on);
    }

    /** The same on a day, unless it has one already. */
    public Consultation onDay(LocalDate day) {
        return on == null ? new Consultation(subject, facts, products, day) : this;
    }

    /** The facts of one kind, in order. */
    public <F extends ClientFact> List<F> all(Class<F> kind) {
        var all = new ArrayList<F>();
        for (ClientFact fact : facts) {
            if (kind.isInstance(fact)) {
                all.add(kind.cast(fact));
            }
        }
        return Collections.unmodifiableList(all);
    }
}
