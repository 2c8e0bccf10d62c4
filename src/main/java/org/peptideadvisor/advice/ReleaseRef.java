package org.peptideadvisor.advice;

import org.peptideadvisor.release.Release;

/**
 * The release that a decision rests on.
 *
 * @param id the digest of its rules and tables
 * @param name its name for people
 */
public record ReleaseRef(String id, String name) {

    /** Names a release. */
    public static ReleaseRef of(Release release) {
        return new ReleaseRef(release.id(), release.name());
    }
}
