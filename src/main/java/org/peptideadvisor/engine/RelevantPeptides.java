package org.peptideadvisor.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Use;

/**
 * Selects the peptides that a consultation is about. These are the peptides for one of the client's concerns, and
 * those that the client uses. Sensitive skin counts as a concern. Rules see no other peptides, since no answer
 * could name them; this also keeps a decision cheap. Immutable.
 */
final class RelevantPeptides {

    private static final String SENSITIVITY = "sensitivity";
    private static final Set<String> SENSITIVE = Set.of("moderate", "high");

    private final List<Peptide> peptides;
    private final Map<String, BitSet> byConcern = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    RelevantPeptides(List<Peptide> peptides) {
        this.peptides = List.copyOf(peptides);
        for (int i = 0; i < this.peptides.size(); i++) {
            Peptide peptide = this.peptides.get(i);
            positions.put(peptide.id(), i);
            for (String concern : peptide.targets()) {
                byConcern.computeIfAbsent(concern, key -> new BitSet()).set(i);
            }
        }
    }

    /** Their positions in the catalog. */
    BitSet relevant(Consultation consultation) {
        var chosen = new BitSet(peptides.size());
        for (ClientFact fact : consultation.facts()) {
            if (fact instanceof Concern concern) {
                add(concern.id(), chosen);
            } else if (fact instanceof Client client && isSensitive(client)) {
                add(SENSITIVITY, chosen);
            } else if (fact instanceof Use use) {
                Integer position = positions.get(use.id());
                if (position != null) {
                    chosen.set(position);
                }
            }
        }
        return chosen;
    }

    /** The peptides at these positions. */
    List<Peptide> at(BitSet chosen) {
        return chosen.stream().mapToObj(peptides::get).toList();
    }

    private void add(String concern, BitSet chosen) {
        BitSet madeFor = byConcern.get(concern);
        if (madeFor != null) {
            chosen.or(madeFor);
        }
    }

    private static boolean isSensitive(Client client) {
        return client.sensitivity() != null && SENSITIVE.contains(client.sensitivity());
    }
}
