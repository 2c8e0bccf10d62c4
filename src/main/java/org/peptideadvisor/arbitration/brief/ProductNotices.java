package org.peptideadvisor.arbitration.brief;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.advice.BriefAdvice.ProductNotice;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Says what was understood of each of the client's own products. */
final class ProductNotices {

    private static final String ALLERGY = "allergy";

    private final AnswerPhrases phrases;
    private final SubjectNames names;

    ProductNotices(AnswerPhrases phrases, SubjectNames names) {
        this.phrases = phrases;
        this.names = names;
    }

    List<ProductNotice> of(DecidedParts parts) {
        return parts.consultation().products().stream()
                .map(product -> notice(product, parts))
                .toList();
    }

    /** What a product is called: as the client calls it, or by what it holds. */
    String name(ClientProduct product) {
        if (product.name() != null) {
            return product.name();
        }
        List<String> ids = product.ids().isEmpty() ? List.copyOf(product.mayHold()) : product.ids();
        return ids.isEmpty()
                ? phrases.say(AnswerPhrase.PRODUCT_UNKNOWN)
                : phrases.say(
                        AnswerPhrase.PRODUCT_WITH,
                        Map.of(
                                "names",
                                phrases.list(ids.stream()
                                        .map(names::of)
                                        .map(SubjectNames::within)
                                        .toList())));
    }

    private ProductNotice notice(ClientProduct product, DecidedParts parts) {
        return new ProductNotice(
                product.name(),
                product.step().id(),
                product.ids(),
                List.copyOf(product.mayHold()),
                product.reading().id(),
                note(product, parts));
    }

    /** The things of a product that is kept out, as a list within a sentence. */
    String reasons(StoppedProduct stopped) {
        return phrases.list(Stream.concat(
                        stopped.barred().stream().map(names::of),
                        stopped.allergies().stream().map(id -> names.of(ALLERGY, id)))
                .map(SubjectNames::within)
                .distinct()
                .toList());
    }

    private @Nullable String note(ClientProduct product, DecidedParts parts) {
        for (StoppedProduct one : parts.askedProducts()) {
            if (one.product().equals(product)) {
                return phrases.say(AnswerPhrase.PRODUCT_ASK, Map.of("product", name(product), "names", reasons(one)));
            }
        }
        Map<String, String> called = Map.of("product", name(product));
        return switch (product.reading()) {
            case READ -> null;
            case PARTLY_READ -> phrases.say(AnswerPhrase.PRODUCT_PARTLY_READ, called);
            case NO_LIST -> phrases.say(AnswerPhrase.PRODUCT_NO_LIST, called);
            case NO_LABEL -> phrases.say(AnswerPhrase.PRODUCT_NO_LABEL, called);
        };
    }
}
