package org.peptideadvisor.rulebook.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;
import org.peptideadvisor.rulebook.reading.LongReadings;
import org.peptideadvisor.rulebook.reading.PhraseCheck;

/** The list of all checks on parsed rules, and their runner. */
public final class AllChecks {

    private static final List<RuleBookCheck> ALL = List.of(
            new IdsCheck(),
            new SourcesCheck(),
            new SentenceCheck(),
            new PlaceholderCheck(),
            new ReviewDatesCheck(),
            new EvidenceCheck(),
            new OwnerCheck(),
            new ScenarioCheck(),
            new SameConditionsCheck(),
            new NeverEqualCheck(),
            new NeverHoldsCheck(),
            new DeadConditionCheck(),
            new CountedByHandCheck(),
            new RankClashCheck(),
            new SilentConcernCheck(),
            new SentenceNumbersCheck(),
            new NeverSpeaksCheck(),
            new DiseaseReasonCheck(),
            new ForEverybodyCheck(),
            new ClaimWordsCheck(),
            new LookAlikesCheck());

    /** What can be said of a rule by itself in no time: what its author wants to read while typing. */
    private static final List<RuleBookCheck> OF_ONE_RULE = List.of(
            new IdsCheck(),
            new SourcesCheck(),
            new SentenceCheck(),
            new PlaceholderCheck(),
            new ReviewDatesCheck(),
            new EvidenceCheck(),
            new SentenceNumbersCheck(),
            new ClaimWordsCheck());

    /** What proves something of the text and is not needed to run it; it takes longer than all others. */
    private static final RuleBookCheck OF_THE_GATE = new StockDroolsCheck();

    private AllChecks() {}

    /** Runs every check, however long that takes. */
    public static List<Diagnostic> run(RuleBook book, Catalog catalog, LocalDate today, @Nullable Set<String> shown) {
        return run(book, catalog, today, shown, CheckDeadline.NONE);
    }

    /**
     * Runs every check, those of the phrases that rules are read aloud with among them.
     *
     * @param book the rules that were understood
     * @param catalog what their ids are looked up in
     * @param today the day on which review dates are judged
     * @param shown the ids of the rules that scenarios name, or null when no scenarios are at hand
     * @param deadline when it is past, what is left is not looked at
     * @return all findings, sorted
     */
    public static List<Diagnostic> run(
            RuleBook book, Catalog catalog, LocalDate today, @Nullable Set<String> shown, CheckDeadline deadline) {
        var material = new CheckMaterial(book, catalog, today, shown, deadline);
        var report = new CheckReport();
        for (RuleBookCheck check : ALL) {
            if (!material.isOutOfTime()) {
                check.check(material, report);
            }
        }
        var all = new DiagnosticList();
        all.addAll(report.sorted());
        List<Diagnostic> phrases = PhraseCheck.check(catalog, deadline::isPast);
        all.addAll(phrases);
        if (phrases.isEmpty() && !deadline.isPast()) {
            all.addAll(LongReadings.find(book, catalog, deadline::isPast));
        }
        return all.sorted();
    }

    /**
     * Looks at rules one by one, and not at what they are together.
     *
     * @param book the rules that were understood, usually one
     * @return all findings, sorted
     */
    public static List<Diagnostic> ofEach(RuleBook book, Catalog catalog, LocalDate today) {
        var material = new CheckMaterial(book, catalog, today, null, CheckDeadline.NONE);
        var report = new CheckReport();
        OF_ONE_RULE.forEach(check -> check.check(material, report));
        return report.sorted();
    }

    /**
     * Finds claims in texts of tables that are no part of the catalog, such as translations.
     *
     * @param catalog whose claim words are looked for
     * @return all findings, sorted
     */
    public static List<Diagnostic> claims(
            List<ShownText> texts, RuleBook book, Catalog catalog, LocalDate today, CheckDeadline deadline) {
        var report = new CheckReport();
        ClaimWordsCheck.check(texts, new CheckMaterial(book, catalog, today, null, deadline), report);
        return report.sorted();
    }

    /**
     * Asks Drools' own parser about each rule. A release that has passed need not be asked again, so starting one leaves this out.
     *
     * @return all findings, sorted
     */
    public static List<Diagnostic> gate(RuleBook book, Catalog catalog, LocalDate today, CheckDeadline deadline) {
        var report = new CheckReport();
        OF_THE_GATE.check(new CheckMaterial(book, catalog, today, null, deadline), report);
        return report.sorted();
    }

    /** Every code that a check can give. */
    public static List<CodeExplanation> explanations() {
        return Stream.concat(ALL.stream(), Stream.of(OF_THE_GATE))
                .flatMap(check -> check.explanations().stream())
                .toList();
    }
}
