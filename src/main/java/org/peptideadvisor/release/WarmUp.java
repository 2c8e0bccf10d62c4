package org.peptideadvisor.release;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;

/**
 * A few decisions before a release goes live, one for each concern and sensitivity: the engine makes its network and
 * compiles its conditions as they are first used, and no caller should wait for that.
 */
final class WarmUp {

    private static final int AGE = 40;
    private static final int PHOTOTYPE = 3;

    private WarmUp() {}

    static void of(Release release) {
        Catalog catalog = release.catalog();
        for (Term sensitivity : catalog.vocabulary().terms("sensitivity")) {
            for (Term concern : catalog.vocabulary().terms("concern")) {
                List<ClientFact> facts = new ArrayList<>();
                facts.add(new Client(AGE, "dry", sensitivity.id(), PHOTOTYPE, false, false));
                facts.add(new Concern(concern.id(), "moderate"));
                release.advisor().advise(new Consultation(null, facts, null));
            }
        }
    }
}
