package org.peptideadvisor.web.ask;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.contract.query.ListPage;
import org.peptideadvisor.release.Release;

/**
 * The ingredients of the catalog.
 *
 * @param release the release that it belongs to
 * @param ingredients peptides by id, then co-actives by id
 * @param next the cursor of the next page; null if this is the last
 */
public record IngredientsView(ReleaseRef release, List<IngredientView> ingredients, @Nullable String next) {

    static IngredientsView of(Release release, ListPage<IngredientView> page) {
        return new IngredientsView(ReleaseRef.of(release), page.entries(), page.next());
    }

    /** Every ingredient of a release, in the order of the answer. */
    static List<IngredientView> all(Release release) {
        var ingredients = new ArrayList<IngredientView>();
        release.catalog().peptides().forEach(peptide -> ingredients.add(IngredientView.of(peptide)));
        release.catalog().actives().forEach(active -> ingredients.add(IngredientView.of(active)));
        return ingredients;
    }
}
