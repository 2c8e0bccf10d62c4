package org.peptideadvisor.web.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.translation.AnswerTranslator;

/**
 * Says pages that no rule speaks on, such as those of problems, in the language of whoever reads them: the one that was chosen, or that of the browser. Translations are
 * part of a release, so without one such a page is English. Thread-safe.
 */
@Singleton
public final class ReaderLanguage {

    private static final String KEY = ReaderLanguage.class.getName();
    private static final String CHOSEN = KEY + ".chosen";

    private final LiveRelease live;

    ReaderLanguage(LiveRelease live) {
        this.live = live;
    }

    /** Has the pages that answer a call said in its reader's language. */
    public void follow(RoutingContext call) {
        call.put(KEY, this);
    }

    /** Notes the language that somebody chose; empty where none was. */
    public static void choose(RoutingContext call, String language) {
        call.put(CHOSEN, language);
    }

    /**
     * A page in its reader's language, if all of it can be said there.
     *
     * @param own names that stay as they are
     */
    public static PageHtml said(PageHtml page, RoutingContext call, Set<String> own) {
        ReaderLanguage followed = call.get(KEY);
        AnswerTranslator translator = followed == null ? null : followed.translator(call);
        return translator == null ? page : page.in(translator.language(), html -> translator.shortPage(html, own));
    }

    private @Nullable AnswerTranslator translator(RoutingContext call) {
        Release release = live.current();
        return release == null
                ? null
                : release.translations()
                        .of(
                                Objects.requireNonNullElse(call.get(CHOSEN), ""),
                                call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
