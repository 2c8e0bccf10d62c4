package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks in a German page for words that are English alone. Titles of sources and names of languages stay in their own language, and scripts and forms are nobody's words. */
final class GermanWords {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?s)<(cite|script|code)\\b.*?</\\1>|<input type=\"hidden\"[^>]*>|<input [^>]*lang=\"en\"[^>]*>");

    /** What is read or heard: between tags, and in what is offered, shown in a field or said by a screen reader. */
    private static final Pattern SHOWN =
            Pattern.compile(">([^<]+)<|<option value=\"([^\"]+)\">|list=\"names\"|aria-label=\"([^\"]+)\"");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|and|of|is|are|not|with|for|your|you|because|that|this|which|from|by|to|skin|week|asked|use|has|if|no)\\b");

    private GermanWords() {}

    static void assertNoEnglish(String page) {
        List<String> english = SHOWN.matcher(ELSEWHERE.matcher(page).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(text -> ENGLISH.matcher(
                                text.replace("list=\"names\"", "").replace("option value", ""))
                        .find())
                .distinct()
                .toList();
        assertThat(english).isEmpty();
    }
}
