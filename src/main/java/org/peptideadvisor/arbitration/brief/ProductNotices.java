package org.peptideadvisor.arbitration.brief;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.BriefAdvice.ProductNotice;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Says what was understood of each of the client's own products. */
final class ProductNotices {

    private final AnswerPhrases phrases;
    private final SubjectNames names;

    ProductNotices(AnswerPhrases phrases, SubjectNames names) {
        this.phrases = phrases;
        this.names = names;
    }

    List<ProductNotice> of(Consultation consultation) {
        return consultation.products().stream().map(this::notice).toList();
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
                        Map.of("names", phrases.list(ids.stream()
                                        .map(names::of)
                                        .map(SubjectNames::within)
                                        .toList())));
    }

    private ProductNotice notice(ClientProduct product) {
        return new ProductNotice(
                product.name(),
                product.step().id(),
                product.ids(),
                List.copyOf(product.mayHold()),
                product.reading().id(),
                note(product));
    }

    private @Nullable String note(ClientProduct product) {
        Map<String, String> called = Map.of("product", name(product));
        return switch (product.reading()) {
            case READ -> null;
            case PARTLY_READ -> phrases.say(AnswerPhrase.PRODUCT_PARTLY_READ, called);
            case NO_LIST -> phrases.say(AnswerPhrase.PRODUCT_NO_LIST, called);
            case NO_LABEL -> phrases.say(AnswerPhrase.PRODUCT_NO_LABEL, called);
        };
    }
}
