package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Active;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.question.whatif.Dependence.Look;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.TurningNumbers;

/**
 * Every single fact that a client did not tell and that could be so: one more of a list, or the answer to a question that was
 * not asked. What was answered with one value stays. Of values and products that no condition tells apart there is one.
 * Immutable.
 */
final class UntoldSpace {

    private static final int OLDEST = 120;

    private final Catalog catalog;
    private final List<Integer> ages;
    private final List<Integer> daysAgo;

    UntoldSpace(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        this.ages = latestFirst(TurningNumbers.of(book, "age", FactType.CLIENT));
        this.daysAgo = latestFirst(TurningNumbers.of(book, "daysAgo", FactType.PROCEDURE));
    }

    private static List<Integer> latestFirst(Set<Integer> turns) {
        var numbers = new ArrayList<>(
                turns.stream().filter(one -> one >= 0 && one <= OLDEST).toList());
        Collections.reverse(numbers);
        return List.copyOf(numbers);
    }

    /**
     * @param looks the conditions that matter
     */
    List<Untold> of(Consultation consultation, List<Look> looks) {
        return new Listing(consultation, looks).all();
    }

    /** The facts of one question. */
    private final class Listing {

        private final Consultation consultation;
        private final List<Look> looks;
        private final Client client;
        private final Set<String> unasked = new HashSet<>();
        private final List<Untold> untold = new ArrayList<>();

        Listing(Consultation consultation, List<Look> looks) {
            this.consultation = consultation;
            this.looks = looks;
            this.client = consultation.all(Client.class).get(0);
            consultation.all(Unanswered.class).forEach(one -> unasked.add(one.question()));
        }

        List<Untold> all() {
            terms("conditions", "condition", Condition.class, Condition::id, Condition::new);
            terms("medications", "medication", Medication.class, Medication::id, Medication::new);
            terms("allergies", "allergy", Allergy.class, Allergy::id, Allergy::new);
            terms("signs", "sign", Sign.class, Sign::id, Sign::new);
            var procedures = ids(Procedure.class, Procedure::id);
            each(
                    "procedure",
                    procedures,
                    id -> apart("procedures", daysAgo.stream().map(days -> new Procedure(id, days))));
            var concerns = ids(Concern.class, Concern::id);
            each(
                    "concern",
                    concerns,
                    id -> apart(
                            "concerns",
                            Stream.of("mild", "moderate", "severe").map(severity -> new Concern(id, severity))));
            uses();
            answers();
            return untold.stream()
                    .filter(one -> looks.stream().anyMatch(look -> one.matters(look, client)))
                    .toList();
        }

        private <F extends ClientFact> Set<String> ids(Class<F> type, Function<F, String> id) {
            var ids = new HashSet<String>();
            consultation.all(type).forEach(fact -> ids.add(id.apply(fact)));
            return ids;
        }

        private <F extends ClientFact> void terms(
                String question, String kind, Class<F> type, Function<F, String> id, Function<String, F> fact) {
            each(kind, ids(type, id), one -> add(question, fact.apply(one)));
        }

        private void each(String kind, Set<String> but, Consumer<String> use) {
            catalog.vocabulary().terms(kind).stream()
                    .map(Term::id)
                    .filter(id -> !but.contains(id))
                    .forEach(use);
        }

        private void apart(String question, Stream<? extends ClientFact> facts) {
            untold.addAll(
                    Untold.apart(facts.map(fact -> untold(question, fact, "")).toList(), looks));
        }

        private void add(String question, ClientFact fact) {
            untold.add(untold(question, fact, ""));
        }

        private Untold untold(String question, ClientFact fact, String property) {
            String phrase = String.join(", ", fact.phrases(property.isEmpty() ? List.of() : List.of(property)));
            return new Untold(question, !unasked.contains(question), phrase, fact);
        }

        private void uses() {
            Set<String> used = ids(Use.class, Use::id);
            List<Use> uses = Stream.of(
                            catalog.actives().stream().map(Active::id),
                            catalog.peptides().stream().map(Peptide::id),
                            catalog.vocabulary().terms("group").stream().map(Term::id))
                    .flatMap(ids -> ids)
                    .filter(id -> !used.contains(id))
                    .map(this::use)
                    .toList();
            apart("uses", uses.stream());
        }

        private Use use(String id) {
            Peptide peptide = catalog.peptide(id);
            return new Use(
                    id,
                    catalog.groups(id),
                    peptide == null ? null : peptide.peptideClass(),
                    null,
                    null,
                    catalog.prescription(id));
        }

        private void answers() {
            answer(
                    "age",
                    ages,
                    one -> client((Integer) one, client.skinType(), client.sensitivity(), client.phototype()));
            answer(
                    "skinType",
                    ids("skin-type"),
                    one -> client(client.age(), (String) one, client.sensitivity(), client.phototype()));
            answer(
                    "sensitivity",
                    ids("sensitivity"),
                    one -> client(client.age(), client.skinType(), (String) one, client.phototype()));
            answer(
                    "phototype",
                    IntStream.rangeClosed(1, 6).boxed().toList(),
                    one -> client(client.age(), client.skinType(), client.sensitivity(), (Integer) one));
        }

        private List<String> ids(String kind) {
            return catalog.vocabulary().terms(kind).stream().map(Term::id).toList();
        }

        private void answer(String question, List<?> values, Function<Object, Client> with) {
            if (unasked.contains(question)) {
                untold.addAll(Untold.apart(
                        values.stream()
                                .map(value -> untold(question, with.apply(value), question))
                                .toList(),
                        looks));
            }
        }

        private Client client(
                @Nullable Integer age,
                @Nullable String skinType,
                @Nullable String sensitivity,
                @Nullable Integer phototype) {
            return new Client(age, skinType, sensitivity, phototype, client.fragranceFree(), client.vegan());
        }
    }
}
