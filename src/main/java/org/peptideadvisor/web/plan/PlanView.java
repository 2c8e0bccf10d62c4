package org.peptideadvisor.web.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its page shows it, the gravest first.
 *
 * @param told what it is for, in a few words each
 * @param alerts whom to see
 * @param stop what is used now and must not be
 * @param buy what to buy first
 * @param instead what may stand in for it
 * @param misfits what the week has no room for as it is used or advised
 * @param keepInMind cautions, the first few
 * @param further the others
 */
public record PlanView(
        String decisionId,
        String release,
        String day,
        List<String> told,
        List<String> summary,
        List<AlertView> alerts,
        List<StatementView> stop,
        List<StatementView> products,
        List<WeekPicture> weeks,
        List<StatementView> misfits,
        List<ChoiceCard> buy,
        List<ChoiceCard> instead,
        OutlookPicture outlook,
        List<WeekNews> expectations,
        List<StatementView> avoid,
        List<StatementView> keepInMind,
        List<StatementView> further,
        List<String> missing,
        String notice) {

    private static final int MOST_COLUMNS = 4;

    /** Whom to see, how soon, and why. */
    public record AlertView(String name, List<StatementView> statements) {

        /** Those of the same urgency together, in the order in which they come. */
        public static List<AlertView> of(List<StatementView> statements) {
            Map<String, List<StatementView>> byName = new LinkedHashMap<>();
            statements.forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>())
                    .add(new StatementView("", one.text(), one.id(), one.reasons())));
            return byName.entrySet().stream()
                    .map(one -> new AlertView(one.getKey(), one.getValue()))
                    .toList();
        }
    }

    /** How many pictures of weeks stand side by side, so that none stands alone. */
    int columns() {
        int count = weeks.size();
        return count <= MOST_COLUMNS
                ? count
                : count % MOST_COLUMNS == 1 || count == 6 ? MOST_COLUMNS - 1 : MOST_COLUMNS;
    }

    /** What may be seen in a week of the plan, or is to be done in it. */
    record WeekNews(int week, List<StatementView> statements) {}

    /**
     * Something that the plan says.
     *
     * @param name what it is about, or how soon; empty if that needs no word
     * @param id the id of what it is about, where that can be asked about; else empty
     */
    public record StatementView(String name, String text, String id, List<ReasonView> reasons) {}

    /**
     * A peptide that is recommended.
     *
     * @param form the form to buy, or null where none suits best
     * @param targets the concerns that it is for
     * @param evidence how it was tested
     * @param facts its grade, direction and certainty in words
     * @param begins in which week it begins, in words; empty if it has no place
     * @param insteadOf what it may stand in for, or empty
     */
    record ChoiceCard(
            String name,
            @Nullable String form,
            List<String> targets,
            String evidence,
            List<String> facts,
            String begins,
            String effect,
            String insteadOf,
            List<ReasonView> reasons) {}
}
