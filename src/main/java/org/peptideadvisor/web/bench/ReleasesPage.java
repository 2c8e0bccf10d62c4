package org.peptideadvisor.web.bench;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeRequest;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleasePublication;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.bench.GateRuns.ShownRun;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;

/** What is live and was, and how an approver goes back to an older release. */
@Path("/workbench/releases")
@Produces(MediaType.TEXT_HTML)
public class ReleasesPage {

    /** One release goes live at a time. */
    private static final String RUN = "rollback";

    private final BenchServices bench;
    private final ReleaseArchive archive;
    private final GateRuns runs;

    ReleasesPage(BenchServices bench, ReleaseArchive archive, GateRuns runs) {
        this.bench = bench;
        this.archive = archive;
        this.runs = runs;
    }

    /** A release in the list of them. */
    record LiveRow(String at, String how, String name, String id, boolean live, boolean older) {}

    /** What is live and was. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    public CompletionStage<Response> releases(@Context RoutingContext call) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return bench.run(WorkLane.DRAFTS, services -> page(caller, token, FormFields.of(new byte[0]), List.of()));
    }

    private Response page(Caller caller, String token, FormFields typed, List<String> faults) {
        Release current = bench.live().current();
        ShownRun run = runs.of(RUN);
        ShownRun busy = run == null || run.isOver() ? null : run;
        List<String> told = run == null || busy != null || !faults.isEmpty() ? faults : run.obstacles();
        return PageHtml.of("bench/releases", (faults.isEmpty() ? "" : "Error: ") + "Releases")
                .with("rows", rows(archive.published(null, Long.MAX_VALUE, ReleaseArchive.USUAL), current))
                .with("running", busy == null ? List.of() : GateView.running(busy.steps()))
                .with("faults", told)
                .with("typed", typed)
                .with("mayApprove", caller.may(Permission.APPROVE))
                .with("changeToken", token)
                .response(faults.isEmpty() ? 200 : RulesPage.FAULTY);
    }

    /** A release can stand there more than once. It is live since the newest time, and nobody can go back to what is live. */
    private static List<LiveRow> rows(List<ReleasePublication> published, @Nullable Release current) {
        var rows = new ArrayList<LiveRow>();
        boolean found = false;
        for (ReleasePublication one : published) {
            boolean now = current != null && current.id().equals(one.release());
            rows.add(new LiveRow(
                    BenchWords.time(one.at()),
                    one.how().equals("release-rolled-back") ? "live again" : "went live",
                    one.name(),
                    one.release(),
                    now && !found,
                    !now));
            found |= now;
        }
        return rows;
    }

    /** Goes back to an older release, through the same gate. */
    @POST
    @RequiresPermission(Permission.APPROVE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> rollBack(@Context RoutingContext call) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        BenchForm asked = BenchForm.of(ChangeForm.ROLL_BACK)
                .put("reason", form.text("reason"))
                .put("witnesses", List.of(form.text("witness").strip().split("[\\s,]+", 0)));
        return bench.run(WorkLane.DRAFTS, services -> {
            if (!asked.faults().isEmpty()) {
                return page(caller, token, form, asked.faults());
            }
            ChangeRequest wish = asked.request();
            runs.begin(RUN, "The gate looks at the older release", told -> services.rollback()
                    .rollBack(caller, form.text("release"), wish.reason(), wish.witnesses(), told));
            return BenchServices.to("/workbench/releases");
        });
    }
}
