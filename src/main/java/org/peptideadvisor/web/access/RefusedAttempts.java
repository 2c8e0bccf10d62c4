package org.peptideadvisor.web.access;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** What a change is about, in an address of the API or of the workbench. */
    private static final Pattern ABOUT = Pattern.compile("/(?:drafts|rules|releases)/([A-Za-z0-9:._-]{1,80})(?:/.*)?");

    private final OpenLedger ledger;
    private final InstantSource clock;

    RefusedAttempts(OpenLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records it if a change was wanted. What comes after waits for that; if it is not possible, the log says so. */
    Future<Void> note(RoutingContext call, Caller caller, AccessNeed need) {
        if (!(need instanceof AccessNeed.PermissionNeeded needed) || !CHANGES.contains(needed.permission())) {
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

    private static String about(String path) {
        Matcher named = ABOUT.matcher(path.replaceFirst("^/(?:v1|workbench)", ""));
        return named.matches() ? named.group(1) : "workbench";
    }
}
