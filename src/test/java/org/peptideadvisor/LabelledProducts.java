package org.peptideadvisor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws a shelf of products by their labels: actives among plain names, some misspelt, some rinsed off, some without a list. */
final class LabelledProducts {

    private static final List<String> ACTIVES = List.of(
            "Retinol",
            "Retinal",
            "Glycolic Acid",
            "Salicylic Acid",
            "Ascorbic Acid",
            "Niacinamide",
            "Azelaic Acid",
            "Copper Tripeptide-1",
            "Palmitoyl Pentapeptide-4",
            "Acetyl Hexapeptide-8",
            "Ceramide NP",
            "Panthenol",
            "Sodium Hyaluronate",
            "Zinc Oxide",
            "Tretinoin",
            "Hydroquinone",
            "Bakuchiol",
            "Retino1",
            "Parfum");
    private static final List<String> STEPS = List.of("cleanser", "serum", "moisturiser", "sunscreen");
    private static final List<String> WHEN = List.of("morning", "evening", "both");

    private LabelledProducts() {}

    static void draw(ObjectNode client, Random random) {
        ArrayNode products = client.putArray("products");
        int count = 1 + random.nextInt(4);
        for (int at = 0; at < count; at++) {
            ObjectNode product = products.addObject().put("name", "Product " + (char) ('A' + at));
            if (random.nextInt(8) > 0) {
                product.put("label", label(random));
            }
            if (random.nextBoolean()) {
                product.put("usedAs", Clients.pick(STEPS, random));
            }
            if (random.nextInt(4) > 0) {
                product.put("when", Clients.pick(WHEN, random));
            }
            if (random.nextInt(4) > 0) {
                product.put("perWeek", 1 + random.nextInt(14));
            }
        }
    }

    private static String label(Random random) {
        if (random.nextInt(12) == 0) {
            return "apply to clean skin";
        }
        var names = new ArrayList<>(List.of("Aqua", "Glycerin", "Cetearyl Alcohol"));
        names.addAll(Clients.some(ACTIVES, random.nextInt(4), random));
        names.add("Phenoxyethanol");
        return "Ingredients: " + String.join(", ", names);
    }
}
