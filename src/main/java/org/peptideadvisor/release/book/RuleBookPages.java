package org.peptideadvisor.release.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.reading.RuleReading;

/**
 * Everything that the rule book of a rule base says. Immutable; the same rule base, day and earlier rule base always give the
 * same book.
 *
 * @param name the release's name; empty when it has none
 * @param id the release's id
 * @param on the day as of which reviews are due
 * @param chapters the rules, by folder
 * @param sources every source that a rule rests on, by key
 * @param reviews the rules whose review is overdue or soon due, the earliest first
 * @param knowsScenarios whether it was written with the scenarios; a recorded release has none but its guards
 * @param changes what changed since an earlier rule base, or null when none was named
 */
public record RuleBookPages(
        String name,
        String id,
        LocalDate on,
        List<BookChapter> chapters,
        List<BookSource> sources,
        List<DueReview> reviews,
        boolean knowsScenarios,
        @Nullable BookChanges changes) {

    /** The rules of a folder. */
    public record BookChapter(RuleStage folder, List<BookTopic> topics) {

        /** What its rules are about. */
        public String title() {
            return switch (folder) {
                case ASSESS -> "What kind of client this is";
                case EXCLUDE -> "What must not be done, and who must see a clinician";
                case RECOMMEND -> "Peptides, supporting actives and forms";
                case PLAN -> "The routine, its pace and what to expect";
            };
        }
    }

    /** The rules of a file. */
    public record BookTopic(String file, List<BookEntry> entries) {

        /** The file without its ending: {@code exclude/skin-now}. */
        public String path() {
            return file.replace(".drl", "");
        }

        /** The file's name for people: {@code exclude/skin-now.drl} is <em>Skin now</em>. */
        public String title() {
            String bare = path().substring(path().lastIndexOf('/') + 1).replace('-', ' ');
            return bare.isEmpty() ? file : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
        }

        /** How many of its rules no named clinician has read. */
        public int unreviewed() {
            return (int) entries.stream()
                    .filter(entry -> entry.rule().metadata().review() == null)
                    .count();
        }
    }

    /**
     * A rule.
     *
     * @param rule as it was written
     * @param reading in plain words
     * @param evidence what it rests on
     * @param scenarios the scenarios that name it
     */
    public record BookEntry(Rule rule, RuleReading reading, List<Citation> evidence, List<BookExample> scenarios) {}

    /** A scenario: its path below the rules folder, and what it shows. */
    public record BookExample(String file, String title) {}

    /**
     * A source and the rules that rest on it.
     *
     * @param citation the row of the table
     * @param links where it can be found
     * @param read whether somebody read any of it
     * @param rules the ids of the rules that rest on it
     */
    public record BookSource(Citation citation, List<SourceLink> links, boolean read, List<String> rules) {}

    /** A rule whose review is due. */
    public record DueReview(Rule rule, boolean overdue) {}

    /** How many rules it holds. */
    public int size() {
        return chapters.stream()
                .flatMap(chapter -> chapter.topics().stream())
                .mapToInt(topic -> topic.entries().size())
                .sum();
    }

    /** How many rules no named clinician has read. */
    public int unreviewed() {
        return chapters.stream()
                .flatMap(chapter -> chapter.topics().stream())
                .mapToInt(BookTopic::unreviewed)
                .sum();
    }

    /** The name, or the id where there is none. */
    public String title() {
        return name.isEmpty() ? id : name;
    }
}
