package org.peptideadvisor.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.translation.LanguageTexts.TranslatedText;

/**
 * Translates the texts of one answer. A text of an answer is a sentence that somebody wrote, a phrase filled with names and such sentences, or some
 * of these one after another; whatever else it is has no translation. Belongs to one answer; not thread-safe.
 *
 * <p>Implementation note: a text is taken apart by the phrases that it was put together with, and counts as understood only when every part of it
 * has a translation. Equal English texts mean the same, so how one came about makes no difference.
 */
final class TextTranslator {

    /** Far more than any text takes. */
    private static final int MOST_TRIES = 50_000;

    private static final String NUMBER = "[0-9]{1,4}";
    private static final String AND = " and ";
    private static final String COMMA = ", ";
    private static final String DOT = " · ";

    private final LanguageTexts texts;
    private final Set<String> own;
    private final boolean isPage;
    private final @Nullable TranslatedReadings readings;
    private final Map<String, Optional<String>> sentences = new HashMap<>();
    private final Map<String, Optional<String>> names = new HashMap<>();
    private boolean unreviewed;
    private int tries;

    private TextTranslator(
            LanguageTexts texts, Set<String> own, boolean isPage, @Nullable TranslatedReadings readings) {
        this.texts = texts;
        this.own = own;
        this.isPage = isPage;
        this.readings = readings;
    }

    /** @param own what the client calls products, which stays as it is */
    static TextTranslator ofAnswer(LanguageTexts texts, Set<String> own) {
        return new TextTranslator(texts, own, false, null);
    }

    /** @param readings rules in plain words, which pages say and nothing else; null for a page that says none */
    static TextTranslator ofPage(LanguageTexts texts, Set<String> own, @Nullable TranslatedReadings readings) {
        return new TextTranslator(texts, own, true, readings);
    }

    /** Whether a translation was used that nobody named has read. */
    boolean usedUnreviewed() {
        return unreviewed;
    }

    /** Some sentences one after another; null when one of them has no translation. */
    @Nullable
    String sentences(String english) {
        return remembered(english, sentences, this::findSentences);
    }

    /** What something is called, or several things in a list. */
    @Nullable
    String names(String english) {
        return remembered(english, names, this::findNames);
    }

    /** A text between two tags of a page: sentences, or a name, which may end as a sentence does or stand in brackets. */
    @Nullable
    String shown(String english) {
        String said = sentences(english);
        said = said == null ? names(english) : said;
        said = said == null ? named("", english, ".") : said;
        return said == null ? named("(", english, ")") : said;
    }

    /** A name between other marks. */
    private @Nullable String named(String before, String english, String behind) {
        int end = english.length() - behind.length();
        boolean fits = end > before.length() && english.startsWith(before) && english.endsWith(behind);
        String name = fits ? names(english.substring(before.length(), end)) : null;
        return name == null ? null : before + name + behind;
    }

    /** Phrases without slots, separated by commas. */
    @Nullable
    String phrases(String english) {
        var all = new StringBuilder();
        for (String part : english.split(COMMA, -1)) {
            String one = phrase(part);
            if (one == null) {
                return null;
            }
            all.append(all.isEmpty() ? "" : COMMA).append(one);
        }
        return all.toString();
    }

    /** A text that somebody wrote as a whole. */
    @Nullable
    String whole(String english) {
        TranslatedText found = texts.find(english);
        return used(found == null && readings != null ? readings.find(english) : found);
    }

    private @Nullable String phrase(String english) {
        return used(texts.phrase(english));
    }

    private @Nullable String used(@Nullable TranslatedText found) {
        if (found == null) {
            return null;
        }
        unreviewed |= !found.reviewed();
        return found.text();
    }

    private @Nullable String remembered(
            String english, Map<String, Optional<String>> known, Function<String, @Nullable String> find) {
        Optional<String> before = known.get(english);
        if (before != null) {
            return before.orElse(null);
        }
        if (++tries > MOST_TRIES) {
            return null;
        }
        String found = find.apply(english);
        known.put(english, Optional.ofNullable(found));
        return found;
    }

    private @Nullable String findSentences(String english) {
        String one = sentence(english);
        for (int end = english.indexOf(' '); one == null && end >= 0; end = english.indexOf(' ', end + 1)) {
            if (end > 0 && ".!?".indexOf(english.charAt(end - 1)) >= 0) {
                String first = sentence(english.substring(0, end));
                String rest = first == null ? null : sentences(english.substring(end + 1));
                one = rest == null ? null : first + " " + rest;
            }
        }
        return one;
    }

    private @Nullable String sentence(String english) {
        String whole = whole(english);
        if (whole != null) {
            return whole;
        }
        for (PhrasePattern pattern : texts.patterns()) {
            boolean isOfPages = pattern.key().startsWith(PageTexts.PAGE);
            String said = isOfPages && !isPage ? null : pattern.translate(english, this::value);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private @Nullable String value(String slot, String english) {
        return switch (slot) {
            case "week", "number", "further" -> english.matches(NUMBER) ? english : null;
            case "urgency" -> whole(english);
            case "session" -> phrase(english);
            case "times" -> times(english);
            case "because" -> english.isEmpty() ? "" : sentences(english);
            case "most", "last" -> null; // lists are taken apart by names
            case "said", "rest", "condition" -> sentences(english);
            case "kept" -> english;
            case "day" -> texts.day(english);
            case "days" -> phrases(english);
            case "certainty", "read", "results", "fact" -> phrase(english);
            case "value" -> fact(english);
            case "rule" -> whole(english);
            case "evidence" -> capitalised(phrases(small(english)));
            case "examples" -> examples(english);
            default -> names(english);
        };
    }

    /** What was told or concluded: a number, a short answer or a name. */
    private @Nullable String fact(String english) {
        if (english.matches(NUMBER)) {
            return english;
        }
        String answer = phrase(english);
        return answer == null ? names(english) : answer;
    }

    private @Nullable String times(String english) {
        String whole = phrase(english);
        PhrasePattern other = texts.pattern(AnswerPhrase.TIMES_OTHER.key());
        return whole != null || other == null ? whole : other.translate(english, this::value);
    }

    private @Nullable String findNames(String english) {
        if (own.contains(english)) {
            return english;
        }
        String one = whole(english);
        one = one == null ? used(texts.names().ingredient(english)) : one;
        if (one == null) {
            PhrasePattern with = texts.pattern(AnswerPhrase.PRODUCT_WITH.key());
            one = with == null ? null : with.translate(english, this::value);
        }
        one = one == null ? remarked(english) : one;
        one = one == null ? joined(english, COMMA, AnswerPhrase.LIST_COMMA) : one;
        one = one == null ? joined(english, AND, AnswerPhrase.LIST_AND) : one;
        return one == null ? parted(english) : one;
    }

    /** What a step is called, with what is to be kept in mind in brackets. */
    private @Nullable String remarked(String english) {
        int open = english.endsWith(")") ? english.lastIndexOf(" (") : -1;
        for (; open > 0; open = english.lastIndexOf(" (", open - 1)) {
            String name = names(english.substring(0, open));
            String remark = name == null ? null : remark(english.substring(open + 2, english.length() - 1));
            if (remark != null) {
                return name + " (" + remark + ")";
            }
        }
        return null;
    }

    /** What is said of an answer, in brackets behind it. */
    private @Nullable String remark(String english) {
        String one = phrase(english);
        one = one == null ? sentence(english) : one;
        for (int at = english.indexOf(COMMA); one == null && at > 0; at = english.indexOf(COMMA, at + 1)) {
            String first = remark(english.substring(0, at));
            String rest = first == null ? null : remark(english.substring(at + COMMA.length()));
            one = rest == null ? null : first + COMMA + rest;
        }
        return one;
    }

    private @Nullable String examples(String english) {
        var all = new ArrayList<String>();
        for (String one : english.split(DOT, -1)) {
            String said = whole(one);
            if (said == null) {
                return null;
            }
            all.add(said);
        }
        return String.join(DOT, all);
    }

    private static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static @Nullable String capitalised(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private @Nullable String joined(String english, String joint, AnswerPhrase phrase) {
        PhrasePattern list = texts.pattern(phrase.key());
        return list == null
                ? null
                : split(english, joint, parts -> list.other().fill(Map.of("most", parts.get(0), "last", parts.get(1))));
    }

    /** What is bought, and which of two of a kind. */
    private @Nullable String parted(String english) {
        return split(english, ": ", parts -> parts.get(0) + ": " + parts.get(1));
    }

    private @Nullable String split(String english, String joint, Function<List<String>, String> join) {
        for (int at = english.indexOf(joint); at > 0; at = english.indexOf(joint, at + 1)) {
            String first = names(english.substring(0, at));
            String rest = first == null ? null : names(english.substring(at + joint.length()));
            if (first != null && rest != null) {
                return join.apply(List.of(first, rest));
            }
        }
        return null;
    }
}
