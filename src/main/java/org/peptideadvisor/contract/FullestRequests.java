package org.peptideadvisor.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Active;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.FactOrder;
import org.peptideadvisor.model.Question;
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
import org.peptideadvisor.model.fact.Wish;

/** The requests that give rules the most to do, of those that the contract lets in. */
public final class FullestRequests {

    private static final int AGE = 40;
    private static final int PHOTOTYPE = 3;
    private static final int DAILY = 7;

    private FullestRequests() {}

    /**
     * Every concern with as many products in use as a request may name: first with nothing that restricts, then with nothing
     * else asked, then with every condition, medicine, allergy, sign, procedure and wish as well.
     */
    public static List<Consultation> of(Catalog catalog) {
        var known = new Known(catalog);
        List<ClientFact> asksMuch = facts(
                Stream.of(new Client(AGE, "dry", "high", PHOTOTYPE, false, false)),
                all(known.concerns.ids(), id -> new Concern(id, "severe")),
                all(uses(catalog), id -> known.use(id, "evening", DAILY)));
        List<ClientFact> asksMuchSaysNothing = facts(
                Stream.of(new Client(null, null, null, null, false, false)),
                asksMuch.stream().filter(fact -> !(fact instanceof Client)),
                Question.aboutTheClient().stream()
                        .filter(question -> question != Question.CONCERNS && question != Question.USES)
                        .map(question -> new Unanswered(question.id())));
        List<ClientFact> everything = facts(
                asksMuch.stream(),
                all(known.conditions.ids(), Condition::new),
                all(known.medications.ids(), Medication::new),
                all(known.allergies.ids(), Allergy::new),
                all(known.signs.ids(), Sign::new),
                all(known.procedures.ids(), id -> new Procedure(id, 1)),
                all(known.substances.ids(), id -> new Wish("substance", id)),
                all(known.procedures.ids(), id -> new Wish("procedure", id)),
                all(known.forms.ids(), id -> new Wish("form", id)));
        return Stream.of(asksMuch, asksMuchSaysNothing, everything)
                .map(facts -> new Consultation(null, facts, null))
                .toList();
    }

    private static Collection<String> uses(Catalog catalog) {
        return Stream.concat(
                        catalog.actives().stream().map(Active::id),
                        catalog.peptides().stream().map(Peptide::id))
                .toList();
    }

    private static Stream<ClientFact> all(Collection<String> ids, Function<String, ClientFact> fact) {
        return ids.stream().sorted().limit(Section.MOST_ENTRIES).map(fact);
    }

    @SafeVarargs
    private static List<ClientFact> facts(Stream<ClientFact>... parts) {
        var facts = new ArrayList<ClientFact>();
        for (Stream<ClientFact> part : parts) {
            part.forEach(facts::add);
        }
        facts.sort(FactOrder.INSTANCE);
        return facts;
    }
}
