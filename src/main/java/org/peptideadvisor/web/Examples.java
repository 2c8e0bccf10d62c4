package org.peptideadvisor.web;

/** Requests and answers that the API description shows; tests send them, so they work. */
final class Examples {

    /** The same as {@code examples/sensitive-skin.json}. */
    static final String SENSITIVE_SKIN =
            """
            {
              "client": {
                "subject": "c-1029",
                "age": 42,
                "skinType": "dry",
                "sensitivity": "high",
                "phototype": 2,
                "concerns": [
                  { "id": "redness", "severity": "moderate" },
                  { "id": "wrinkles", "severity": "mild" }
                ],
                "conditions": [],
                "medications": [],
                "allergies": [ "fragrance" ],
                "signs": [],
                "procedures": [],
                "uses": [
                  { "id": "retinol", "when": "evening", "perWeek": 2 },
                  { "id": "mineral-sunscreen", "when": "morning", "perWeek": 7 }
                ],
                "wants": { "delivery": "topical", "forms": [ "serum", "moisturiser" ], "fragranceFree": true }
              },
              "on": "2026-11-22"
            }
            """;

    /** What a misspelt request is told. */
    static final String INVALID_REQUEST =
            """
            {
              "type": "urn:peptide-advisor:problem:invalid-request",
              "title": "The request is not in order",
              "status": 400,
              "detail": "2 faults were found.",
              "faults": [
                {
                  "pointer": "/client/age",
                  "code": "out-of-range",
                  "message": "Must be from 0 to 120."
                },
                {
                  "pointer": "/client/concerns/0/id",
                  "code": "unknown-id",
                  "message": "\\"wrinkels\\" is no known concern; the nearest is \\"wrinkles\\"."
                }
              ]
            }
            """;

    /** Why is there no peptide for puffy eyes? */
    static final String WHY_NOT =
            """
            {
              "client": {
                "age": 42,
                "sensitivity": "none",
                "concerns": [ { "id": "redness" }, { "id": "dryness" } ],
                "conditions": [],
                "allergies": []
              },
              "ingredient": "acetyl-tetrapeptide-5"
            }
            """;

    private Examples() {}
}
