package org.peptideadvisor.release;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;

/**
 * A few decisions before a release goes live, one for each concern and one for all of them: the engine makes its network and
 * compiles its conditions as they are first used, and no caller should wait for that. Rules that run away show here.
 */
final class WarmUp {

    private static final int AGE = 40;
    private static final int PHOTOTYPE = 3;

    private WarmUp() {}

    static void of(Release release) {
        Catalog catalog = release.catalog();
        List<Term> sensitivities = catalog.vocabulary().terms("sensitivity");
        List<ClientFact> everything = new ArrayList<>();
        everything.add(client(null));
        int turn = 0;
        for (Term concern : catalog.vocabulary().terms("concern")) {
            var fact = new Concern(concern.id(), "moderate");
            everything.add(fact);
            Term sensitivity = sensitivities.get(turn++ % sensitivities.size());
            release.advisor().advise(new Consultation(null, List.of(client(sensitivity.id()), fact), null));
        }
        release.advisor().advise(new Consultation(null, everything, null));
    }

    private static Client client(@Nullable String sensitivity) {
        return new Client(AGE, "dry", sensitivity, PHOTOTYPE, false, false);
    }
}
