package org.peptideadvisor.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.translation.LanguageTexts.TranslatedText;
import org.peptideadvisor.translation.TextPlaces.PlaceKind;

/**
 * Writes answers in one other language, made from the English ones. An answer of which one text has no current translation is not written at all, so
 * that none mixes languages. Thread-safe.
 */
public final class AnswerTranslator {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final String LANGUAGE = "language";
    private static final String NOTICE = "notice";

    private final String language;
    private final LanguageTexts texts;
    private final Supplier<TranslatedReadings> readings;
    private volatile @Nullable TranslatedReadings read;

    /** @param readings reads every rule, which is done when a page is first said */
    AnswerTranslator(String language, LanguageTexts texts, Supplier<TranslatedReadings> readings) {
        this.language = language;
        this.texts = texts;
        this.readings = readings;
    }

    /** Its language, such as {@code de}. */
    public String language() {
        return language;
    }

    LanguageTexts texts() {
        return texts;
    }

    TranslatedReadings readings() {
        TranslatedReadings known = read;
        if (known == null) {
            known = readings.get();
            read = known;
        }
        return known;
    }

    /** A brief answer in this language; null when a text of it has no translation. What the client calls products stays as it is. */
    public byte @Nullable [] brief(byte[] english) {
        ObjectNode answer = tree(english);
        var translator = TextTranslator.ofAnswer(texts, TextPlaces.own(answer));
        return TextPlaces.replaceBrief(answer, (kind, text) -> translate(translator, kind, text))
                ? said(answer, translator)
                : null;
    }

    /** A step of an interview in this language; null when a text of it has no translation. Where a rule has a title, its id stands. */
    public byte @Nullable [] interview(byte[] english) {
        ObjectNode step = tree(english);
        var translator = TextTranslator.ofAnswer(texts, Set.of());
        boolean whole = TextPlaces.replaceInterview(
                step, (kind, text) -> kind == PlaceKind.TITLE ? "" : translate(translator, kind, text));
        step.path("referrals").forEach(referral -> referral.path("reasons").forEach(reason -> {
            if (reason instanceof ObjectNode named) {
                named.set("title", named.path("rule"));
            }
        }));
        return whole ? said(step, translator) : null;
    }

    /**
     * A page of a consultation in this language; null when a text of it has no translation.
     *
     * @param own what the client calls products
     */
    public @Nullable String page(String html, Set<String> own) {
        return page(html, TextTranslator.ofPage(texts, own, readings()));
    }

    /** The same for a page that says no rule, for which no rule is read: it is there at once. */
    public @Nullable String shortPage(String html, Set<String> own) {
        return page(html, TextTranslator.ofPage(texts, own, null));
    }

    private @Nullable String page(String html, TextTranslator translator) {
        String page = new PageTranslation(translator::shown, translator::names).of(html, language);
        TranslatedText remark = texts.message(PageTexts.UNREVIEWED);
        return page == null || !translator.usedUnreviewed()
                ? page
                : remark == null ? null : PageTranslation.withRemark(page, remark.text());
    }

    static @Nullable String translate(TextTranslator translator, PlaceKind kind, String text) {
        return switch (kind) {
            case SENTENCES -> translator.sentences(text);
            case NAME -> translator.names(text);
            case PHRASES -> translator.phrases(text);
            case TITLE -> null;
        };
    }

    /** The answer with its language, and with what must be said of translations that nobody has read. */
    private byte @Nullable [] said(ObjectNode answer, TextTranslator translator) {
        answer.put(LANGUAGE, language);
        TranslatedText remark = texts.message(PageTexts.UNREVIEWED);
        if (translator.usedUnreviewed()) {
            if (remark == null) {
                return null;
            }
            String notice = answer.path(NOTICE).asText("");
            answer.put(NOTICE, (notice + " " + remark.text()).strip());
        }
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("trees can always be written", e);
        }
    }

    private static ObjectNode tree(byte[] document) {
        try {
            return (ObjectNode) Objects.requireNonNull(MAPPER.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read again", e);
        }
    }
}
