package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** An auditor in a real browser finds a decision, reads it as the client saw it, and runs it again. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(PagesProfile.class)
@Tag("long")
class ReviewBrowserTest {

    private static final String CLIENT =
            "{\"client\":{\"age\":42,\"skinType\":\"dry\",\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}]}}";

    @TestHTTPResource
    String address;

    private ChromiumPages chromium;

    @BeforeEach
    void open() {
        chromium = new ChromiumPages(address);
    }

    @AfterEach
    void close() {
        chromium.holdQuiet();
        chromium.close();
    }

    static java.util.stream.Stream<Looking> oppositeLooks() {
        return ChromiumPages.oppositeLooks();
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void fromTheListToTheReplay(Looking looking) {
        String decision = RestAssured.given()
                .contentType("application/json")
                .body(CLIENT)
                .post("/v1/advice")
                .path("decisionId");
        Page page = chromium.open(looking, "/review?outcome=caution");
        chromium.hold(page, looking, "review");
        page.locator("a[href='/review/decisions/" + decision + "']").click();
        assertThat(page.locator(".sheet").innerText()).contains(decision).contains("local");
        assertThat(page.locator(".seen").innerText()).contains("In short");
        chromium.hold(page, looking, "review-decision");
        page.locator("button[value=own]").click();
        assertThat(page.locator("[role=status]").first().innerText()).contains("the same, byte for byte");
        page.locator("nav a").nth(1).click();
        assertThat(page.locator(".release-line > li").count()).isPositive();
        chromium.hold(page, looking, "review-releases");
        page.navigate(page.url().replace("/releases", "?rule=NO-SUCH"));
        assertThat(page.locator("main").innerText()).contains("No decision is found");
        page.navigate(page.url().replace("rule=NO-SUCH", "outcome=odd"));
        assertThat(page.locator(".faults").innerText()).isNotBlank();
    }
}
