package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.AmbiguousName;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.label.LabelAllergens.AllergenTrace;
import org.peptideadvisor.label.LabelItem;
import org.peptideadvisor.label.LabelList;
import org.peptideadvisor.label.LabelReading;
import org.peptideadvisor.label.LabelReading.LabelIrritant;
import org.peptideadvisor.label.OnePercentLine;
import org.peptideadvisor.label.OnePercentLine.PercentMarker;
import org.peptideadvisor.label.PlacedIngredient;
import org.peptideadvisor.label.text.PieceReading;

/** What a label was read as, in the JSON of the HTTP contract: the same bytes for the same reading. Thread-safe. */
public final class LabelJson {

    /** What no label tells. */
    public static final String NOTICE =
            "A label does not tell how strong or how acidic a product is, whether it works, or how well it protects from the sun."
                    + " It proves nothing absent, whatever it is said to be free of. By its label no product is safe for an allergy or"
                    + " in pregnancy. With a severe allergy, ask the maker or a doctor. Formulas change: the box in hand counts.";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LabelJson() {}

    /** The answer in UTF-8. */
    public static byte[] write(ReleaseName release, LabelReading reading) {
        try {
            return MAPPER.writeValueAsBytes(document(release, reading));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }

    private static ObjectNode document(ReleaseName release, LabelReading reading) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("release", MAPPER.valueToTree(release));
        root.put("outcome", reading.outcome().id());
        root.putObject("use")
                .put("value", reading.use().value().id())
                .put("basis", reading.use().basis());
        ArrayNode lists = root.putArray("lists");
        reading.lists().forEach(list -> list(list, reading.products() > 1, lists.addObject()));
        ArrayNode items = root.putArray("items");
        reading.items().forEach(item -> item(item, items.addObject()));
        ArrayNode peptides = root.putArray("peptides");
        reading.peptides().forEach(placed -> peptide(placed, peptides.addObject()));
        ArrayNode actives = root.putArray("actives");
        reading.actives().forEach(placed -> active(placed, actives.addObject()));
        texts(root, "bothPartsOfBlend", reading.bothPartsOfBlend());
        ObjectNode allergens = root.putObject("allergens");
        traces(allergens, "certain", reading.allergens().certain());
        traces(allergens, "mayContain", reading.allergens().mayContain());
        traces(allergens, "possible", reading.allergens().possible());
        ArrayNode irritants = root.putArray("irritants");
        for (LabelIrritant irritant : reading.irritants()) {
            irritants
                    .addObject()
                    .put("inci", irritant.inci())
                    .put("irritancy", irritant.irritancy())
                    .put("section", irritant.section().id());
        }
        texts(root, "photosensitisers", reading.photosensitisers());
        ArrayNode lines = root.putArray("onePercent");
        reading.onePercent().forEach(line -> line(line, lines.addObject()));
        unread(root, reading.items());
        texts(root, "ignored", reading.setAside());
        texts(root, "pitfalls", reading.pitfalls());
        return root.put("notice", NOTICE);
    }

    private static void list(LabelList list, boolean several, ObjectNode node) {
        node.put("list", list.list()).put("section", list.section().id()).put("count", list.count());
        if (several) {
            node.put("product", list.product()).put("use", list.use().id());
        }
    }

    private static void item(LabelItem item, ObjectNode node) {
        node.put("list", item.list())
                .put("section", item.section().id())
                .put("position", item.position())
                .put("raw", item.piece().raw())
                .put("read", item.piece().reading().id());
        InciName name = item.name();
        if (name != null) {
            node.put("inci", name.inci()).put("mapsTo", name.mapsTo());
            texts(node, "groups", name.groups());
        }
        if (item.piece().stated() != null) {
            node.put("stated", item.piece().stated());
        }
    }

    private static void peptide(PlacedIngredient placed, ObjectNode node) {
        LabelItem item = placed.item();
        identity(placed, node)
                .put("position", item.position())
                .put("of", placed.of())
                .put("place", placed.place());
        if (item.isRepaired()) {
            node.put("read", item.piece().reading().id());
        }
    }

    private static void active(PlacedIngredient placed, ObjectNode node) {
        LabelItem item = placed.item();
        identity(placed, node)
                .put("section", item.section().id())
                .put("position", item.position())
                .put("of", placed.of())
                .put("place", placed.place());
    }

    private static ObjectNode identity(PlacedIngredient placed, ObjectNode node) {
        InciName name = placed.item().name();
        return node.put("inci", name == null ? null : name.inci())
                .put("id", placed.id())
                .put("list", placed.item().list());
    }

    private static void line(OnePercentLine line, ObjectNode node) {
        node.put("list", line.list()).put("order", line.order());
        marker(node, "legalMarker", line.legal());
        marker(node, "statedMarker", line.stated());
        marker(node, "usualMarker", line.usual());
        node.put("of", line.of());
    }

    private static void marker(ObjectNode node, String field, @Nullable PercentMarker marker) {
        if (marker == null) {
            node.putNull(field);
        } else {
            node.putObject(field).put("inci", marker.inci()).put("position", marker.position());
        }
    }

    private static void unread(ObjectNode root, List<LabelItem> items) {
        ArrayNode unknown = root.putArray("unknown");
        ArrayNode ambiguous = root.putArray("ambiguous");
        ArrayNode repaired = root.putArray("repaired");
        for (LabelItem item : items) {
            AmbiguousName word = item.piece().word();
            if (item.piece().reading() == PieceReading.UNKNOWN) {
                ObjectNode node = unknown.addObject().put("raw", item.piece().raw());
                textsIfAny(node, "looksLike", item.warning().groups());
                textsIfAny(node, "possibleAllergens", item.warning().allergens());
            } else if (word != null) {
                ObjectNode node = ambiguous.addObject().put("raw", item.piece().raw());
                texts(node, "couldBe", word.couldBe());
                texts(node, "groups", word.groups());
                textsIfAny(node, "possibleAllergens", word.possibleAllergens());
            } else if (item.isRepaired() && item.name() != null) {
                repaired.addObject()
                        .put("raw", item.piece().raw())
                        .put("readAs", item.name().inci());
            }
        }
    }

    private static void traces(ObjectNode root, String field, List<AllergenTrace> traces) {
        ArrayNode array = root.putArray(field);
        for (AllergenTrace trace : traces) {
            texts(array.addObject().put("allergy", trace.allergy()), "by", trace.by());
        }
    }

    private static void textsIfAny(ObjectNode node, String field, Collection<String> texts) {
        if (!texts.isEmpty()) {
            texts(node, field, texts);
        }
    }

    private static void texts(ObjectNode node, String field, Collection<String> texts) {
        ArrayNode array = node.putArray(field);
        texts.forEach(array::add);
    }
}
