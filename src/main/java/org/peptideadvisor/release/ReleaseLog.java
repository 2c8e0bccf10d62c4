package org.peptideadvisor.release;

/** Records that a release goes live, before it answers anything. */
@FunctionalInterface
public interface ReleaseLog {

    /** Records it with its text, unless it is the release that was recorded last; false if that is not possible now. */
    boolean record(Release release);
}
