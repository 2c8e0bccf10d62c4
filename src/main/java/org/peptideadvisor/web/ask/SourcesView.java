package org.peptideadvisor.web.ask;

import java.util.List;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.model.advice.Advice.CitedSource;
import org.peptideadvisor.release.Release;

/**
 * What the source ids of an answer stand for.
 *
 * @param release the release that cites them
 * @param sources by id
 */
public record SourcesView(ReleaseRef release, List<CitedSource> sources) {

    static SourcesView of(Release release) {
        return new SourcesView(
                ReleaseRef.of(release),
                release.catalog().citations().stream()
                        .map(one -> new CitedSource(one.key(), one.citation(), one.address(), one.readLevel()))
                        .toList());
    }
}
