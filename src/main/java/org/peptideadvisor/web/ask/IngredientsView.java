package org.peptideadvisor.web.ask;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.release.Release;

/**
 * The ingredients of the catalog.
 *
 * @param release the release that it belongs to
 * @param ingredients peptides by id, then co-actives by id
 */
public record IngredientsView(ReleaseRef release, List<IngredientView> ingredients) {

    static IngredientsView of(Release release) {
        var ingredients = new ArrayList<IngredientView>();
        release.catalog().peptides().forEach(peptide -> ingredients.add(IngredientView.of(peptide)));
        release.catalog().actives().forEach(active -> ingredients.add(IngredientView.of(active)));
        return new IngredientsView(ReleaseRef.of(release), ingredients);
    }
}
