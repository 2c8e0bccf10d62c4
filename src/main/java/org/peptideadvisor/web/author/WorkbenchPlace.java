package org.peptideadvisor.web.author;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.ChangeIntake;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.git.FileClash;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.workbench.DraftReport.DraftFinding;
import org.peptideadvisor.workbench.DraftReport.DraftWitness;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchServices;

/**
 * The workbench, where this node has it, and its answers as HTTP has them.
 *
 * @param services null where another node keeps the repository
 * @param node that node, or empty
 */
public record WorkbenchPlace(@Nullable WorkbenchServices services, String node) {

    private static final ChangeIntake INTAKE = new ChangeIntake(RuleFolder::mayHold);
    private static final int MOST_FAULTS = 100;

    /** What somebody asks for once the request was read. */
    @FunctionalInterface
    interface AskedChange {
        WorkbenchAnswer of(WorkbenchServices services, ChangeRequest request);
    }

    /** Reads a request, and answers it. */
    Response change(byte[] body, ChangeForm form, AskedChange asked) {
        ReadResult<ChangeRequest> read = INTAKE.read(body, form);
        return read instanceof Rejected<ChangeRequest> rejected
                ? ProblemDetails.invalid(rejected.faults()).response()
                : use(services -> answer(asked.of(services, ((ReadResult.Accepted<ChangeRequest>) read).value())));
    }

    /** Answers a request that has no body. */
    public Response use(Function<WorkbenchServices, Response> work) {
        return services == null
                ? new ProblemDetails(
                                ProblemType.REPOSITORY_ELSEWHERE,
                                "The repository of rules is kept by another node. Ask there: " + node,
                                List.of(),
                                null)
                        .response()
                : work.apply(services);
    }

    /** An answer of the workbench. */
    static Response answer(WorkbenchAnswer answer) {
        if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
            return Response.ok(shown.draft())
                    .header(HttpHeaders.ETAG, '"' + shown.draft().head() + '"')
                    .build();
        }
        if (answer instanceof WorkbenchAnswer.ShownRelease shown) {
            return Response.ok(shown.change()).build();
        }
        if (answer instanceof WorkbenchAnswer.UnknownDraft) {
            return ProblemDetails.of(ProblemType.UNKNOWN_DRAFT).response();
        }
        if (answer instanceof WorkbenchAnswer.UnknownParent unknown) {
            String why = "The draft has no such commit, or another went live since. Its newest is " + unknown.head()
                    + ": read it, and make your edits there.";
            return new ProblemDetails(ProblemType.PRECONDITION_FAILED, why, List.of(), null).response();
        }
        return answer instanceof WorkbenchAnswer.ClashingFiles clashing
                ? clash(clashing)
                : refused((WorkbenchAnswer.RefusedChange) answer);
    }

    private static Response clash(WorkbenchAnswer.ClashingFiles clashing) {
        String why =
                "Nothing was saved: others changed the same lines, or what is live moved on. The newest commit of the draft is "
                        + clashing.head() + "; live is " + clashing.live()
                        + ". Bring the two together, and save with the first as If-Match and the second as takesOver.";
        List<RequestFault> faults = clashing.clashes().stream()
                .limit(MOST_FAULTS)
                .map(one -> new RequestFault("", FaultCode.CLASH, place(one)))
                .toList();
        return new ProblemDetails(ProblemType.DRAFT_CLASH, why, faults, null).response();
    }

    private static String place(FileClash clash) {
        String part = clash.part() == null ? "" : ", " + clash.part();
        return clash.path() + (clash.line() == 0 ? ": one took the file away" : ", line " + clash.line()) + part;
    }

    private static Response refused(WorkbenchAnswer.RefusedChange refused) {
        var faults = new ArrayList<RequestFault>();
        Stream.concat(
                        refused.witnesses().stream().map(WorkbenchPlace::witness),
                        refused.findings().stream()
                                .filter(one -> one.severity().equals("error"))
                                .map(WorkbenchPlace::finding))
                .limit(MOST_FAULTS)
                .forEach(faults::add);
        return new ProblemDetails(
                        ProblemType.CHANGE_REFUSED,
                        refused.why(),
                        faults,
                        null,
                        refused.code().id())
                .response();
    }

    private static RequestFault witness(DraftWitness one) {
        return new RequestFault(
                "",
                FaultCode.WITNESS,
                one.id() + ", the client of " + one.client() + ", would lose: " + String.join("; ", one.lost()));
    }

    private static RequestFault finding(DraftFinding one) {
        String place = one.file().isEmpty() ? "" : one.file() + (one.line() == 0 ? "" : ":" + one.line()) + ": ";
        return new RequestFault("", FaultCode.FINDING, place + one.message());
    }
}
