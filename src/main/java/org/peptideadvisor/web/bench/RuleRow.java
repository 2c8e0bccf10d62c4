package org.peptideadvisor.web.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.review.health.RuleHealth;
import org.peptideadvisor.workbench.DraftSummary;

/**
 * A rule in the list of them.
 *
 * @param reading in plain words
 * @param overdue whether its review is
 * @param done how it does in decisions; empty where nobody asks
 * @param drafts that change it
 */
record RuleRow(
        String id, String title, String file, String reading, boolean overdue, String done, List<DraftSummary> drafts) {

    /** How a rule does, in words. */
    static String done(@Nullable RuleHealth health, long decisions) {
        if (health == null) {
            return "";
        }
        long aside = health.feedback().overriddenInAll();
        long said = health.feedback().accepted() + aside;
        String fired = (health.fired() == 0 ? "fired in none of" : "fired in " + health.fired() + " of")
                + " the newest decisions (" + decisions + ")";
        return aside == 0 ? fired : fired + ", set aside " + aside + " of " + said + " times";
    }

    /** A draft in the list of them. */
    record DraftRow(String id, String title, String state, String words, String owner, String opened) {

        static DraftRow of(DraftSummary draft) {
            return new DraftRow(
                    draft.id(),
                    draft.title(),
                    draft.state(),
                    BenchWords.state(draft.state()),
                    draft.ownerName(),
                    BenchWords.time(draft.opened()));
        }
    }
}
