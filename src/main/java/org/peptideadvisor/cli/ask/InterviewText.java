package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.contract.answer.InterviewJson.InterviewAnswer;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerDetail;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerForm;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerOption;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.contract.answer.QuestionForms.ScreenedTopic;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.word.Urgency;

/** A step of an interview as text for people. */
final class InterviewText {

    /** More values than this are not listed behind a question. */
    private static final int MOST_NAMED = 12;

    private final PrintWriter out;

    InterviewText(PrintWriter out) {
        this.out = out;
    }

    /** The referrals that cannot wait for another question: the program shows them and stops. */
    static List<Referral> pressing(InterviewAnswer step) {
        return step.referrals().stream()
                .filter(referral -> referral.howSoon().compareTo(Urgency.URGENT) >= 0)
                .toList();
    }

    /** The last thing said before the advice, or instead of it when a referral cannot wait. */
    void printEnd(InterviewAnswer step) {
        if (pressing(step).isEmpty()) {
            print(step);
            return;
        }
        printPressing(step);
        out.println("Do this first, and leave every other question until it is dealt with.");
        out.println("The interview ends here. Begin it again when a clinician has seen you.");
        out.flush();
    }

    void print(InterviewAnswer step) {
        printPressing(step);
        if (step.question() == null) {
            out.println("Nothing more that could be asked would change the advice.");
        } else {
            print(step.question());
        }
        if (!step.complete()) {
            out.println("(Finding out was cut short: this may not be needed.)");
        }
        out.flush();
    }

    private void printPressing(InterviewAnswer step) {
        pressing(step).forEach(referral -> out.println("! " + referral.urgency() + ": " + referral.because()));
    }

    private void print(PutQuestion question) {
        out.println();
        out.println(question.text() + "   [" + question.id() + "; could change: " + question.couldChange() + "]");
        if (question.help() != null) {
            out.println("  " + question.help());
        }
        int number = 0;
        for (ScreenedTopic topic : question.topics()) {
            number++;
            out.println("  " + number + ". " + topic.label());
            if (!topic.lists().isEmpty()) {
                out.println("     "
                        + topic.lists().stream().map(AnswerOption::label).collect(Collectors.joining("; ")));
            }
        }
        for (AnswerOption option : question.answer().options()) {
            number++;
            out.println("  " + number + ". " + option.label() + " (" + option.id() + ")"
                    + (option.help() == null ? "" : " - " + option.help()));
        }
        out.println("  " + howTo(question.answer()));
    }

    private static String howTo(AnswerForm answer) {
        return switch (answer.kind()) {
            case "whole" ->
                "A number from " + answer.lowest() + " to " + answer.highest() + "; nothing if you will not say.";
            case "flag" -> "y or n; nothing if you will not say.";
            case "one" -> "One number or id; nothing if you will not say.";
            default ->
                "Numbers or ids with spaces between; nothing for none."
                        + answer.details().stream().map(InterviewText::detail).collect(Collectors.joining());
        };
    }

    private static String detail(AnswerDetail detail) {
        String values = detail.lowest() != null
                ? detail.lowest() + " to " + detail.highest()
                : detail.options().size() > MOST_NAMED
                        ? "its id"
                        : detail.options().stream().map(AnswerOption::id).collect(Collectors.joining(", "));
        return " Add =" + detail.field() + ":VALUE if known (" + values + ").";
    }
}
