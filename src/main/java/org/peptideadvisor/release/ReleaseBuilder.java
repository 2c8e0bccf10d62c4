package org.peptideadvisor.release;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.CheckedRuleBase.RuleBaseContent;
import org.peptideadvisor.release.RuleBaseCheck.CheckDepth;
import org.peptideadvisor.rulebook.CheckDeadline;

/**
 * Builds a release from the files of a rule base: {@link RuleBaseCheck} reads and judges them, then the engine is built and
 * decides the clients of the guards. Thread-safe.
 */
public final class ReleaseBuilder {

    private static final int SHORT_DIGEST = 12;

    private final RuleBaseCheck check = new RuleBaseCheck();
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
        return build(files, CheckDepth.JUDGE, true);
    }

    /**
     * Builds a release to try it out, whatever its guards say. It must not go live.
     *
     * @return as for {@link #build}
     */
    public BuildResult draft(Map<String, String> files) {
        return build(files, CheckDepth.JUDGE, false);
    }

    /**
     * Builds a release anew that was live once. The guard and the tables are as strict as ever, but the checks are left out: they judge
     * what goes live, by the day and by words that may have been added since, and would refuse what was sound when it was live.
     *
     * @return as for {@link #build}
     */
    public BuildResult rebuild(Map<String, String> files) {
        return build(files, CheckDepth.READ, false);
    }

    private BuildResult build(Map<String, String> files, CheckDepth depth, boolean guarded) {
        CheckDeadline deadline = CheckDeadline.in(RuleBaseCheck.TIME_LIMIT);
        CheckedRuleBase checked =
                check.run(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), deadline, depth);
        RuleBaseContent content = checked.content();
        if (content == null) {
            return new BuildResult.RejectedRuleBase(checked.findings());
        }
        String digest = RuleBaseDigest.of(files);
        KnowledgeBase knowledge =
                compiler.compile(content.rules(), content.catalog().peptides());
        List<Diagnostic> softer = guarded ? GuardGate.softer(content, files, knowledge, true, deadline) : List.of();
        if (!softer.isEmpty()) {
            knowledge.close();
            return new BuildResult.RejectedRuleBase(softer);
        }
        String name = files.getOrDefault(RuleFolder.NAME_FILE, "").strip();
        var release = new Release(
                id(digest),
                name.isEmpty() ? digest.substring(0, SHORT_DIGEST) : name,
                files,
                content.catalog(),
                content.rules(),
                knowledge);
        return new BuildResult.BuiltRelease(release, checked.findings());
    }

    /** The id of the release that these files make, if they are sound; scenarios that are no guards are no part of it. */
    public static String idOf(Map<String, String> files) {
        var part = new TreeMap<>(files);
        part.keySet().removeIf(path -> !RuleFolder.belongs(path));
        return id(RuleBaseDigest.of(part));
    }

    static String id(String digest) {
        return "sha256:" + digest;
    }
}
