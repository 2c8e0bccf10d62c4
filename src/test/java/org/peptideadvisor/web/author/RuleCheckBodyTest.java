package org.peptideadvisor.web.author;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.web.Requests;

/** Requests to check files that are not in order. */
@QuarkusTest
class RuleCheckBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "                                                      ~                    ~ empty-body",
                "[]                                                    ~                    ~ wrong-type",
                "{}                                                    ~ /files             ~ missing-field",
                "{'files': {}}                                         ~ /files             ~ wrong-type",
                "{'files': null}                                       ~ /files             ~ null-value",
                "{'files': []}                                         ~ /files             ~ empty-list",
                "{'files': [1]}                                        ~ /files/0           ~ wrong-type",
                "{'files': [{}]}                                       ~ /files/0/path      ~ missing-field",
                "{'files': [{'path':'a.drl'}]}                         ~ /files/0/text      ~ missing-field",
                "{'files': [{'path':'a.drl','text':7}]}                ~ /files/0/text      ~ wrong-type",
                "{'files': [{'path':null,'text':''}]}                  ~ /files/0/path      ~ null-value",
                "{'files': [{'path':'a.drl','text':'\\ud800'}]}        ~ /files/0/text      ~ half-character",
                "{'files': [{'path':'a.drl','text':'','txet':''}]}     ~ /files/0/txet      ~ unknown-field",
                "{'files': [{'path':'a.drl','text':'','text':''}]}     ~ /files/0/text      ~ duplicate-field",
                "{'files': [{'path':'a.drl','text':''}], 'run': true}  ~ /run               ~ unknown-field",
                "{'files': [{'path':'a.drl','text':''},{'path':'a.drl','text':''}]} ~ /files/1/path ~ duplicate",
                "{'files': [{'path':'a.drl','text':''}]} x             ~                    ~ malformed-json",
            })
    void aBadBody(String body, String pointer, String code) {
        given().contentType(ContentType.JSON)
                .body(body == null ? "" : body.replace('\'', '"'))
                .post("/v1/rules/check")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", hasItem(pointer == null ? "" : pointer))
                .body("faults.code", hasItem(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/rules/a.drl",
                "../a.drl",
                "exclude/../../a.drl",
                "exclude/./a.drl",
                "exclude//a.drl",
                "exclude/.hidden.drl",
                "exclude\\a.drl",
                "C:\\a.drl",
                "C:/a.drl",
                "file:///a.drl",
                "a.drl\u0000",
                "a.drl/",
                "a.java",
                "catalog/a.drl.txt",
                "catalog/../a.csv",
                "a.csv",
                "scenarios/a.xml",
                "META-INF/kmodule.xml",
                "",
                "~/a.drl",
                "%2e%2e/a.drl",
                "a\u202e.drl"
            })
    void aPathThatIsNotOfARuleBase(String path) {
        given().contentType(ContentType.JSON)
                .body(Requests.files(path, "SECRET"))
                .post("/v1/rules/check")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", hasItem("/files/0/path"))
                .body(not(containsString("SECRET")));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        given().contentType(ContentType.JSON)
                .body("{\"files\":[{\"path\":\"/a\",\"text\":1},{\"pth\":\"\",\"text\":\"\"},7]}")
                .post("/v1/rules/check")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", hasItems("/files/0/path", "/files/0/text", "/files/1/path", "/files/2"));
    }

    @Test
    void limits() {
        var many = new String[4002];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "exclude/" + i + ".drl";
            many[i + 1] = "";
        }
        given().contentType(ContentType.JSON)
                .body(Requests.files(many))
                .post("/v1/rules/check")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", hasItem("too-many"));
        given().contentType(ContentType.JSON)
                .body(Requests.files("exclude/a.drl", "x".repeat(2 * 1024 * 1024)))
                .post("/v1/rules/check")
                .then()
                .spec(problem(413, "too-large"))
                .body("detail", containsString("2097152"));
        given().contentType(ContentType.JSON)
                .body(" ".repeat(70_000) + Requests.files("exclude/a.drl", "// nothing\n"))
                .post("/v1/rules/check")
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .body(" ".repeat(70_000) + Requests.client(""))
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(413, "too-large"));
    }
}
