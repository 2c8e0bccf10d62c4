package org.peptideadvisor.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.review.Cursor;
import org.peptideadvisor.review.Publication;

/**
 * When which release went live.
 *
 * @param releases the newest first
 * @param next the cursor of the next page; null if this is the last
 */
@Schema(name = "Releases")
public record ReleasesView(List<Publication> releases, @Nullable String next) {

    static ReleasesView of(List<Publication> page, int limit) {
        return new ReleasesView(
                page,
                page.size() < limit
                        ? null
                        : Cursor.text(page.get(page.size() - 1).index()));
    }
}
