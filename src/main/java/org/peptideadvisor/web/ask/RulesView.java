package org.peptideadvisor.web.ask;

import java.util.List;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.http.RuleView;

/**
 * The live rule book.
 *
 * @param release the release that it belongs to
 * @param rules sorted by id
 */
public record RulesView(ReleaseRef release, List<RuleView> rules) {

    static RulesView of(Release release) {
        return new RulesView(
                ReleaseRef.of(release),
                release.ruleBook().rules().stream()
                        .map(rule -> RuleView.of(rule, release))
                        .toList());
    }
}
