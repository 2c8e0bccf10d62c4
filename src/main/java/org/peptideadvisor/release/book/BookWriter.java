package org.peptideadvisor.release.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.release.book.RuleBookPages.BookChapter;
import org.peptideadvisor.release.book.RuleBookPages.BookEntry;
import org.peptideadvisor.release.book.RuleBookPages.BookExample;
import org.peptideadvisor.release.book.RuleBookPages.BookSource;
import org.peptideadvisor.release.book.RuleBookPages.BookTopic;
import org.peptideadvisor.release.book.RuleBookPages.DueReview;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.scenario.ScenarioReader;

/** Gathers what the rule book of one rule base says. */
public final class BookWriter {

    /** How long before its day a review counts as soon due. */
    public static final int SOON_DAYS = 90;

    private static final String NOT_READ = "recalled";
    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z]+-[0-9]+");

    private final RuleEdition edition;
    private final Map<String, List<BookExample>> examples;
    private final boolean knowsScenarios;

    /**
     * @param edition the rule base
     * @param scenarios its scenarios, path below the rules folder to text; empty where they are not known, and then the book is silent about them
     */
    public BookWriter(RuleEdition edition, Map<String, String> scenarios) {
        this.edition = edition;
        this.examples = examples(edition, scenarios);
        this.knowsScenarios = !scenarios.isEmpty();
    }

    /**
     * The book.
     *
     * @param on the day as of which reviews are due
     * @param earlier the rule base to tell changes from, or null
     */
    public RuleBookPages write(LocalDate on, @Nullable RuleEdition earlier) {
        return new RuleBookPages(
                edition.name(),
                edition.id(),
                on,
                Arrays.stream(RuleStage.values()).map(this::chapter).toList(),
                sources(),
                reviews(on),
                knowsScenarios,
                earlier == null ? null : BookChanges.between(earlier, edition));
    }

    private BookChapter chapter(RuleStage folder) {
        var topics = new TreeMap<String, List<BookEntry>>();
        for (Rule rule : edition.rules().rules()) {
            if (rule.folder() == folder) {
                topics.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(entry(rule));
            }
        }
        return new BookChapter(
                folder,
                topics.entrySet().stream()
                        .map(topic -> new BookTopic(
                                topic.getKey(),
                                topic.getValue().stream()
                                        .sorted(Comparator.comparingInt(
                                                entry -> entry.rule().line()))
                                        .toList()))
                        .toList());
    }

    private BookEntry entry(Rule rule) {
        List<Citation> evidence = rule.metadata().evidence().stream()
                .map(key -> edition.catalog().citation(key))
                .filter(Objects::nonNull)
                .toList();
        return new BookEntry(rule, edition.readings().of(rule), evidence, examples.getOrDefault(rule.id(), List.of()));
    }

    private List<BookSource> sources() {
        var rules = new TreeMap<String, List<String>>();
        for (Rule rule : edition.rules().rules()) {
            rule.metadata().evidence().forEach(key -> rules.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(rule.id()));
        }
        var sources = new ArrayList<BookSource>();
        rules.forEach((key, ids) -> {
            Citation citation = edition.catalog().citation(key);
            if (citation != null) {
                sources.add(new BookSource(
                        citation,
                        SourceLink.of(citation.address()),
                        !citation.readLevel().equals(NOT_READ),
                        List.copyOf(ids)));
            }
        });
        return List.copyOf(sources);
    }

    private List<DueReview> reviews(LocalDate on) {
        return edition.rules().rules().stream()
                .filter(rule -> !rule.metadata().reviewBy().isAfter(on.plusDays(SOON_DAYS)))
                .sorted(Comparator.comparing((Rule rule) -> rule.metadata().reviewBy())
                        .thenComparing(Rule::id))
                .map(rule -> new DueReview(rule, rule.metadata().reviewBy().isBefore(on)))
                .toList();
    }

    private static Map<String, List<BookExample>> examples(RuleEdition edition, Map<String, String> scenarios) {
        var titles = new LinkedHashMap<String, String>();
        new ScenarioReader(new RequestIntake(edition.catalog()))
                .read(scenarios)
                .scenarios()
                .forEach(scenario -> titles.put(scenario.file(), scenario.title()));
        var examples = new TreeMap<String, List<BookExample>>();
        new TreeMap<>(scenarios).forEach((file, text) -> {
            var named = new TreeSet<String>();
            RULE_ID.matcher(text).results().map(MatchResult::group).forEach(named::add);
            named.removeIf(id -> edition.rules().rule(id) == null);
            var example = new BookExample(file, titles.getOrDefault(file, ""));
            named.forEach(
                    id -> examples.computeIfAbsent(id, any -> new ArrayList<>()).add(example));
        });
        return examples;
    }
}
