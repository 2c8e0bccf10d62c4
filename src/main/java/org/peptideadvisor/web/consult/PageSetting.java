package org.peptideadvisor.web.consult;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.ReleaseTranslations;
import org.peptideadvisor.web.pages.PageHtml;

/**
 * What a page of a consultation is made with beside what it says.
 *
 * @param token what its forms must bring along
 * @param translator writes it in another language; null for English
 * @param others the languages to choose instead
 */
record PageSetting(String token, @Nullable AnswerTranslator translator, List<LanguageChoice> others) {

    /** A language, by its own name. */
    record LanguageChoice(String id, String name) {}

    /**
     * For a release; null while none is live.
     *
     * @param chosen the language that a form says; empty where none was chosen
     * @param accepted the {@code Accept-Language} header, or null
     */
    static PageSetting of(@Nullable Release release, String token, String chosen, @Nullable String accepted) {
        if (release == null) {
            return new PageSetting(token, null, List.of());
        }
        ReleaseTranslations all = release.translations();
        AnswerTranslator translator = all.of(chosen, accepted);
        var others = new ArrayList<LanguageChoice>();
        if (translator != null) {
            others.add(choice(RuleReadings.ENGLISH));
        }
        all.languages().stream()
                .filter(one -> translator == null || !one.equals(translator.language()))
                .forEach(one -> others.add(choice(one)));
        return new PageSetting(token, translator, List.copyOf(others));
    }

    /** The language of a release that is called so; empty for none. */
    static String chosen(Release release, String name) {
        return Stream.concat(Stream.of(RuleReadings.ENGLISH), release.translations().languages().stream())
                .filter(id -> choice(id).name().equals(name))
                .findFirst()
                .orElse("");
    }

    private static LanguageChoice choice(String id) {
        Locale language = Locale.forLanguageTag(id);
        return new LanguageChoice(id, language.getDisplayLanguage(language));
    }

    /**
     * A page as an answer, in its language if all of it can be said there.
     *
     * @param own what the client calls products
     */
    Response response(PageHtml page, int status, Set<String> own) {
        PageHtml whole = page.with("changeToken", token);
        return (translator == null ? whole : whole.in(translator.language(), html -> translator.page(html, own)))
                .response(status);
    }
}
