package org.peptideadvisor.arbitration.brief;

import java.util.List;
import org.peptideadvisor.model.ClientProduct;

/**
 * A product of the client that must not be used.
 *
 * @param barred ids of what in it is kept out, sorted; empty where it only waits while actives are held back, or for an allergy
 * @param allergies {@code allergy} ids of the client that it holds, or may hold, sorted
 */
public record StoppedProduct(ClientProduct product, List<String> barred, List<String> allergies) {

    public StoppedProduct {
        barred = List.copyOf(barred);
        allergies = List.copyOf(allergies);
    }
}
