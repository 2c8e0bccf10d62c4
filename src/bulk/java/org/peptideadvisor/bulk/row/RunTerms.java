package org.peptideadvisor.bulk.row;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;

/**
 * What all rows of a run have in common. The same terms make the same rows of the same lines, wherever and however often they are decided.
 *
 * @param run the id of the run
 * @param release the id of the release that decides; null where the service decides
 * @param releaseName its name for people; null where the service decides
 * @param decidedAt the time that every answer bears, to the millisecond
 * @param view how much is answered
 */
public record RunTerms(
        String run, @Nullable String release, @Nullable String releaseName, Instant decidedAt, AnswerView view)
        implements Serializable {

    private static final int DIGITS = 32;

    /** A file of the input, as the id of a run knows it: by its name without folders, and its length in bytes. */
    public record NamedInput(String name, long bytes) implements Serializable {}

    /**
     * Terms with the id that follows from them: the same input, decided by the same program and release at the same time in the same view, is the same run.
     *
     * @param release as answers name it; null where the service decides
     * @param program the digest of the program
     */
    public static RunTerms of(
            @Nullable ReleaseName release, String program, Instant decidedAt, AnswerView view, List<NamedInput> input) {
        var text = new StringBuilder("peptide-advisor-bulk-run-id/1\n");
        line(text, "release", release == null ? "-" : release.id());
        line(text, "program", program);
        line(text, "decided", decidedAt.toString());
        line(text, "view", view.id());
        input.forEach(one -> line(text, "input", one.bytes() + " " + one.name()));
        String run = "bulk-" + RowDigest.hex(text.toString()).substring(0, DIGITS);
        return new RunTerms(
                run, release == null ? null : release.id(), release == null ? null : release.name(), decidedAt, view);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** The release as answers name it. */
    ReleaseName named() {
        if (release == null || releaseName == null) {
            throw new IllegalStateException("the service decides this run");
        }
        return new ReleaseName(release, releaseName);
    }
}
