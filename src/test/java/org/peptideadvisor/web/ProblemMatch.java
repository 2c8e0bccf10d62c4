package org.peptideadvisor.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every problem has in common. */
public final class ProblemMatch {

    private ProblemMatch() {}

    /** A whole problem of this status and type, each of whose faults has a place. */
    public static ResponseSpecification problem(int status, String type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectHeader("Content-Type", "application/problem+json")
                .expectBody("type", equalTo("urn:peptide-advisor:problem:" + type))
                .expectBody("status", equalTo(status))
                .expectBody("title", notNullValue())
                .expectBody("detail", notNullValue())
                .expectBody("faults", notNullValue())
                .expectBody("faults", everyItem(hasKey("pointer")))
                .expectBody("faults", everyItem(hasKey("code")))
                .expectBody("faults", everyItem(hasKey("message")))
                .build();
    }
}
