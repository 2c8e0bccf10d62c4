package org.peptideadvisor.bulk.impact;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.peptideadvisor.bulk.spark.SharedRelease;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.Release;

/**
 * Two releases on their way to executors, each as its files.
 *
 * @param before what is live
 * @param after what may replace it
 */
record ComparedReleases(TravellingRelease before, TravellingRelease after) implements Serializable {

    /** One release: its id, and its files packed. */
    record TravellingRelease(String id, Broadcast<byte[]> files) implements Serializable {

        private static TravellingRelease of(JavaSparkContext context, Release release) {
            SharedRelease.share(release);
            return new TravellingRelease(release.id(), context.broadcast(ReleaseText.bytes(release.files())));
        }

        /** The release as this process has it. */
        Release here() {
            return SharedRelease.of(id, files.value());
        }
    }

    static ComparedReleases of(JavaSparkContext context, Release before, Release after) {
        return new ComparedReleases(TravellingRelease.of(context, before), TravellingRelease.of(context, after));
    }

    /** Begins to compare in this process. */
    ClientComparing comparing() {
        return new ClientComparing(before.here(), after.here());
    }
}
