package org.peptideadvisor.contract.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.FactOrder;
import org.peptideadvisor.model.ListEntry;
import org.peptideadvisor.model.ProductUses;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.ProductReading;

/** Turns the {@code client} object of one request into facts, question by question. */
final class ClientReader {

    private static final Question[] QUESTIONS = Question.values();
    private static final String ISOTRETINOIN = "oral-isotretinoin";
    private static final Medication TAKEN = new Medication(ISOTRETINOIN + "-past");

    private final RequestIds known;
    private final RequestSection client;
    private final FaultList faults;
    private final List<ClientFact> facts = new ArrayList<>();
    private final List<ClientProduct> products;
    private Client single = Client.UNKNOWN;

    ClientReader(RequestIds known, ProductListReader products, RequestSection client, FaultList faults) {
        this.known = known;
        this.client = client;
        this.faults = faults;
        this.products = products.read(client, faults);
    }

    /** The client's own products, in their fixed order. */
    List<ClientProduct> products() {
        return List.copyOf(products);
    }

    /** The facts in their fixed order; incomplete when there were faults. */
    List<ClientFact> facts() {
        RequestSection wants = client.section("wants", RequestFields.WANTS);
        for (Question question : QUESTIONS) {
            RequestSection answers = question.isWish() ? wants : client;
            if (answers != null && answers.has(question.field())) {
                read(question, answers);
            } else if (!question.isWish()) {
                facts.add(new Unanswered(question.id()));
            }
        }
        facts.add(single);
        addProducts();
        if (facts.stream().noneMatch(ClientReader::isIsotretinoin)) {
            if (single.weeksSinceIsotretinoin() != null) {
                // a last capsule tells of the medicine, whether or not it is named
                facts.add(TAKEN);
            } else if (client.has(Question.MEDICATIONS.field())) {
                // who took no capsules has no last one to tell of
                facts.remove(new Unanswered(Question.WEEKS_SINCE_ISOTRETINOIN.id()));
            }
        }
        facts.sort(FactOrder.INSTANCE);
        return facts;
    }

    /** What the products hold is in use; who told every product by a list that could be read told all that is in use. */
    private void addProducts() {
        if (!client.has(ProductListReader.FIELD)) {
            return;
        }
        var told = new ArrayList<Use>();
        facts.removeIf(fact -> fact instanceof Use use && told.add(use));
        facts.addAll(ProductUses.of(told, products));
        if (products.stream().allMatch(product -> product.reading() == ProductReading.READ)) {
            facts.remove(new Unanswered(Question.USES.id()));
        }
    }

    private static boolean isIsotretinoin(ClientFact fact) {
        return fact instanceof Medication medicine && medicine.id().startsWith(ISOTRETINOIN);
    }

    private void read(Question question, RequestSection answers) {
        String field = question.field();
        FactList listed = question.facts();
        switch (question.form()) {
            case WHOLE -> set(field, answers.whole(field, question.lowest(), question.highest()));
            case FLAG -> set(field, answers.flag(field));
            case ONE -> {
                String id = answers.id(field, known.of(question));
                if (listed == null) {
                    set(field, id);
                } else if (id != null) {
                    add(listed, ListEntry.of(id));
                }
            }
            case MANY -> {
                if (question.details().isEmpty() && listed != null) {
                    answers.ids(field, known.of(question)).forEach(id -> add(listed, ListEntry.of(id)));
                } else if (listed != null) {
                    entries(question, answers).forEach(entry -> add(listed, entry));
                }
            }
        }
    }

    private void set(String property, @Nullable Object answer) {
        single = single.with(property, answer);
    }

    private void add(FactList listed, ListEntry entry) {
        facts.add(listed.fact(entry, known.catalog()::use));
    }

    private List<ListEntry> entries(Question question, RequestSection answers) {
        var entries = new DistinctItems<ListEntry>(faults);
        for (RequestSection entry : answers.sections(question.field(), RequestFields.entry(question))) {
            String id = entry.requiredId("id", known.of(question));
            ListEntry read = ListEntry.of(String.valueOf(id));
            var sameness = new StringBuilder(String.valueOf(id));
            for (EntryDetail detail : question.details()) {
                Object said = null;
                if (detail.isNumber()) {
                    Integer number = entry.whole(detail.field(), detail.lowest(), detail.highest());
                    read = number == null ? read : read.with(detail.field(), number);
                    said = number;
                } else {
                    String word = entry.id(detail.field(), known.of(detail));
                    read = word == null ? read : read.with(detail.field(), word);
                    said = word;
                }
                if (detail.tellsApart()) {
                    sameness.append(' ').append(said);
                }
            }
            if (id != null) {
                entries.add(read, sameness.toString(), entry.at());
            }
        }
        return entries.all();
    }
}
