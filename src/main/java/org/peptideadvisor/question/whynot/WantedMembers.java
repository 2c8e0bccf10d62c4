package org.peptideadvisor.question.whynot;

import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.WantedSubject;

/** The members of a wanted class or group. */
public final class WantedMembers {

    private WantedMembers() {}

    /** The ids of the catalog that will do, sorted; the id itself for anything else. */
    public static Set<String> of(Catalog catalog, WantedSubject wanted) {
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
                        .map(CoActive::id)
                        .forEach(members::add);
            }
            default -> members.add(id);
        }
        return members;
    }
}
