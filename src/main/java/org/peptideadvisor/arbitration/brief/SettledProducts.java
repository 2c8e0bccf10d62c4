package org.peptideadvisor.arbitration.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.plan.ProductContents;

/**
 * The client's own products: which go on and which stop. A product stops as a whole when anything in it is kept out. One
 * with something prescribed stops only when that is to be taken no more.
 */
public final class SettledProducts {

    private final List<ClientProduct> kept = new ArrayList<>();
    private final List<StoppedProduct> asked = new ArrayList<>();
    private final List<StoppedProduct> stopped = new ArrayList<>();

    /**
     * @param out whether something is kept out, by id
     * @param stopsPrescribed whether something prescribed is to be taken no more, by id
     * @param held whether actives are held back
     */
    public SettledProducts(
            Consultation consultation, Predicate<String> out, Predicate<String> stopsPrescribed, boolean held) {
        if (consultation.products().isEmpty()) {
            return;
        }
        Set<String> allergies = new HashSet<>();
        consultation.all(Allergy.class).forEach(allergy -> allergies.add(allergy.id()));
        for (ClientProduct product : consultation.products()) {
            Set<String> barred = new TreeSet<>(product.mayHold());
            barred.addAll(product.ids());
            barred.removeIf(out.negate());
            List<String> allergic =
                    product.allergies().stream().filter(allergies::contains).toList();
            boolean waits = held && !cares(product);
            var settled = new StoppedProduct(product, List.copyOf(barred), allergic);
            boolean isOut = !barred.isEmpty() || !allergic.isEmpty();
            boolean stops = product.prescription() ? product.ids().stream().anyMatch(stopsPrescribed) : isOut || waits;
            if (stops) {
                stopped.add(settled);
                continue;
            }
            kept.add(product);
            if (isOut) {
                asked.add(settled);
            }
        }
    }

    /** What only cares for the skin goes on while actives are held back. */
    private static boolean cares(ClientProduct product) {
        return product.holds().stream().allMatch(ProductContents::cares);
    }

    /** The products that go on. */
    public List<ClientProduct> kept() {
        return List.copyOf(kept);
    }

    /** The products that must not be used. */
    public List<StoppedProduct> stopped() {
        return List.copyOf(stopped);
    }

    /** Prescribed products that hold what is kept out: their prescriber decides. */
    public List<StoppedProduct> asked() {
        return List.copyOf(asked);
    }

    /** Whether every product that holds it stops, and some does. */
    public boolean stops(Use use) {
        return stopped.stream().anyMatch(one -> one.product().holds(use.id()))
                && kept.stream().noneMatch(product -> product.holds(use.id()));
    }

    /** Whether it is in use in prescribed products only, and they go on: nothing is changed about it here. */
    public boolean isPrescribed(Use use) {
        List<ClientProduct> holding =
                kept.stream().filter(product -> product.holds(use.id())).toList();
        return !holding.isEmpty() && holding.stream().allMatch(ClientProduct::prescription);
    }

    /** Whether a product holds it and each is planned for what else it holds. */
    public boolean isBeside(Use use) {
        List<ClientProduct> holding =
                kept.stream().filter(product -> product.holds(use.id())).toList();
        return !holding.isEmpty() && holding.stream().allMatch(product -> isBeside(use, product));
    }

    private static boolean isBeside(Use use, ClientProduct product) {
        List<Use> counted = ProductContents.counted(product);
        return !counted.isEmpty() && counted.stream().noneMatch(one -> one.id().equals(use.id()));
    }

    /** Whether two things are in use in one jar only: what its maker put together is not held against each other. */
    public boolean together(String first, String second) {
        List<ClientProduct> ofFirst =
                kept.stream().filter(product -> product.holds(first)).toList();
        return ofFirst.size() == 1
                && ofFirst.equals(
                        kept.stream().filter(product -> product.holds(second)).toList());
    }
}
