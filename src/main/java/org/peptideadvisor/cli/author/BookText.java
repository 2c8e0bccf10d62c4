package org.peptideadvisor.cli.author;

import java.util.List;
import java.util.Locale;
import org.peptideadvisor.rulebook.Folder;

/** The words and the anchors that both forms of the rule book share. */
final class BookText {

    static final String HOW_TO_READ =
            "Each rule stands here as a sentence that was put together from the rule itself, and"
                    + " below it the rule as its author wrote it. A condition with “if” must hold; what follows “unless” must not be"
                    + " known: it may also be something that nobody asked. The words in quotation marks are what the client is told."
                    + " An exclusion always beats a recommendation, whatever stands first.";
    static final List<String> GRADES = List.of(
            "A: a randomised human trial",
            "B: another human study",
            "C: laboratory or supplier data",
            "G: a regulator, a label or a professional body",
            "E: practice or inference that no source read by us settles");
    static final String NO_REVIEW = "No review is overdue or soon due.";
    static final String NO_CHANGE = "Nothing changed.";
    static final String REWRITTEN = "Only written otherwise or moved; it reads the same.";

    private static final int MOST_KEYS = 40;

    private BookText() {}

    static String chapter(Folder folder) {
        return switch (folder) {
            case ASSESS -> "What kind of client this is";
            case EXCLUDE -> "What must not be done, and who must see a clinician";
            case RECOMMEND -> "Peptides, supporting actives and forms";
            case PLAN -> "The routine, its pace and what to expect";
        };
    }

    /** The name of a file without folder and ending: {@code exclude/skin-now.drl} is <em>Skin now</em>. */
    static String topic(String file) {
        String bare =
                file.substring(file.lastIndexOf('/') + 1).replace(".drl", "").replace('-', ' ');
        return bare.isEmpty() ? file : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    static String chapterAnchor(Folder folder) {
        return "chapter-" + folder.label();
    }

    static String topicAnchor(String file) {
        return "topic-" + plain(file.replace(".drl", ""));
    }

    static String rule(String id) {
        return "rule-" + plain(id);
    }

    static String source(String key) {
        return "source-" + plain(key);
    }

    /** Letters, digits, hyphens, and an underscore for a slash; anything else by its number, so that different texts stay different. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.chars().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
                plain.append((char) c);
            } else if (c == '/') {
                plain.append('_');
            } else {
                plain.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return plain.toString();
    }

    /** The keys of rows, not more than a reader wants to see. */
    static String keys(List<String> keys) {
        if (keys.isEmpty()) {
            return "none";
        }
        String shown = String.join(", ", keys.subList(0, Math.min(keys.size(), MOST_KEYS)));
        return keys.size() > MOST_KEYS ? shown + " and " + (keys.size() - MOST_KEYS) + " more" : shown;
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
