package org.peptideadvisor.question.whynot;

import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Active;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Wanted;

/** What belongs to a class or group that is wanted. */
public final class Members {

    private Members() {}

    /** The ids of the catalog that will do, sorted; the id itself for anything else. */
    public static Set<String> of(Catalog catalog, Wanted wanted) {
        String id = wanted.id();
        var members = new TreeSet<String>();
        switch (wanted.kind()) {
            case CLASS ->
                catalog.peptides().stream()
                        .filter(peptide -> peptide.peptideClass().equals(id))
                        .forEach(peptide -> members.add(peptide.id()));
            case GROUP -> {
                catalog.peptides().stream()
                        .filter(peptide -> peptide.groups().contains(id))
                        .forEach(peptide -> members.add(peptide.id()));
                catalog.actives().stream()
                        .filter(active -> active.groups().contains(id))
                        .map(Active::id)
                        .forEach(members::add);
            }
            default -> members.add(id);
        }
        return members;
    }
}
