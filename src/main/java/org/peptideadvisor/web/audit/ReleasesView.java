package org.peptideadvisor.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.review.PageCursor;
import org.peptideadvisor.review.ReleasePublication;

/**
 * When which release went live.
 *
 * @param releases the newest first
 * @param next the cursor of the next page; null if this is the last
 */
public record ReleasesView(List<ReleasePublication> releases, @Nullable String next) {

    /** @param found one more than a page has tells whether there is a next */
    static ReleasesView of(List<ReleasePublication> found, int limit) {
        if (found.size() <= limit) {
            return new ReleasesView(found, null);
        }
        List<ReleasePublication> page = found.subList(0, limit);
        return new ReleasesView(page, PageCursor.text(page.get(limit - 1).index()));
    }
}
