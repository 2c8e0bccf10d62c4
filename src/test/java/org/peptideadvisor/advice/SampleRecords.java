package org.peptideadvisor.advice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.Written;
import org.peptideadvisor.record.Fired;
import org.peptideadvisor.release.Release;

/** What the shipped rules answer to generated clients, as it is recorded. */
public final class SampleRecords {

    private static final Clients CLIENTS = new Clients();
    private static final DecisionIds IDS = new DecisionIds();
    private static final Firings FIRINGS = new Firings();

    private SampleRecords() {}

    /** What a record is made of. */
    public record Sample(byte[] input, Written answer, List<Fired> firings) {}

    /** The same client for the same seed. */
    public static Sample of(long seed) {
        return of(CLIENTS.request(seed).toString(), seed);
    }

    /** The answer to a request. */
    public static Sample of(String request, long seed) {
        Release release = ShippedRelease.get();
        byte[] input = request.getBytes(StandardCharsets.UTF_8);
        var accepted = (Accepted) release.intake().read(input);
        var settled = release.advisor().settle(accepted.consultation());
        Instant at = ShippedRelease.CLOCK.instant().plusMillis(seed);
        Written answer =
                release.answerJson().write(IDS.next(at), release.id(), release.name(), at, settled.advice(), null);
        return new Sample(input, answer, FIRINGS.of(settled.evaluation()));
    }
}
