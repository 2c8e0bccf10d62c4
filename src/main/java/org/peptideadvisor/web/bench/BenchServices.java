package org.peptideadvisor.web.bench;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.release.EditCheck;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.web.author.WorkbenchPlace;
import org.peptideadvisor.web.bench.word.WordSheet;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.EditorScript;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.wire.RequestBody;
import org.peptideadvisor.workbench.DraftDifference;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchServices;
import org.peptideadvisor.workbench.trial.DraftTrials;

/** What the pages of the workbench share: the services behind them, and what was made of commits last, which never change. Thread-safe. */
@Singleton
final class BenchServices {

    private static final int KEPT = 20;
    private static final int EDITIONS = 4;
    /** Kinds of ids that rules name and clients do not. */
    private static final List<String> RULE_KINDS =
            List.of("assessment", "peptide-class", "group", "form", "delivery", "urgency", "step");

    private final WorkbenchPlace place;
    private final WorkLanes lanes;
    private final LiveRelease live;
    private final EditCheck check;
    private final InstantSource clock;
    private final DraftTrials trials;
    private final EditorScript editor;
    private final RecentValues<DraftDifference> differences = new RecentValues<>(KEPT);
    private final RecentValues<List<Diagnostic>> findings = new RecentValues<>(KEPT);
    private final Set<String> looking = ConcurrentHashMap.newKeySet();
    private final RecentValues<RuleEdition.OpenedEdition> editions = new RecentValues<>(EDITIONS);

    BenchServices(
            WorkbenchPlace place,
            WorkLanes lanes,
            LiveRelease live,
            EditCheck check,
            InstantSource clock,
            EditorScript editor) {
        this.editor = editor;
        this.place = place;
        this.lanes = lanes;
        this.live = live;
        this.check = check;
        this.clock = clock;
        this.trials = new DraftTrials(live, clock);
    }

    /** Does something with the workbench when its turn comes. */
    CompletionStage<Response> run(WorkLane lane, Function<WorkbenchServices, Response> work) {
        return lanes.run(lane, () -> place.use(work));
    }

    WorkbenchPlace place() {
        return place;
    }

    LiveRelease live() {
        return live;
    }

    DraftTrials trials() {
        return trials;
    }

    /** Every id that the live rules can speak of, with a space between two. */
    String ids() {
        Release release = live.current();
        return release == null ? "" : ids(release.catalog());
    }

    /** What each id of a text stands for in the live rules. */
    List<WordSheet> words(String text) {
        Release release = live.current();
        return release == null ? List.of() : WordSheet.in(release.catalog(), text);
    }

    private static String ids(Catalog catalog) {
        var ids = new TreeSet<String>();
        catalog.actives().forEach(one -> ids.add(one.id()));
        catalog.peptides().forEach(one -> ids.add(one.id()));
        Stream.concat(Question.vocabularyKinds().stream(), RULE_KINDS.stream())
                .forEach(kind -> catalog.vocabulary().terms(kind).forEach(term -> ids.add(term.id())));
        return String.join(" ", ids);
    }

    /** The address of the editor of texts. */
    String editor() {
        return editor.address();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A page made of a draft; or that there is none. */
    Response draft(WorkbenchServices services, Caller caller, String id, Function<DraftView, Response> page) {
        return services.drafts().read(caller, id) instanceof WorkbenchAnswer.ShownDraft shown
                ? page.apply(shown.draft())
                : unknownDraft();
    }

    static Response unknownDraft() {
        return ProblemDetails.of(ProblemType.UNKNOWN_DRAFT).response();
    }

    static Response nothingThere() {
        return ProblemDetails.of(ProblemType.NOT_FOUND).response();
    }

    static FormFields form(RoutingContext call) {
        return FormFields.of(RequestBody.of(call));
    }

    /** Sends a browser on. The address stays as it is, since a lane knows nothing of the call that a whole one would be made of. */
    static Response to(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    static String address(DraftView draft) {
        return "/workbench/drafts/" + draft.id();
    }

    /** How a draft differs from what it goes on from. */
    @Nullable
    DraftDifference difference(WorkbenchServices services, Caller caller, DraftView draft) {
        String key = draft.base() + draft.head();
        DraftDifference known = differences.find(key);
        if (known != null) {
            return known;
        }
        DraftDifference made = services.drafts().difference(caller, draft.id()).orElse(null);
        if (made != null) {
            differences.put(key, made);
        }
        return made;
    }

    /** The rules of a commit in words, or what is wrong with them. */
    RuleEdition.OpenedEdition edition(String commit, Map<String, String> files) {
        return editions.get(commit, () -> RuleEdition.open(files));
    }

    /** What is wrong with the newest commit of a draft; null if it was not looked for. */
    @Nullable
    List<Diagnostic> knownFindings(DraftView draft) {
        return findings.find(draft.head() + draft.live());
    }

    /** Whether it is being looked for what is wrong with the newest commit of a draft. */
    boolean isLooking(DraftView draft) {
        return looking.contains(draft.head() + draft.live());
    }

    /** Has it looked for what is wrong with the newest commit of a draft, beside the page, and keeps it. */
    void findFindings(WorkbenchServices services, Caller caller, DraftView draft) {
        String key = draft.head() + draft.live();
        if (findings.find(key) != null || !looking.add(key)) {
            return;
        }
        var unused = lanes.run(WorkLane.CHECKS, () -> {
                    services.drafts()
                            .files(caller, draft.id(), (head, files) -> findings(caller, draft, files))
                            .ifPresent(found -> findings.put(key, found));
                    return Response.ok().build();
                })
                .whenComplete((response, failure) -> looking.remove(key));
    }

    /** What is wrong with files in place of those of a draft. */
    List<Diagnostic> findings(Caller caller, DraftView draft, Map<String, String> files, String... edited) {
        Set<String> paths = new TreeSet<>(draft.changed());
        paths.addAll(List.of(edited));
        List<Diagnostic> found = check.check(caller, files, paths);
        return found == null ? List.of() : found;
    }

    void stop(@Observes ShutdownEvent event) {
        trials.close();
    }
}
