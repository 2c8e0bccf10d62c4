package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A client who has a keyboard and no mouse. */
final class KeyboardClient {

    private static final int MOST_STOPS = 200;

    private final Page page;

    KeyboardClient(Page page) {
        this.page = page;
    }

    /** Goes forward to what a selector names, and holds that it can be seen there. */
    void reach(String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (isAt(selector)) {
                assertThat((Boolean) page.evaluate("() => { const box = document.activeElement.getBoundingClientRect();"
                                + " return box.bottom > 0 && box.top < window.innerHeight; }"))
                        .as(selector + " is in sight")
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector);
    }

    /** Goes forward to the radio buttons of a question and chooses one. */
    void choose(String value) {
        reach("input[type=radio][name=value]");
        for (int i = 0; i < MOST_STOPS; i++) {
            if (isAt("#c-" + value)) {
                page.keyboard().press("Space");
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no choice " + value);
    }

    void tick(String value) {
        reach("#c-" + value);
        page.keyboard().press("Space");
    }

    void type(String selector, String text) {
        reach(selector);
        page.keyboard().type(text);
    }

    /** Goes to a button or a link and waits for the page that it leads to, also by a redirection. */
    @SuppressWarnings("deprecation") // nothing else tells the page that is left from the one that comes
    void send(String selector) {
        reach(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    void press(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    private boolean isAt(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
