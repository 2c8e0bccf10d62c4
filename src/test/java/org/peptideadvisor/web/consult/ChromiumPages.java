package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pages of one test in {@link OneBrowser}, and what is held of every page that is shown. */
final class ChromiumPages implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** How a page is looked at. */
    record Looking(int width, ColorScheme theme, boolean scripts) {

        static final Looking WIDE = new Looking(1280, ColorScheme.LIGHT, true);

        @Override
        public String toString() {
            return width + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String origin;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param address of the service, as Quarkus gives it to a test */
    ChromiumPages(String address) {
        this.origin = address.replaceAll("/$", "").replace("0.0.0.0", "localhost");
    }

    /** What passes is not listed element by element, which takes longer than to look. */
    private static AxeRunOptions violationsAlone() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** A page at an address; what a browser complains of, and what it asks of elsewhere, is noted. */
    Page open(Looking looking, String path) {
        BrowserContext context = OneBrowser.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(looking.width(), 900)
                        .setColorScheme(looking.theme())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(looking.scripts()));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                wrong.add(message.text());
            }
        });
        page.onPageError(wrong::add);
        page.onRequest(request -> {
            if (!URI.create(request.url())
                    .getAuthority()
                    .equals(URI.create(origin).getAuthority())) {
                wrong.add("asked of elsewhere: " + request.url());
            }
        });
        page.navigate(origin + path);
        return page;
    }

    /** Holds what every page keeps: no fault that axe finds, nothing that must be scrolled to the side; and takes a picture. */
    void hold(Page page, Looking looking, String name) {
        var found = new AxeBuilder(page)
                .options(violationsAlone())
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true) // in the page itself: our pages hold no other one
                .analyze();
        assertThat(found.getViolations())
                .as(name + " " + looking)
                .extracting(one -> one.getId() + ": "
                        + one.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
        holdWidth(page, name + " " + looking);
        picture(page, name + "-" + looking);
    }

    /** Holds that nothing must be scrolled to the side. */
    void holdWidth(Page page, String name) {
        Object over = page.evaluate(
                "() => { const wide = document.documentElement.clientWidth; return document.documentElement.scrollWidth <= wide ? [] :"
                        + " [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1)"
                        + ".slice(0, 5).map(e => e.outerHTML.slice(0, 120)); }");
        assertThat((List<?>) over).as(name + " reaches over the side").isEmpty();
    }

    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Holds that no browser complained and nothing was asked of elsewhere. */
    void holdQuiet() {
        assertThat(wrong).isEmpty();
    }

    /** Both themes and both widths in two looks, for what is long to walk through. */
    static Stream<Looking> oppositeLooks() {
        return Stream.of(new Looking(360, ColorScheme.DARK, true), Looking.WIDE);
    }

    static Stream<Looking> everyLook() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(theme -> Stream.of(360, 1280).map(width -> new Looking(width, theme, true)));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
