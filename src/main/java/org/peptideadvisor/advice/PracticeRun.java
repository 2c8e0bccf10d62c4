package org.peptideadvisor.advice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.clients.GeneratedClients;

/**
 * Advises clients who do not exist, as fast as one processor can, so that Java has compiled what advice needs before others ask. Everything is done that a
 * call would do, but nothing is recorded and nobody gets an answer. Thread-safe.
 */
public final class PracticeRun {

    private static final Duration NO_RELEASE_YET = Duration.ofMillis(50);

    private final LiveRelease live;
    private final AdviceService service;

    /** @param log drafts what it would record */
    public PracticeRun(LiveRelease live, InstantSource clock, LedgerLog log) {
        this.live = live;
        this.service = new AdviceService(live, clock, log.practice());
    }

    /** Goes on until it is told to end, and answers how many were advised. It waits while no release is live. */
    public long run(BooleanSupplier ends) throws InterruptedException {
        long advised = 0;
        while (!ends.getAsBoolean()) {
            Release release = live.current();
            if (release == null) {
                Thread.sleep(NO_RELEASE_YET.toMillis());
                continue;
            }
            var clients = new GeneratedClients(release.catalog());
            while (!ends.getAsBoolean() && release == live.current()) {
                advise(clients, advised++);
            }
        }
        return advised;
    }

    private void advise(GeneratedClients clients, long seed) {
        byte[] request = (seed % 2 == 0 ? clients.request(seed) : clients.busy(seed))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        service.ask(Caller.LOCAL, request, AnswerView.BRIEF);
    }
}
