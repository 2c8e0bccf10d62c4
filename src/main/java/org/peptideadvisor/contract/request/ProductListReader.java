package org.peptideadvisor.contract.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.request.RequestFields.FieldNames;
import org.peptideadvisor.label.LabelFacts;
import org.peptideadvisor.label.LabelReader;
import org.peptideadvisor.label.LabelUse.ProductUse;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.ProductReading;
import org.peptideadvisor.model.word.ProductStep;

/** Reads the products that a client uses, by name and by pasted ingredient list. Thread-safe. */
final class ProductListReader {

    static final String FIELD = "products";

    /** Nobody uses more on one face. */
    static final int MOST_PRODUCTS = 24;

    /** Characters of a name. */
    static final int LONGEST_NAME = 80;

    private static final FieldNames ENTRY = new FieldNames(Stream.concat(
                    Stream.of("name", "label", "usedAs"),
                    Question.USES.details().stream().map(EntryDetail::field))
            .collect(Collectors.toUnmodifiableSet()));

    private static final AcceptedIds STEPS = AcceptedIds.only(
            "step", Arrays.stream(ProductStep.values()).map(ProductStep::id).collect(Collectors.toUnmodifiableSet()));

    /** Behind the 1 % line an acid sets the pH of a product and peels nothing. */
    private static final String ACIDS = "exfoliating-acid";

    private final RequestIds known;
    private final Catalog catalog;
    private final LabelReader labels;

    ProductListReader(RequestIds known) {
        this.known = known;
        this.catalog = known.catalog();
        this.labels = new LabelReader(catalog);
    }

    /** The products, in the order of their names; notes what is wrong with them. */
    List<ClientProduct> read(RequestSection client, FaultList faults) {
        var products = new DistinctItems<ClientProduct>(faults);
        for (RequestSection entry : client.sections(FIELD, ENTRY, MOST_PRODUCTS)) {
            ClientProduct product = product(entry, faults);
            if (product != null) {
                products.add(product, sameness(product), entry.at());
            }
        }
        var sorted = new ArrayList<>(products.all());
        sorted.sort(ClientProduct.ORDER);
        return sorted;
    }

    /** Two products of one name could not be told apart in an answer; without a name only the very same is the same. */
    private static Object sameness(ClientProduct product) {
        return product.name() == null ? product : product.name().strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable ClientProduct product(RequestSection entry, FaultList faults) {
        String name = entry.name("name", LONGEST_NAME);
        String label = entry.lines("label", LabelReader.MAX_CHARACTERS);
        if (!entry.has("label") && !entry.has("name")) {
            faults.missingField(entry.at().at("label"));
            return null;
        }
        String told = entry.id("usedAs", STEPS);
        String when = null;
        Integer perWeek = null;
        Integer sinceWeeks = null;
        for (EntryDetail detail : Question.USES.details()) {
            switch (detail.field()) {
                case "when" -> when = entry.id("when", known.of(detail));
                case "perWeek" -> perWeek = entry.whole("perWeek", detail.lowest(), detail.highest());
                default -> sinceWeeks = entry.whole(detail.field(), detail.lowest(), detail.highest());
            }
        }
        LabelFacts facts = label == null ? null : labels.facts(label);
        ProductStep step = told == null ? null : ContractWord.of(ProductStep.class, told);
        if (facts == null) {
            return new ClientProduct(
                    name,
                    step == null ? ProductStep.SERUM : step,
                    List.of(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    when,
                    perWeek,
                    ProductReading.NO_LABEL);
        }
        return labelled(facts, name, step == null ? step(facts) : step, when, perWeek, sinceWeeks);
    }

    private ClientProduct labelled(
            LabelFacts facts,
            @Nullable String name,
            ProductStep step,
            @Nullable String when,
            @Nullable Integer perWeek,
            @Nullable Integer sinceWeeks) {
        Predicate<String> counts = id -> !facts.atMostOnePercent().contains(id) || !isAcid(id);
        SortedSet<String> certain = new TreeSet<>(facts.ingredients());
        certain.addAll(facts.groups());
        certain.removeIf(counts.negate());
        SortedSet<String> mayHold = new TreeSet<>(facts.repaired());
        if (step == ProductStep.CLEANSER) {
            mayHold.addAll(certain);
            certain.clear();
        }
        List<Use> holds = certain.stream()
                .limit(FactList.MOST_ENTRIES)
                .map(id -> catalog.use(id, when, perWeek, sinceWeeks))
                .toList();
        SortedSet<String> allergies = new TreeSet<>(facts.allergies());
        allergies.addAll(facts.possibleAllergies());
        return new ClientProduct(name, step, holds, mayHold, allergies, when, perWeek, reading(facts));
    }

    private boolean isAcid(String id) {
        return catalog.use(id, null, null, null).groups().contains(ACIDS);
    }

    private static ProductStep step(LabelFacts facts) {
        if (facts.sunscreen()) {
            return ProductStep.SUNSCREEN;
        }
        boolean rinsed = facts.use() == ProductUse.RINSE_OFF || facts.use() == ProductUse.LIKELY_RINSE_OFF;
        return rinsed ? ProductStep.CLEANSER : ProductStep.SERUM;
    }

    private static ProductReading reading(LabelFacts facts) {
        return switch (facts.outcome()) {
            case READ -> ProductReading.READ;
            case PARTLY_READ -> ProductReading.PARTLY_READ;
            case NO_LIST -> ProductReading.NO_LIST;
        };
    }
}
