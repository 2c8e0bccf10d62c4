package org.peptideadvisor.release;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.label.LabelReader;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.question.AdviceQuestions;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.reading.RuleReading;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.translation.ReleaseTranslations;

/**
 * A sound and compiled rule base, from which answers come. Its content is immutable; thread-safe. A caller enters
 * a release before using it, so that the engine of a replaced release is closed only when nobody is inside.
 */
public final class Release implements AutoCloseable {

    private static final int RETIRED = Integer.MIN_VALUE;

    private final String id;
    private final String name;
    private final Map<String, String> files;
    private final Catalog catalog;
    private final RuleBook ruleBook;
    private final KnowledgeBase knowledge;
    private final RequestIntake intake;
    private final Advisor advisor;
    private final AdviceQuestions questions;
    private final LabelReader labels;
    private final ReleaseTranslations translations;
    private final Map<String, RuleReading> readings = new ConcurrentHashMap<>();
    private final RuleReadings inWords;
    private boolean warm;
    private @Nullable Diagnostic runaway;
    private final AtomicInteger inside = new AtomicInteger();

    Release(
            String id,
            String name,
            Map<String, String> files,
            Catalog catalog,
            RuleBook ruleBook,
            KnowledgeBase knowledge) {
        this.id = id;
        this.name = name;
        this.files = Map.copyOf(files);
        this.catalog = catalog;
        this.ruleBook = ruleBook;
        this.knowledge = knowledge;
        this.translations = new ReleaseTranslations(this.files, ruleBook, catalog);
        this.intake = new RequestIntake(
                catalog,
                ruleBook.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet()),
                ReleaseTranslations.languages(this.files));
        this.advisor = new Advisor(catalog, ruleBook, knowledge);
        this.questions = new AdviceQuestions(advisor);
        this.labels = new LabelReader(catalog);
        this.inWords = new RuleReadings(catalog, RuleReadings.ENGLISH);
    }

    /** {@code sha256:} and the content digest of the rule base. */
    public String id() {
        return id;
    }

    /** Its name for people, such as {@code 2026.11.1}. */
    public String name() {
        return name;
    }

    /** The files that it was made of, path to text: rules, tables, guards and the name; no other scenarios. */
    public Map<String, String> files() {
        return files;
    }

    public Catalog catalog() {
        return catalog;
    }

    public RuleBook ruleBook() {
        return ruleBook;
    }

    /** A rule of this release in plain words. */
    public RuleReading reading(Rule rule) {
        return readings.computeIfAbsent(rule.id(), id -> inWords.of(rule));
    }

    /** Puts its rules into plain words. */
    public RuleReadings readings() {
        return inWords;
    }

    public RequestIntake intake() {
        return intake;
    }

    public Advisor advisor() {
        return advisor;
    }

    public AdviceQuestions questions() {
        return questions;
    }

    /** What it can say in other languages than English. */
    public ReleaseTranslations translations() {
        return translations;
    }

    /** Reads ingredient lists with the tables of this release. */
    public LabelReader labels() {
        return labels;
    }

    /** What came of the decisions that warm it up, which are made once. */
    synchronized Optional<Diagnostic> warmedUp(Supplier<Optional<Diagnostic>> decisions) {
        if (!warm) {
            runaway = decisions.get().orElse(null);
            warm = true;
        }
        return Optional.ofNullable(runaway);
    }

    /** Keeps the engine from being put away until {@link #leave}; false when it is too late for that. */
    boolean enter() {
        return inside.incrementAndGet() > 0 || leave();
    }

    /** Ends a stay; always false. */
    boolean leave() {
        if (inside.decrementAndGet() == RETIRED) {
            knowledge.close();
        }
        return false;
    }

    /** Puts the engine away as soon as nobody is inside. Call it once. */
    @Override
    public void close() {
        enter();
        inside.addAndGet(RETIRED);
        leave();
    }
}
