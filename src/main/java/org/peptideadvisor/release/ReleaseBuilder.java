package org.peptideadvisor.release;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.rulebook.Deadline;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleBookReader;
import org.peptideadvisor.rulebook.RuleFiles;
import org.peptideadvisor.rulebook.check.Checks;

/**
 * Builds a release from the files of a rule base: tables, then rules and the checks on them, then the engine.
 * Thread-safe.
 */
public final class ReleaseBuilder {

    private static final int SHORT_DIGEST = 12;

    private final RuleCompiler compiler = new RuleCompiler();
    private final InstantSource clock;

    /** Judges review dates by the day of the system's clock in UTC. */
    public ReleaseBuilder() {
        this(InstantSource.system());
    }

    /** Judges review dates by the day of a clock in UTC. */
    public ReleaseBuilder(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Builds a release.
     *
     * @param files path below the rules folder to text
     * @return the release, or everything that is wrong; nothing is left behind in that case
     */
    public BuildResult build(Map<String, String> files) {
        return build(files, true);
    }

    /**
     * Builds a release anew that was live once. The guard and the tables are as strict as ever, but the checks are left out: they judge
     * what goes live, by the day and by words that may have been added since, and would refuse what was sound when it was live.
     *
     * @return as for {@link #build}
     */
    BuildResult rebuild(Map<String, String> files) {
        return build(files, false);
    }

    private BuildResult build(Map<String, String> files, boolean judged) {
        Deadline deadline = Deadline.in(RuleBaseCheck.TIME_LIMIT);
        var found = new DiagnosticList();
        if (judged) {
            found.addAll(RuleBaseCheck.folders(files));
        }
        CatalogResult read = Catalog.load(RuleFolder.tables(files));
        if (read instanceof CatalogResult.Faulty faulty) {
            found.addAll(RuleFiles.check(files));
            found.addAll(faulty.faults());
            return new BuildResult.Rejected(found.sorted());
        }
        Catalog catalog = ((CatalogResult.Loaded) read).catalog();
        RuleBookReader.Read rules = new RuleBookReader().read(files, deadline);
        RuleBook book = rules.book();
        boolean understood = rules.diagnostics().stream().noneMatch(Diagnostic::isError);
        if (understood && book.size() == 0) {
            return new BuildResult.Rejected(List.of(RuleBaseCheck.noRules()));
        }
        found.addAll(rules.diagnostics());
        if (judged) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            found.addAll(Checks.run(book, catalog, today, null, deadline));
        }
        if (deadline.isPast()) {
            found.add(RuleBaseCheck.outOfTime());
        }
        if (found.hasErrors()) {
            return new BuildResult.Rejected(found.sorted());
        }
        String digest = Digest.of(files);
        KnowledgeBase knowledge = compiler.compile(book, catalog.peptides());
        String name = files.getOrDefault(RuleFolder.NAME_FILE, "").strip();
        var release = new Release(
                id(digest), name.isEmpty() ? digest.substring(0, SHORT_DIGEST) : name, files, catalog, book, knowledge);
        return new BuildResult.Built(release, found.sorted());
    }

    /** The id of the release that these files make, if they are sound; scenarios are no part of it. */
    public static String idOf(Map<String, String> files) {
        var part = new TreeMap<>(files);
        part.keySet().removeIf(path -> !RuleFolder.belongs(path));
        return id(Digest.of(part));
    }

    static String id(String digest) {
        return "sha256:" + digest;
    }
}
