package org.peptideadvisor.web.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.contract.query.ListPage;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.web.http.RuleView;

/**
 * The live rule book.
 *
 * @param release the release that it belongs to
 * @param rules sorted by id
 * @param next the cursor of the next page; null if this is the last
 */
public record RulesView(ReleaseRef release, List<RuleView> rules, @Nullable String next) {

    static RulesView of(Release release, ListPage<Rule> page) {
        return new RulesView(
                ReleaseRef.of(release),
                page.entries().stream().map(rule -> RuleView.of(rule, release)).toList(),
                page.next());
    }
}
