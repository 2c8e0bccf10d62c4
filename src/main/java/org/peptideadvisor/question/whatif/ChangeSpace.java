package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.AlteredFacts;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Device;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.question.whynot.ThingNames;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.TurningNumbers;

/**
 * All changes that a client could make: take back a wish, use something at another hour, want a routine of another length,
 * use something less or not at all, put off or drop a planned treatment, leave a device aside, or wait. Nothing is ever added, a body is never
 * changed, and prescriptions are left alone. Days and times a week are tried only at the limits that rules compare with;
 * nothing changes between them but the room in a week, for which every number of times is tried. Immutable.
 */
final class ChangeSpace {

    /** Using something less often asks more than another hour, and using it no more asks most. */
    private static final int LESS = 1;

    private static final int STOPPED = 1000;

    private static final String NOT_SURE = "not-sure";

    private final Catalog catalog;
    private final ThingNames naming;
    private final PassingTime time;
    private final Set<Integer> daysAhead;
    private final Set<Integer> timesAWeek;

    ChangeSpace(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        this.naming = new ThingNames(catalog);
        this.time = new PassingTime(book);
        this.daysAhead = TurningNumbers.of(book, "inDays", FactType.APPOINTMENT);
        this.timesAWeek = TurningNumbers.of(book, "perWeek", FactType.USE, FactType.PLANNED);
    }

    /**
     * What could be done otherwise, in a fixed order; of changes about the same thing those that ask less first.
     *
     * @param ofPlan whether every number of times a week is tried, since each leaves other room in a week
     */
    List<ClientChange> of(Consultation consultation, boolean ofPlan) {
        var changes = new ArrayList<ClientChange>();
        consultation.all(Wish.class).forEach(wish -> changes.add(takeBack(wish)));
        consultation.all(Client.class).forEach(client -> flags(client, changes));
        consultation.all(Client.class).forEach(client -> budgets(client, changes));
        List<Use> uses = consultation.all(Use.class);
        List<ClientProduct> products = consultation.products();
        List<Use> apart = uses.stream()
                .filter(use -> !prescribed(use) && products.stream().noneMatch(product -> product.holds(use.id())))
                .toList();
        for (Use use : apart) {
            move(use, uses, changes);
            lessen(use, ofPlan, changes);
        }
        apart.stream().map(Use::id).distinct().forEach(id -> changes.add(stop(id)));
        products.stream()
                .filter(product -> product.holds().stream().noneMatch(this::prescribed))
                .forEach(product -> stop(product, products, changes));
        consultation.all(Appointment.class).forEach(planned -> putOff(planned, changes));
        consultation.all(Device.class).forEach(device -> changes.add(leaveAside(device)));
        waits(consultation, changes);
        changes.sort(Comparator.comparing(ClientChange::effort)
                .thenComparing(ClientChange::about)
                .thenComparing(ClientChange::extent));
        return List.copyOf(changes);
    }

    /**
     * Whether only a prescriber decides on it: it is a prescription drug, or a kind of product that may be one.
     */
    boolean prescribed(Use use) {
        return use.prescription()
                || catalog.covered(SubjectKind.GROUP, use.id()).stream().anyMatch(catalog::prescription);
    }

    private ClientChange takeBack(Wish wish) {
        String label = naming.of(wish.kind(), wish.id());
        return new ClientChange(
                ChangeEffort.WISH,
                "wish " + wish.kind() + " " + wish.id(),
                0,
                0,
                phrase(wish),
                "Take back the wish for " + wish.kind() + " “" + label + "”.",
                AlteredFacts.replacing(fact -> fact.equals(wish) ? null : fact));
    }

    private static void flags(Client client, List<ClientChange> changes) {
        if (client.fragranceFree()) {
            changes.add(flag("fragranceFree", "fragrance-free", client));
        }
        if (client.vegan()) {
            changes.add(flag("vegan", "vegan", client));
        }
    }

    private static ClientChange flag(String property, String word, Client client) {
        return new ClientChange(
                ChangeEffort.WISH,
                "wish " + property,
                0,
                0,
                client.phrases(List.of(property)).get(0),
                "Take back the wish for " + word + " products.",
                AlteredFacts.replacing(fact -> fact instanceof Client one ? one.with(property, false) : fact));
    }

    /** A routine of another length, where one was chosen; nobody proposes not to know. */
    private void budgets(Client client, List<ClientChange> changes) {
        String now = client.stepBudget();
        if (now == null) {
            return;
        }
        for (VocabularyTerm budget : catalog.vocabulary().terms("step-budget")) {
            if (!budget.id().equals(now) && !budget.id().equals(NOT_SURE)) {
                changes.add(new ClientChange(
                        ChangeEffort.BUDGET,
                        "budget",
                        0,
                        0,
                        client.phrases(List.of("stepBudget")).get(0),
                        "Choose another length of routine: “" + budget.label() + "”.",
                        AlteredFacts.replacing(
                                fact -> fact instanceof Client one ? one.with("stepBudget", budget.id()) : fact)));
            }
        }
    }

    private void move(Use use, List<Use> uses, List<ClientChange> changes) {
        for (DaySession session : DaySession.values()) {
            String when = session.id();
            boolean taken = uses.stream().anyMatch(one -> one.id().equals(use.id()) && when.equals(one.session()));
            if (!taken) {
                changes.add(new ClientChange(
                        ChangeEffort.TIMING,
                        "use " + use.id(),
                        0,
                        0,
                        phrase(use),
                        "Use " + naming.of("use", use.id()) + " in the " + when + " only.",
                        replace(use, catalog.use(use.id(), when, use.perWeek(), use.sinceWeeks()))));
            }
        }
    }

    private void lessen(Use use, boolean everyNumber, List<ClientChange> changes) {
        Integer now = use.perWeek();
        if (now == null) {
            return;
        }
        for (int times = 1; times < now; times++) {
            if (everyNumber || timesAWeek.contains(times)) {
                changes.add(new ClientChange(
                        ChangeEffort.FREQUENCY,
                        "use " + use.id(),
                        LESS + now - times,
                        0,
                        phrase(use) + ", " + now + " a week",
                        "Use " + naming.of("use", use.id()) + " at most " + (times == 1 ? "once" : times + " times")
                                + " a week.",
                        replace(use, catalog.use(use.id(), use.session(), times, use.sinceWeeks()))));
            }
        }
    }

    private static AlteredFacts replace(Use use, Use other) {
        return AlteredFacts.replacing(fact -> fact.equals(use) ? other : fact);
    }

    private ClientChange stop(String id) {
        return new ClientChange(
                ChangeEffort.STOP,
                "use " + id,
                STOPPED,
                0,
                "uses: " + id,
                "Stop using " + naming.of("use", id) + ", unless somebody prescribed it.",
                AlteredFacts.replacing(
                        fact -> fact instanceof Use use && use.id().equals(id) ? null : fact));
    }

    /** A product is left out as a whole; what another product holds as well stays in use. */
    private void stop(ClientProduct product, List<ClientProduct> products, List<ClientChange> changes) {
        Set<String> gone = new TreeSet<>(product.ids());
        products.stream().filter(other -> !other.equals(product)).forEach(other -> gone.removeAll(other.ids()));
        if (gone.isEmpty()) {
            return;
        }
        String held = String.join(
                " and ", product.ids().stream().map(id -> naming.of("use", id)).toList());
        changes.add(new ClientChange(
                ChangeEffort.STOP,
                "product " + product,
                STOPPED,
                0,
                "uses: " + String.join(", ", product.ids()),
                "Stop using " + (product.name() == null ? "the product with " + held : product.name()) + ".",
                AlteredFacts.replacing(fact -> fact instanceof Use use && gone.contains(use.id()) ? null : fact)));
    }

    private void putOff(Appointment planned, List<ClientChange> changes) {
        String label = naming.of("procedure", planned.id());
        Integer now = planned.inDays();
        for (int day : daysAhead) {
            if (now != null && day > now) {
                changes.add(appointment(
                        planned,
                        day - now,
                        ChangeEffort.TIMING,
                        "Put off the planned treatment “" + label + "” until " + day + " days from now.",
                        new Appointment(planned.id(), day)));
            }
        }
        String drop = "Do without the planned treatment “" + label + "”.";
        changes.add(appointment(planned, STOPPED, ChangeEffort.STOP, drop, null));
    }

    private static ClientChange appointment(
            Appointment planned, int extent, ChangeEffort effort, String text, @Nullable Appointment other) {
        return new ClientChange(
                effort,
                "planned " + planned.id() + " " + planned.inDays(),
                extent,
                0,
                phrase(planned),
                text,
                AlteredFacts.replacing(fact -> fact.equals(planned) ? other : fact));
    }

    private ClientChange leaveAside(Device device) {
        return new ClientChange(
                ChangeEffort.STOP,
                "device " + device.id(),
                STOPPED,
                0,
                phrase(device),
                "Leave the device “" + naming.of("device", device.id()) + "” aside.",
                AlteredFacts.replacing(fact -> fact.equals(device) ? null : fact));
    }

    private void waits(Consultation consultation, List<ClientChange> changes) {
        List<String> changing = time.phrases(consultation);
        String facts = changing.isEmpty() ? "the day of the consultation" : String.join("; ", changing);
        for (int wait : time.waits(consultation)) {
            changes.add(new ClientChange(
                    ChangeEffort.WAIT,
                    "time",
                    wait,
                    wait,
                    facts,
                    "Wait " + wait + (wait == 1 ? " day." : " days."),
                    new AlteredFacts(fact -> time.later(fact, wait), List.of(), wait)));
        }
    }

    private static String phrase(ClientFact fact) {
        return String.join(", ", fact.phrases(List.of()));
    }
}
