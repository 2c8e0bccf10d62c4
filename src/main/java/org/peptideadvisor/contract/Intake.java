package org.peptideadvisor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.IntakeDocument.Parsed;
import org.peptideadvisor.contract.IntakeDocument.Unreadable;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.IntakeResult.Refused;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.ClientFact;

/** Checks requests against one catalog and makes consultations of them. Immutable and thread-safe. */
public final class Intake {

    /** The most bytes that a request may have. */
    public static final int MAX_BYTES = IntakeReader.MAX_BYTES;

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final Known known;
    private final IntakeReader reader = new IntakeReader();

    /** An intake that knows the ids and names of this catalog. */
    public Intake(Catalog catalog) {
        this.known = new Known(catalog);
    }

    /** Reads a request in JSON. */
    public IntakeResult read(byte[] json) {
        IntakeDocument document = reader.read(json);
        if (document instanceof Parsed parsed) {
            return read(parsed.body(), parsed.faults());
        }
        return new Refused(((Unreadable) document).faults());
    }

    /** Reads a request that is already a tree, whatever it was written in. */
    public IntakeResult read(JsonNode body) {
        return read(body, new Faults());
    }

    private IntakeResult read(JsonNode body, Faults faults) {
        Section request = Section.open(body, Pointer.ROOT, Shape.REQUEST, faults);
        if (request == null) {
            return new Refused(faults.sorted());
        }
        LocalDate on = request.day("on", FIRST_DAY, LAST_DAY);
        Section client = request.requiredSection("client", Shape.CLIENT);
        if (client == null) {
            return new Refused(faults.sorted());
        }
        String subject = client.subject("subject");
        List<ClientFact> facts = new ClientReader(known, client, faults).facts();
        return faults.isEmpty() ? new Accepted(new Consultation(subject, facts, on)) : new Refused(faults.sorted());
    }
}
