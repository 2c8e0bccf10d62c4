package org.peptideadvisor.web.review;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.author.WorkbenchPlace;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.wire.ManagementPort;
import org.peptideadvisor.workbench.DraftReport;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchServices;

/** What whoever reviews may see of the workbench, so that a page links to it only where the link leads somewhere. Thread-safe. */
@Singleton
final class BenchReach {

    private static final String PAGE = "/workbench";

    private final WorkbenchPlace place;
    private final ManagementPort management;

    BenchReach(WorkbenchPlace place, ManagementPort management) {
        this.place = place;
        this.management = management;
    }

    /** Whether the pages of the workbench answer to this caller, on this node, at the port at which the call arrived. */
    boolean isOpen(RoutingContext call) {
        return place.services() != null
                && CallerOf.call(call).may(Permission.READ_DRAFTS)
                && !management.isWrongPort(call.request(), PAGE);
    }

    /** What the gate said of a draft; null where that cannot be read, or was never asked. */
    @Nullable
    DraftReport report(Caller caller, String draft) {
        WorkbenchServices services = place.services();
        return services != null
                        && caller.may(Permission.READ_DRAFTS)
                        && services.drafts().read(caller, draft) instanceof WorkbenchAnswer.ShownDraft shown
                ? shown.draft().report()
                : null;
    }
}
