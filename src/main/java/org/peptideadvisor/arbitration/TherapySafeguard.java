package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.model.word.SafetySeverity;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;

/**
 * The built-in refusal of medical peptide therapy. A client who asks for it is refused, told why, and sent to a
 * clinician. Rules say this better, each with its source, so the safeguard speaks only for a wish that no rule
 * refused.
 */
public final class TherapySafeguard {

    /** Stands in a reason where a rule's id would. */
    public static final String ID = "SAFEGUARD";

    static final RuleCards.RuleCard CARD = new RuleCards.RuleCard(
            ID,
            "Medical peptide therapy is refused whatever the rules say",
            List.of("FDAC2"),
            "G",
            SafetySeverity.HIGH,
            List.of(),
            null);

    private static final Set<String> MEDICAL_DELIVERIES = Set.of("injection", "oral-or-nasal");
    /** Why it refuses. */
    public static final String WHY =
            "Peptides that are injected, swallowed or sprayed are medicines, not cosmetics, and are not advised on here.";
    /** Whom to ask instead. */
    public static final String WHERE_TO = "Only a clinician can say whether any medical treatment is right for you.";

    private TherapySafeguard() {}

    static List<Finding> findings(Consultation consultation, List<Finding> said) {
        var findings = new ArrayList<Finding>();
        for (Wish wish : consultation.all(Wish.class)) {
            if (isMedical(wish)) {
                var subject = new ExclusionSubject(wish.kind(), wish.id());
                var firing = new Firing(ID, List.of(wish));
                if (said.stream()
                        .noneMatch(finding -> finding instanceof Finding.Excluded excluded
                                && excluded.refused()
                                && excluded.subject().equals(subject))) {
                    findings.add(new Finding.Excluded(firing, subject, true, WHY));
                }
                if (said.stream().noneMatch(Finding.Referred.class::isInstance)) {
                    findings.add(new Finding.Referred(firing, Urgency.ROUTINE, WHERE_TO));
                }
            }
        }
        return findings;
    }

    private static boolean isMedical(Wish wish) {
        return wish.kind().equals(SubjectKind.SUBSTANCE.id())
                || (wish.kind().equals(SubjectKind.DELIVERY.id()) && MEDICAL_DELIVERIES.contains(wish.id()));
    }
}
