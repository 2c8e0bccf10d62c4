package org.peptideadvisor.translation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the texts of an English page that keep it from being German. */
public final class PageGaps {

    private PageGaps() {}

    /** Each text without a translation, and each name that is offered without one. */
    public static List<String> of(AnswerTranslator german, String html, Set<String> own) {
        var gaps = new TreeSet<String>();
        var translator = TextTranslator.ofPage(german.texts(), own, german.readings());
        var page = new PageTranslation(
                text -> {
                    if (translator.shown(text) == null) {
                        gaps.add(text);
                    }
                    return text;
                },
                name -> {
                    if (translator.names(name) == null) {
                        gaps.add("offered: " + name);
                    }
                    return name;
                });
        page.of(html, german.language());
        return List.copyOf(gaps);
    }
}
