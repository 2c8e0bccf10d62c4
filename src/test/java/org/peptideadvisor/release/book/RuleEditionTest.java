package org.peptideadvisor.release.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.book.RuleEdition.OpenedEdition;

/** An earlier rule base is read as it was, also when an id got another name since. */
class RuleEditionTest {

    private static final String WITHDRAWN = "catalog/withdrawn_ids.csv";

    @Test
    void anEarlierOneKnowsNothingOfNamesThatCameLater() {
        Map<String, String> earlier = ShippedRelease.files();
        assertThat(earlier).doesNotContainKey(WITHDRAWN);
        var later = new TreeMap<>(earlier);
        later.replaceAll((path, text) ->
                path.equals("catalog/vocabulary.csv") ? text.replace("concern,redness,", "concern,red-skin,") : text);
        later.put(WITHDRAWN, "id,kind,instead,announced,until\nredness,concern,red-skin,2026-11-30,2027-05-30\n");
        OpenedEdition opened = RuleEdition.openEarlier(earlier, later);
        assertThat(opened.diagnostics()).isEmpty();
        assertThat(Objects.requireNonNull(opened.edition()).files()).isEqualTo(earlier);
    }
}
