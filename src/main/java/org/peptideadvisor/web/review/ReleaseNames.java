package org.peptideadvisor.web.review;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleasePublication;

/** The names that people know releases by. Thread-safe. */
@Singleton
final class ReleaseNames {

    private final ReleaseArchive releases;

    ReleaseNames(ReleaseArchive releases) {
        this.releases = releases;
    }

    /** Of the releases that went live last, by id. */
    Map<String, String> all() {
        var names = new HashMap<String, String>();
        for (ReleasePublication one : releases.published(null, Long.MAX_VALUE, ReleaseArchive.MOST)) {
            names.put(one.release(), one.name());
        }
        return names;
    }

    /** Of one; its id where it has none. */
    String of(String id) {
        return releases.published(id, Long.MAX_VALUE, 1).stream()
                .map(ReleasePublication::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }
}
