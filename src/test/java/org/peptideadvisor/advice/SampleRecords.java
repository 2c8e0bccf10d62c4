package org.peptideadvisor.advice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.release.Release;

/** Records of what the shipped rules answer to generated clients. */
public final class SampleRecords {

    private static final Clients CLIENTS = new Clients();
    private static final DecisionIds IDS = new DecisionIds();
    private static final DecisionJson JSON = new DecisionJson();

    private SampleRecords() {}

    /** The same client for the same seed. */
    public static DecisionRecord of(long seed) {
        Release release = ShippedRelease.get();
        byte[] input = CLIENTS.request(seed).toString().getBytes(StandardCharsets.UTF_8);
        var accepted = (Accepted) release.intake().read(input);
        var trace = release.advisor().trace(accepted.consultation(), java.util.Set.of());
        Instant at = ShippedRelease.CLOCK.instant().plusMillis(seed);
        var decision = new Decision(IDS.next(at), ReleaseRef.of(release), at, trace.advice());
        return new DecisionRecord(input, JSON.write(decision), Firings.of(trace.evaluation()));
    }
}
