package org.peptideadvisor.workbench;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.release.gate.WiderClients;
import org.peptideadvisor.release.git.ReleasePublisher;
import org.peptideadvisor.release.git.RuleRepository;

/**
 * All that authors and approvers can do, over one repository.
 *
 * @param drafts begins, saves and compares drafts
 * @param approving has them checked and approved
 * @param publishing lets them go live
 * @param rollback goes back to an older release
 * @param withdrawal takes a rule out in an emergency
 */
public record WorkbenchServices(
        RuleWorkbench drafts,
        DraftApproving approving,
        DraftPublishing publishing,
        ReleaseRollback rollback,
        RuleWithdrawal withdrawal) {

    /**
     * Opens the workbench.
     *
     * @param wider who is compared when a draft is submitted, beyond the usual clients
     * @param nobodyHasAnAccount whether whoever is at this machine is everybody, so that nobody else could approve
     */
    public static WorkbenchServices open(
            RuleRepository repository,
            ReleasePublisher publisher,
            Ledger ledger,
            InstantSource clock,
            ApprovalNumbers numbers,
            WiderClients wider,
            BooleanSupplier nobodyHasAnAccount) {
        var desk = new WorkbenchDesk(repository, publisher, ledger, clock);
        return new WorkbenchServices(
                new RuleWorkbench(desk),
                new DraftApproving(desk, numbers, wider),
                new DraftPublishing(desk, nobodyHasAnAccount),
                new ReleaseRollback(desk),
                new RuleWithdrawal(desk));
    }

    /** Does what is due: drafts whose time has come go live, rules whose time is over are put back. */
    public void doDue() {
        publishing.publishDue();
        withdrawal.putBackDue();
    }
}
