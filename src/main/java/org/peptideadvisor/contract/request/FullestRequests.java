package org.peptideadvisor.contract.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.FactOrder;
import org.peptideadvisor.model.ListEntry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.QuestionForm;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.word.DaySession;

/** The accepted requests that give the rules the most work. */
public final class FullestRequests {

    private static final int DAILY = 7;
    private static final Client USUAL = Client.UNKNOWN
            .with("age", 40)
            .with("skinType", "dry")
            .with("sensitivity", "high")
            .with("phototype", 3);

    /** The answers of somebody who asks for much: what bothers, and how it is treated now. */
    private static final Set<Question> ASKING = EnumSet.of(Question.CONCERNS, Question.USES);

    private FullestRequests() {}

    /**
     * Every concern with as many products in use as a request may name: first with nothing that restricts, then with nothing
     * else asked, then with everything else that can be listed, wishes among it, as well.
     */
    public static List<Consultation> of(Catalog catalog) {
        var known = new RequestIds(catalog);
        List<ClientFact> asking = listed(known, ASKING::contains);
        List<ClientFact> asksMuch = facts(List.of(USUAL), asking);
        List<ClientFact> asksMuchSaysNothing = facts(
                List.of(Client.UNKNOWN),
                asking,
                Question.aboutTheClient().stream()
                        .filter(question -> !ASKING.contains(question))
                        .<ClientFact>map(question -> new Unanswered(question.id()))
                        .toList());
        List<ClientFact> everything = facts(asksMuch, listed(known, question -> !ASKING.contains(question)));
        return Stream.of(asksMuch, asksMuchSaysNothing, everything)
                .map(facts -> new Consultation(null, facts, null))
                .toList();
    }

    private static List<ClientFact> listed(RequestIds known, Predicate<Question> which) {
        var facts = new ArrayList<ClientFact>();
        for (Question question : Question.values()) {
            FactList list = question.facts();
            if (list != null && question.form() == QuestionForm.MANY && which.test(question)) {
                ids(question, known)
                        .sorted()
                        .limit(FactList.MOST_ENTRIES)
                        .forEach(id -> facts.add(list.fact(entry(question, id), known.catalog()::use)));
            }
        }
        return facts;
    }

    private static Stream<String> ids(Question question, RequestIds known) {
        Catalog catalog = known.catalog();
        return question == Question.USES // groups say less than what belongs to them
                ? Stream.concat(
                        catalog.actives().stream().map(CoActive::id),
                        catalog.peptides().stream().map(Peptide::id))
                : known.of(question).ids().stream();
    }

    /** Severe, and used or done on as many days as can be. */
    private static ListEntry entry(Question question, String id) {
        ListEntry entry = ListEntry.of(id);
        return switch (question) {
            case CONCERNS -> entry.with("severity", "severe");
            case USES -> entry.with("when", DaySession.EVENING.id()).with("perWeek", DAILY);
            case PROCEDURES -> entry.with("daysAgo", 1);
            case PLANNED -> entry.with("inDays", 1);
            default -> entry;
        };
    }

    @SafeVarargs
    private static List<ClientFact> facts(List<ClientFact>... parts) {
        var facts = new ArrayList<ClientFact>();
        for (List<ClientFact> part : parts) {
            facts.addAll(part);
        }
        facts.sort(FactOrder.INSTANCE);
        return facts;
    }
}
