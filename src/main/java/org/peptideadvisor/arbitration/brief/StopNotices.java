package org.peptideadvisor.arbitration.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Says what the client uses now and must not. Where one reason stops several things, it is said once. */
final class StopNotices {

    private static final String ALLERGY = "allergy";

    private final Catalog catalog;
    private final AnswerPhrases phrases;
    private final SubjectNames names;
    private final ProductNotices products;

    StopNotices(Catalog catalog, AnswerPhrases phrases, SubjectNames names, ProductNotices products) {
        this.catalog = catalog;
        this.phrases = phrases;
        this.names = names;
        this.products = products;
    }

    /**
     * @param said the sentences that the answer holds already; those said here are added
     */
    List<StopNotice> of(DecidedParts parts, Set<String> said) {
        var firsts = new HashMap<String, String>();
        var notices = new ArrayList<StopNotice>();
        parts.stoppedProducts().forEach(one -> notices.add(product(one, parts, said)));
        for (String id : parts.stopped()) {
            List<Reason> why = why(id, parts);
            String name = names.of(id);
            if (why.isEmpty()) {
                notices.add(new StopNotice(
                        catalog.kind(id).id(),
                        id,
                        name,
                        null,
                        phrases.say(AnswerPhrase.STOP_HELD, Map.of("name", name)),
                        SubjectNames.rules(parts.held())));
                continue;
            }
            String because = why.get(0).because();
            String first = firsts.putIfAbsent(because, name);
            notices.add(new StopNotice(
                    catalog.kind(id).id(),
                    id,
                    name,
                    null,
                    how(id, name, because, first, said),
                    SubjectNames.rules(why)));
        }
        return List.copyOf(notices);
    }

    /** A product is left out as a whole, for the first thing in it that is kept out, and says all of them. */
    private StopNotice product(StoppedProduct stopped, DecidedParts parts, Set<String> said) {
        String called = products.name(stopped.product());
        if (stopped.barred().isEmpty() && !stopped.allergies().isEmpty()) {
            String allergy = stopped.allergies().get(0);
            List<String> labels = stopped.allergies().stream()
                    .map(one -> SubjectNames.within(names.of(ALLERGY, one)))
                    .toList();
            String how = phrases.say(
                    AnswerPhrase.STOP_PRODUCT_ALLERGY, Map.of("product", called, "names", phrases.list(labels)));
            return new StopNotice(ALLERGY, allergy, names.of(ALLERGY, allergy), called, how, List.of());
        }
        if (stopped.barred().isEmpty()) {
            String id = stopped.product().ids().get(0);
            String how = phrases.say(AnswerPhrase.STOP_HELD, Map.of("name", called));
            return new StopNotice(
                    catalog.kind(id).id(), id, names.of(id), called, how, SubjectNames.rules(parts.held()));
        }
        String id = stopped.barred().get(0);
        List<Reason> why = why(id, parts);
        String sentence = why.isEmpty() || !said.add(why.get(0).because())
                ? ""
                : why.get(0).because();
        List<String> held = stopped.barred().stream()
                .map(names::of)
                .map(SubjectNames::within)
                .toList();
        String how = stopped.product().prescription()
                ? phrases.say(AnswerPhrase.STOP_PRESCRIBED, Map.of("name", called, "because", sentence))
                : phrases.say(
                        AnswerPhrase.STOP_PRODUCT,
                        Map.of("product", called, "names", phrases.list(held), "because", sentence));
        return new StopNotice(catalog.kind(id).id(), id, names.of(id), called, how.strip(), SubjectNames.rules(why));
    }

    private String how(String id, String name, String because, @Nullable String first, Set<String> said) {
        boolean prescribed = catalog.prescription(id);
        if (first != null && !prescribed) {
            return phrases.say(AnswerPhrase.STOP_LIKE, Map.of("name", name, "first", first));
        }
        String sentence = said.add(because) ? because : "";
        return phrases.say(
                        prescribed ? AnswerPhrase.STOP_PRESCRIBED : AnswerPhrase.STOP_USE,
                        Map.of("name", name, "because", sentence))
                .strip();
    }

    /** What keeps it out by itself; empty where it only waits while actives are held back, for which a caution gives the reason. */
    private List<Reason> why(String id, DecidedParts parts) {
        for (Exclusion exclusion : parts.exclusions()) {
            if (exclusion.subject().id().equals(id)) {
                return exclusion.reasons();
            }
        }
        for (Exclusion exclusion : parts.exclusions()) {
            SubjectKind kind =
                    ContractWord.of(SubjectKind.class, exclusion.subject().kind());
            if (kind != null && catalog.covered(kind, exclusion.subject().id()).contains(id)) {
                return exclusion.reasons();
            }
        }
        return List.of();
    }
}
