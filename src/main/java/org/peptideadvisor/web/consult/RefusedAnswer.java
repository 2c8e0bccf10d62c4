package org.peptideadvisor.web.consult;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.SideAnswer;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;

/**
 * Says to whoever fills a form in what the reader of requests refuses of an answer. The messages of that reader are for whoever writes an app, so none of them is
 * shown: every fault is said here, each in words that a page has a translation of. Immutable.
 *
 * @param question the question of the form
 * @param rows what was told of products, where it asks for them
 */
record RefusedAnswer(Question question, ProductRows rows) {

    private static final Pattern ENTRY = Pattern.compile("/client/(uses|products)/([0-9]{1,3})(?:/.*)?");

    /** What is wrong with the answer to a question, and what to do about it; empty where nothing is, or not with this answer alone. */
    static List<String> words(SideAnswer answer, @Nullable Question question, ProductRows rows) {
        if (question == null || !(answer instanceof FaultyRequest refused)) {
            return List.of();
        }
        var here = new RefusedAnswer(question, rows);
        return refused.faults().stream().allMatch(here::isHere)
                ? refused.faults().stream().map(here::words).distinct().toList()
                : List.of();
    }

    /** Whether it was given with this form, and not with one before. */
    private boolean isHere(RequestFault fault) {
        String own = "/client/" + (question.isWish() ? "wants/" : "") + question.field();
        return (fault.pointer() + "/").startsWith(own + "/")
                || (question == Question.USES && (fault.kind() == FaultCode.TOO_LARGE || row(fault.pointer()) > 0));
    }

    String words(RequestFault fault) {
        int row = row(fault.pointer());
        return row == 0 ? words(fault.kind()) : "Product " + row + ": " + wordsOfProduct(fault.kind());
    }

    private static String wordsOfProduct(FaultCode kind) {
        return switch (kind) {
            case DUPLICATE -> "another one says the same. Leave one of them out, or give each a name.";
            case CONTROL_CHARACTER -> "the name has a character that cannot be seen. Type the name anew.";
            default -> "this could not be read. Choose again, or type it anew.";
        };
    }

    private static String words(FaultCode kind) {
        return switch (kind) {
            case TOO_MANY ->
                "These are more than we can look at. Choose and name at most " + FactList.MOST_ENTRIES + ".";
            case TOO_LARGE ->
                "This is more text than one page can send. Shorten the labels: the ingredient list is enough.";
            case UNKNOWN_ID -> "What you chose is not offered any more. Choose again.";
            default -> "This could not be read. Choose again, or type it anew.";
        };
    }

    /** The number of the row that a fault is in; 0 for none. */
    private int row(String pointer) {
        Matcher entry = ENTRY.matcher(pointer);
        return entry.matches() ? rows.number(entry.group(1), Integer.parseInt(entry.group(2))) : 0;
    }
}
