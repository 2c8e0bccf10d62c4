package org.peptideadvisor.web.consult;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page puts it.
 *
 * @param id its id
 * @param text its wording
 * @param help a further sentence, or null
 * @param form how it is answered
 * @param choices what to choose from; empty where something is typed
 * @param value what was typed before, or empty
 * @param lowest the lowest number, where one is typed
 * @param highest the highest
 * @param rows what was told of products before, for the question about them
 * @param further what was typed besides
 * @param isMore whether more than the choices may be named
 * @param names what may be named there
 * @param isNone whether it was answered with nothing of these
 * @param why why it is asked, in a sentence
 * @param affected what an answer could take out, by name
 */
record QuestionView(
        String id,
        String text,
        @Nullable String help,
        AnswerLook form,
        List<ChoiceView> choices,
        String value,
        int lowest,
        int highest,
        List<ProductRow> rows,
        List<String> further,
        boolean isMore,
        List<String> names,
        boolean isNone,
        String why,
        List<String> affected) {

    private static final int LONG = 8;

    /** How an answer is given. */
    enum AnswerLook {
        /** A number is typed. */
        NUMBER,
        /** One of some is chosen. */
        ONE,
        /** Any of some are ticked. */
        MANY,
        /** Products are told of. */
        PRODUCTS,
        /** Names are typed. */
        NAMES
    }

    /**
     * Something to choose.
     *
     * @param value what a form says for it
     * @param help a further sentence, or null
     * @param examples what it takes in, by name; empty for most
     * @param details what to say of it when it is chosen
     */
    record ChoiceView(
            String value,
            String label,
            @Nullable String help,
            List<String> examples,
            boolean isChosen,
            List<DetailView> details) {}

    /**
     * What to say of something that was chosen.
     *
     * @param field the field of the form
     * @param choices what to choose from; empty where something is typed
     * @param isNumber whether a number is typed
     */
    record DetailView(
            String field,
            String label,
            List<ChoiceView> choices,
            boolean isNumber,
            int lowest,
            int highest,
            String value) {}

    /** What was told of a product: the fields of one row, as typed. */
    record ProductRow(int number, String name, String label, String when, String perWeek, String sinceWeeks) {

        static ProductRow empty(int number) {
            return new ProductRow(number, "", "", "", "", "");
        }

        boolean isEmpty() {
            return name.isBlank() && label.isBlank();
        }
    }

    String look() {
        return form.name();
    }

    /** Whether there are so many choices that they stand in two columns. */
    boolean isLong() {
        return choices.size() > LONG;
    }

    /** Whether more than the choices may be named. */
    boolean isOpen() {
        return form == AnswerLook.MANY && isMore;
    }

    /** What was typed besides, and room for more. */
    List<String> furtherFields() {
        var fields = new java.util.ArrayList<>(further);
        while (fields.size() < further.size() + 2) {
            fields.add("");
        }
        return fields;
    }
}
