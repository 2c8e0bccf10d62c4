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
import org.peptideadvisor.contract.Intake;
import org.peptideadvisor.release.book.Book.Chapter;
import org.peptideadvisor.release.book.Book.Entry;
import org.peptideadvisor.release.book.Book.Example;
import org.peptideadvisor.release.book.Book.Review;
import org.peptideadvisor.release.book.Book.Source;
import org.peptideadvisor.release.book.Book.Topic;
import org.peptideadvisor.rulebook.Folder;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.scenario.ScenarioReader;

/** Gathers what the rule book of one rule base says. */
public final class BookWriter {

    /** How long before its day a review counts as soon due. */
    public static final int SOON_DAYS = 90;

    private static final String NOT_READ = "recalled";
    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z]+-[0-9]+");

    private final Edition edition;
    private final Map<String, List<Example>> examples;

    /**
     * @param edition the rule base
     * @param scenarios its scenarios, path below the rules folder to text
     */
    public BookWriter(Edition edition, Map<String, String> scenarios) {
        this.edition = edition;
        this.examples = examples(edition, scenarios);
    }

    /**
     * The book.
     *
     * @param on the day as of which reviews are due
     * @param earlier the rule base to tell changes from, or null
     */
    public Book write(LocalDate on, @Nullable Edition earlier) {
        return new Book(
                edition.name(),
                edition.id(),
                on,
                Arrays.stream(Folder.values()).map(this::chapter).toList(),
                sources(),
                reviews(on),
                earlier == null ? null : Changes.between(earlier, edition));
    }

    private Chapter chapter(Folder folder) {
        var topics = new TreeMap<String, List<Entry>>();
        for (Rule rule : edition.rules().rules()) {
            if (rule.folder() == folder) {
                topics.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(entry(rule));
            }
        }
        return new Chapter(
                folder,
                topics.entrySet().stream()
                        .map(topic -> new Topic(
                                topic.getKey(),
                                topic.getValue().stream()
                                        .sorted(Comparator.comparingInt(
                                                entry -> entry.rule().line()))
                                        .toList()))
                        .toList());
    }

    private Entry entry(Rule rule) {
        List<Citation> evidence = rule.metadata().evidence().stream()
                .map(key -> edition.catalog().citation(key))
                .filter(Objects::nonNull)
                .toList();
        return new Entry(rule, edition.readings().of(rule), evidence, examples.getOrDefault(rule.id(), List.of()));
    }

    private List<Source> sources() {
        var rules = new TreeMap<String, List<String>>();
        for (Rule rule : edition.rules().rules()) {
            rule.metadata().evidence().forEach(key -> rules.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(rule.id()));
        }
        var sources = new ArrayList<Source>();
        rules.forEach((key, ids) -> {
            Citation citation = edition.catalog().citation(key);
            if (citation != null) {
                sources.add(new Source(
                        citation,
                        Link.of(citation.address()),
                        !citation.readLevel().equals(NOT_READ),
                        List.copyOf(ids)));
            }
        });
        return List.copyOf(sources);
    }

    private List<Review> reviews(LocalDate on) {
        return edition.rules().rules().stream()
                .filter(rule -> !rule.metadata().reviewBy().isAfter(on.plusDays(SOON_DAYS)))
                .sorted(Comparator.comparing((Rule rule) -> rule.metadata().reviewBy())
                        .thenComparing(Rule::id))
                .map(rule -> new Review(rule, rule.metadata().reviewBy().isBefore(on)))
                .toList();
    }

    private static Map<String, List<Example>> examples(Edition edition, Map<String, String> scenarios) {
        var titles = new LinkedHashMap<String, String>();
        new ScenarioReader(new Intake(edition.catalog()))
                .read(scenarios)
                .scenarios()
                .forEach(scenario -> titles.put(scenario.file(), scenario.title()));
        var examples = new TreeMap<String, List<Example>>();
        new TreeMap<>(scenarios).forEach((file, text) -> {
            var named = new TreeSet<String>();
            RULE_ID.matcher(text).results().map(MatchResult::group).forEach(named::add);
            named.removeIf(id -> edition.rules().rule(id) == null);
            var example = new Example(file, titles.getOrDefault(file, ""));
            named.forEach(
                    id -> examples.computeIfAbsent(id, any -> new ArrayList<>()).add(example));
        });
        return examples;
    }
}
