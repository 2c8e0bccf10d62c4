package org.peptideadvisor.web.consult;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's Chromium, started once for the tests of a class, since a start takes longer than most of them. Its contexts share nothing. */
final class OneBrowser implements AfterAllCallback {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    static Browser get() {
        Browser running = browser;
        if (running == null) {
            Playwright begun = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = begun.chromium().launch(options());
            playwright = begun;
            browser = running;
        }
        return running;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(PLACES.stream()
                        .map(Path::of)
                        .filter(place -> place.toFile().canExecute())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Chromium is not installed: apt-get install chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Playwright begun = playwright;
        if (begun != null) {
            begun.close();
            playwright = null;
            browser = null;
        }
    }
}
