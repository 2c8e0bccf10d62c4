package org.peptideadvisor.question.whynot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.ProductContents;

/** Why a co-active that is recommended did not ask for a place in the week at all. Belongs to one decision. */
final class SparePlaces {

    private final Catalog catalog;
    private final SettledDecision settled;
    private final PlaceSentences words;

    SparePlaces(Catalog catalog, SettledDecision settled, PlaceSentences words) {
        this.catalog = catalog;
        this.settled = settled;
        this.words = words;
    }

    /** What has its place; null when it is not recommended. */
    @Nullable
    KeepingCause cause(String id) {
        if (!settled.selection().supporting().containsKey(id)) {
            return null;
        }
        for (Use use : settled.consultation().all(Use.class)) {
            if (catalog.covered(SubjectKind.GROUP, use.id()).contains(id)) {
                return new KeepingCause(
                        CauseKind.COVERED.label(),
                        true,
                        words.name(use.id()) + ", which the client uses, stands for it.",
                        words.subject(use.id()),
                        null,
                        List.of());
            }
        }
        List<String> before = settled.selection().routineActives().stream()
                .filter(active -> !ProductContents.isBasic(active.groups()))
                .map(CoActive::name)
                .toList();
        return new KeepingCause(
                CauseKind.OUTRANKED.label(),
                true,
                (before.size() == 1
                                ? "There is room for one such active, and this comes before it: "
                                : "There is room for " + before.size() + " such actives, and these come before it: ")
                        + String.join(", ", before) + ".",
                null,
                null,
                List.of());
    }
}
