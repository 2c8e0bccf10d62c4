package org.peptideadvisor.web.batch;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls with lines of JSON. */
final class BatchCalls {

    private BatchCalls() {}

    /** A call with a body of this type, and with this key unless it is null. */
    static RequestSpecification with(String type, String key) {
        RequestSpecification call = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type.split(";")[0], ContentType.TEXT)))
                .contentType(type);
        return key == null ? call : call.header("Idempotency-Key", key);
    }
}
