package org.peptideadvisor.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.FactOrder;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;

/** Turns the {@code client} object of one request into facts. */
final class ClientReader {

    static final int MOST_DAYS_AGO = 3650;
    static final int MOST_PER_WEEK = 21;

    private final Known known;
    private final Section client;
    private final Faults faults;
    private final List<ClientFact> facts = new ArrayList<>();

    ClientReader(Known known, Section client, Faults faults) {
        this.known = known;
        this.client = client;
        this.faults = faults;
    }

    /** The facts in their fixed order; incomplete when there were faults. */
    List<ClientFact> facts() {
        Section wants = client.section("wants", Shape.WANTS);
        facts.add(new Client(
                client.whole("age", Question.AGE.lowest(), Question.AGE.highest()),
                client.id("skinType", known.skinTypes),
                client.id("sensitivity", known.sensitivities),
                client.whole("phototype", Question.PHOTOTYPE.lowest(), Question.PHOTOTYPE.highest()),
                wants != null && wants.flag("fragranceFree"),
                wants != null && wants.flag("vegan")));
        concerns();
        client.ids("conditions", known.conditions).forEach(id -> facts.add(new Condition(id)));
        client.ids("medications", known.medications).forEach(id -> facts.add(new Medication(id)));
        client.ids("allergies", known.allergies).forEach(id -> facts.add(new Allergy(id)));
        client.ids("signs", known.signs).forEach(id -> facts.add(new Sign(id)));
        procedures();
        uses();
        wishes(wants);
        for (Question question : Question.aboutTheClient()) {
            if (!client.has(question.field())) {
                facts.add(new Unanswered(question.id()));
            }
        }
        facts.sort(FactOrder.INSTANCE);
        return facts;
    }

    private void concerns() {
        var concerns = new Distinct<Concern>(faults);
        for (Section entry : client.sections("concerns", Shape.CONCERN)) {
            String id = entry.requiredId("id", known.concerns);
            String severity = entry.id("severity", known.severities);
            if (id != null) {
                concerns.add(new Concern(id, severity), id, entry.at());
            }
        }
        facts.addAll(concerns.all());
    }

    private void procedures() {
        var procedures = new Distinct<Procedure>(faults);
        for (Section entry : client.sections("procedures", Shape.PROCEDURE)) {
            String id = entry.requiredId("id", known.procedures);
            Integer daysAgo = entry.whole("daysAgo", 0, MOST_DAYS_AGO);
            if (id != null) {
                procedures.add(new Procedure(id, daysAgo), entry.at());
            }
        }
        facts.addAll(procedures.all());
    }

    private void uses() {
        var uses = new Distinct<Use>(faults);
        for (Section entry : client.sections("uses", Shape.USE)) {
            String id = entry.requiredId("id", known.uses);
            String when = entry.id("when", known.times);
            Integer perWeek = entry.whole("perWeek", 1, MOST_PER_WEEK);
            if (id != null) {
                uses.add(known.use(id, when, perWeek), id + " " + when, entry.at());
            }
        }
        facts.addAll(uses.all());
    }

    private void wishes(@Nullable Section wants) {
        if (wants == null) {
            return;
        }
        String delivery = wants.id("delivery", known.deliveries);
        if (delivery != null) {
            facts.add(new Wish("delivery", delivery));
        }
        wants.ids("substances", known.substances).forEach(id -> facts.add(new Wish("substance", id)));
        wants.ids("procedures", known.procedures).forEach(id -> facts.add(new Wish("procedure", id)));
        wants.ids("forms", known.forms).forEach(id -> facts.add(new Wish("form", id)));
    }
}
