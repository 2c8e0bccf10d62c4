package org.peptideadvisor.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleasePublication;
import org.peptideadvisor.rulebook.Rule;

/**
 * A release as it stood.
 *
 * @param id the digest of its files
 * @param name its name for people
 * @param published when it went live, the newest first
 * @param files the paths of its files, sorted
 * @param rules the ids of its rules, sorted; empty if this version of the program does not read them
 */
public record ReleaseView(
        String id, String name, List<ReleasePublication> published, List<String> files, List<String> rules) {

    static ReleaseView of(
            String id,
            ReleaseArchive.ArchivedText.KeptText kept,
            @Nullable RuleEdition edition,
            List<ReleasePublication> published) {
        return new ReleaseView(
                id,
                kept.name(id),
                published,
                kept.files().keySet().stream().sorted().toList(),
                edition == null
                        ? List.of()
                        : edition.rules().rules().stream().map(Rule::id).toList());
    }
}
