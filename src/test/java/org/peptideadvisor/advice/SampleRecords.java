package org.peptideadvisor.advice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.release.Release;

/** What the shipped rules answer to generated clients, as it is recorded. */
public final class SampleRecords {

    private static final Clients CLIENTS = new Clients();
    private static final DecisionIds IDS = new DecisionIds();
    private static final FiringWords FIRINGS = new FiringWords();

    private SampleRecords() {}

    /** The same client for the same seed. */
    public static DecisionRecord of(long seed) {
        return of(CLIENTS.request(seed).toString(), seed);
    }

    /** The answer to a request. */
    public static DecisionRecord of(String request, long seed) {
        Release release = ShippedRelease.get();
        byte[] input = request.getBytes(StandardCharsets.UTF_8);
        var accepted = release.intake().read(input).orElseThrow(faults -> new IllegalStateException(faults.toString()));
        var settled = release.advisor().settle(accepted.consultation());
        Instant at = ShippedRelease.CLOCK.instant().plusMillis(seed);
        byte[] answer = new AdviceJson()
                .write(IDS.next(at), new ReleaseName(release.id(), release.name()), at, settled.advice(), null);
        return new DecisionRecord(input, answer, FIRINGS.of(settled.evaluation()));
    }
}
