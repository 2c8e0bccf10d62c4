package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.web.WrittenFolder;

/** A sentence of which the translation is stale makes the whole answer English; an answer without it stays German. */
@QuarkusTest
@TestProfile(StaleTranslationTest.OneStaleRow.class)
class StaleTranslationTest {

    private static final String RULES =
            """
            rule "CAU-2 Speaks"
                @id("CAU-2") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Client()
            then
                caution( "Begin with one product." );
            end

            rule "CAU-3 Speaks to few"
                @id("CAU-3") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Client( age > 60 )
            then
                caution( "Take your time." );
            end
            """;

    private static final String ROWS =
            """
            key,version,text,reviewed
            CAU-2,d89638ae,Beginnen Sie mit einem Produkt.,2026-11-01 by Dr. Ada Example
            CAU-3,00000000,Lassen Sie sich Zeit.,unreviewed
            """;

    public static final class OneStaleRow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Path folder = Path.of("target/stale-rules");
            var files = new TreeMap<>(ShippedRelease.catalogWith("exclude/a.drl", RULES));
            ShippedRelease.files().forEach((path, text) -> {
                if (path.startsWith("translations/")) {
                    files.put(path, text);
                }
            });
            files.put("translations/de/rules.csv", ROWS);
            WrittenFolder.write(folder, files);
            return Map.of("advisor.rules", folder.toString(), "advisor.data", "target/stale-data");
        }
    }

    @Test
    void anAnswerWithoutIt_isGerman() {
        ask(40).header("Content-Language", equalTo("de"))
                .body("cautions.because", hasItem("Beginnen Sie mit einem Produkt."))
                .body("notice", containsString("kosmetischer Rat"));
    }

    @Test
    void anAnswerWithIt_isEnglishAsAWhole() {
        ask(70).header("Content-Language", equalTo("en"))
                .body("$", not(hasKey("language")))
                .body("cautions.because", hasItem("Begin with one product."))
                .body("cautions.because", hasItem("Take your time."))
                .body("notice", containsString("cosmetic advice"));
    }

    private static ValidatableResponse ask(int age) {
        return given().contentType(ContentType.JSON)
                .body("{\"client\":{\"age\":" + age + "},\"language\":\"de\"}")
                .post("/v1/advice")
                .then()
                .statusCode(200);
    }
}
