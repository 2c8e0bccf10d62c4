package org.peptideadvisor.web.access;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.http.AccessNeed;

/** Records that somebody wanted to change rules and has no role that allows it. Thread-safe. */
@Singleton
final class RefusedAttempts {

    private static final Logger LOG = Logger.getLogger(RefusedAttempts.class);
    private static final Set<Permission> CHANGES =
            Set.of(Permission.WRITE_DRAFTS, Permission.PUBLISH, Permission.APPROVE);
    /** What a change is about, in an address of the API or of the workbench: ids that we give out, and no text of the caller. */
    private static final Pattern ABOUT = Pattern.compile(
            "/(?:drafts/(draft-[a-z0-9]{12})|rules/([A-Z]{2,5}-[0-9]{1,6})|releases/(sha256:[0-9a-f]{64}))(?:/.*)?");

    /** So many of one caller are recorded within {@link #PERIOD}; more would fill the ledger, and say nothing new. */
    private static final int MOST = 20;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_CALLERS = 10_000;

    private final OpenLedger ledger;
    private final InstantSource clock;
    private final Map<String, NotedCaller> noted = new ConcurrentHashMap<>();

    /** How often somebody was noted since when. */
    private record NotedCaller(Instant since, int times) {}

    RefusedAttempts(OpenLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records it if a change was wanted, the first twenty of a caller within an hour. What comes after waits for that; if it is not possible, the log says
     * so.
     */
    Future<Void> note(RoutingContext call, Caller caller, AccessNeed need) {
        if (!(need instanceof AccessNeed.PermissionNeeded needed)
                || !CHANGES.contains(needed.permission())
                || !isNews(caller.pseudonym())) {
            return Future.succeededFuture();
        }
        String wanted = needed.permission().name().toLowerCase(Locale.ROOT).replace('_', '-');
        EntryDraft entry = EntryDraft.changeStep(
                about(call.normalizedPath()),
                wanted + "-refused:role",
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.pseudonym());
        return Future.fromCompletionStage(
                        ledger.ledger().submit(entry), call.vertx().getOrCreateContext())
                .onComplete(done -> {
                    if (done.failed() || !(done.result() instanceof AppendResult.EntryRecorded)) {
                        LOG.error("who was refused a change of rules could not be recorded");
                    }
                })
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private boolean isNews(String caller) {
        Instant now = clock.instant();
        if (noted.size() >= MOST_CALLERS) {
            noted.clear();
        }
        NotedCaller of = noted.merge(
                caller,
                new NotedCaller(now, 1),
                (before, first) -> before.since().plus(PERIOD).isBefore(now)
                        ? first
                        : new NotedCaller(before.since(), Math.min(before.times() + 1, MOST + 1)));
        return of.times() <= MOST;
    }

    private static String about(String path) {
        Matcher named = ABOUT.matcher(path.replaceFirst("^/(?:v1|workbench)", ""));
        return named.matches()
                ? Stream.of(named.group(1), named.group(2), named.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                : "workbench";
    }
}
