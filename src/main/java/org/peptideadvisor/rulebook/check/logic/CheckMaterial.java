package org.peptideadvisor.rulebook.check.logic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.rulebook.AssessmentRules;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;

/** What checks look at, with what several of them need worked out once. Belongs to one run; not thread-safe. */
public final class CheckMaterial {

    private final RuleBook book;
    private final Catalog catalog;
    private final LocalDate today;
    private final @Nullable Set<String> shown;
    private final CheckDeadline deadline;
    private final PropertyDomain domain;
    private final AssessmentRules assessments;

    public CheckMaterial(
            RuleBook book, Catalog catalog, LocalDate today, @Nullable Set<String> shown, CheckDeadline deadline) {
        this.deadline = deadline;
        this.book = book;
        this.catalog = catalog;
        this.domain = new PropertyDomain(catalog);
        this.today = today;
        this.shown = shown;
        this.assessments = new AssessmentRules(book);
    }

    /** Whether the check is out of time and should look no further. */
    public boolean isOutOfTime() {
        return deadline.isPast();
    }

    public RuleBook book() {
        return book;
    }

    public Catalog catalog() {
        return catalog;
    }

    public LocalDate today() {
        return today;
    }

    /** The ids of the rules that scenarios name, or null when no scenarios are at hand. */
    @Nullable
    public Set<String> shown() {
        return shown;
    }

    /** The rules that conclude an assessment. */
    List<Rule> concludedBy(String assessment) {
        return assessments.concluding(assessment);
    }

    /** Which values properties can have. */
    public PropertyDomain domain() {
        return domain;
    }
}
