package org.peptideadvisor.bench.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;

/**
 * A row of the table that every peer is asked: it holds for each concern of a client that fits.
 *
 * @param id such as {@code ROW-001}
 * @param concern a {@code concern} id
 * @param skinType a {@code skin-type} id, or null for any
 * @param fromAge the lowest age for which it holds
 * @param toAge the highest
 * @param severities a severity and those above it
 */
record PeerRow(String id, String concern, @Nullable String skinType, int fromAge, int toAge, List<String> severities) {

    /** Whether it holds for a client and one of the client's concerns, whose questions were all answered. */
    boolean holds(Client client, Concern asked) {
        return concern.equals(asked.id())
                && severities.contains(asked.severity())
                && (skinType == null || skinType.equals(client.skinType()))
                && fromAge <= client.age()
                && client.age() <= toAge;
    }

    /** The row as a rule of the advisor. */
    String rule() {
        String skin = skinType == null ? "" : "skinType == \"" + skinType + "\", ";
        return """
                rule "%1$s A row of the table"
                    @id("%1$s") @owner("dermatology") @reviewed("unreviewed") @reviewBy("2027-11-01")
                    @evidence("REC") @grade("E")
                when
                    Client( %2$sage >= %3$d, age <= %4$d )
                    Concern( id == "%5$s", severity in ( "%6$s" ) )
                then
                    caution( "Row %1$s holds." );
                end
                """
                .formatted(id, skin, fromAge, toAge, concern, String.join("\", \"", severities));
    }
}
