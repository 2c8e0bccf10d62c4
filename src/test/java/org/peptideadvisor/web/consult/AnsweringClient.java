package org.peptideadvisor.web.consult;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A client of 42 with dry, very sensitive skin, redness and a retinol in use, who answers with a mouse. */
final class AnsweringClient {

    static final String CHECK = "Check your answers";
    private static final int MOST = 30;

    private AnsweringClient() {}

    /** Answers every question up to the page on which to check the answers; {@code seen} looks at each page before it is answered. */
    static Set<String> answerAll(Page page, Consumer<String> seen) {
        var asked = new LinkedHashSet<String>();
        for (int i = 0; i < MOST; i++) {
            if (page.locator("h1").innerText().equals(CHECK)) {
                return asked;
            }
            String question =
                    page.locator("form:not(.back) input[name=question]").getAttribute("value");
            asked.add(question);
            seen.accept(question);
            answer(page, question);
            page.locator("button[value=answer]").click();
        }
        throw new AssertionError("never done: " + asked);
    }

    private static void answer(Page page, String question) {
        switch (question) {
            case "screening" -> {
                tick(page, "allergies");
                tick(page, "wants-fragrance-free");
            }
            case "allergies" -> tick(page, "fragrance");
            case "age" -> page.locator("#value").fill("42");
            case "skinType" -> tick(page, "dry");
            case "sensitivity" -> tick(page, "high");
            case "stepBudget" -> tick(page, "standard");
            case "hormonal" -> tick(page, "cannot-become-pregnant");
            case "areas" -> tick(page, "face");
            case "phototype" -> tick(page, "2");
            case "concerns" -> {
                tick(page, "redness");
                page.locator("input[name='severity.redness'][value=moderate]").check();
                tick(page, "wrinkles");
            }
            case "uses" -> {
                page.locator("[name='name.1']").fill("Retinol");
                page.locator("[name='when.1']").selectOption("evening");
                page.locator("[name='perWeek.1']").fill("2");
            }
            default -> {
                Locator none = page.locator("#c-none");
                if (none.count() > 0) {
                    none.check();
                } else {
                    page.locator(".choice input").first().check();
                }
            }
        }
    }

    static void tick(Page page, String value) {
        page.locator("#c-" + value).check();
    }
}
