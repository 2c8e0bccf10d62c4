package org.peptideadvisor.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Use;

/**
 * Changes to a consultation: replaced facts, further facts, and a later day.
 *
 * @param each gives for each fact the one that takes its place, itself when nothing does, or null when it is gone
 * @param further facts beside them
 * @param days how many days later; the facts of a later day are the business of {@code each}
 */
public record AlteredFacts(Function<ClientFact, @Nullable ClientFact> each, List<ClientFact> further, int days) {

    public AlteredFacts {
        further = List.copyOf(further);
    }

    /** Other facts in the place of some. */
    public static AlteredFacts replacing(Function<ClientFact, @Nullable ClientFact> each) {
        return new AlteredFacts(each, List.of(), 0);
    }

    /** A product is there as long as all that it holds is in use. */
    private static List<ClientProduct> kept(List<ClientProduct> products, Set<ClientFact> facts) {
        if (products.isEmpty()) {
            return products;
        }
        Set<String> used = facts.stream()
                .filter(Use.class::isInstance)
                .map(fact -> ((Use) fact).id())
                .collect(Collectors.toSet());
        return products.stream()
                .filter(product -> used.containsAll(product.ids()))
                .toList();
    }

    /** The consultation as it would be, its facts in their fixed order and none twice. */
    public Consultation of(Consultation consultation) {
        var facts = new TreeSet<ClientFact>(FactOrder.INSTANCE);
        consultation.facts().stream().map(each).filter(Objects::nonNull).forEach(facts::add);
        facts.addAll(further);
        return new Consultation(
                consultation.subject(),
                List.copyOf(facts),
                kept(consultation.products(), facts),
                consultation.on() == null ? null : consultation.on().plusDays(days));
    }
}
