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
                  "message": "No such concern; did you mean \\"wrinkles\\"?"
                }
              ]
            }
            """;

    /** A rule with a slip in it; it takes no file's place, so that nothing else is found. */
    static final String RULE_CHECK =
            """
            {
              "files": [
                {
                  "path": "exclude/example.drl",
                  "text": "rule \\"CAU-9999 Example\\"\\n    @id(\\"CAU-9999\\") @owner(\\"dermatology\\") @reviewed(\\"2026-11-01\\") @reviewBy(\\"2029-11-01\\")\\n    @evidence(\\"RES21\\") @grade(\\"B\\")\\nwhen\\n    Concern( id == \\"rednes\\" )\\nthen\\n    caution( \\"Redness that stays is worth showing to a clinician.\\" );\\nend\\n"
                }
              ]
            }
            """;

    /** What is said of it. */
    static final String RULE_CHECK_ANSWER =
            """
            {
              "ok": false,
              "diagnostics": [
                {
                  "code": "no-scenario",
                  "severity": "warning",
                  "file": "exclude/example.drl",
                  "line": 1,
                  "column": 6,
                  "endLine": 1,
                  "endColumn": 23,
                  "message": "no scenario names CAU-9999",
                  "mend": "write one that fails without it: { rule: CAU-9999 } in a reason, or about: [ CAU-9999 ]"
                },
                {
                  "code": "unknown-id",
                  "severity": "error",
                  "file": "exclude/example.drl",
                  "line": 5,
                  "column": 14,
                  "endLine": 5,
                  "endColumn": 27,
                  "message": "no concern is called 'rednes'",
                  "mend": "did you mean redness?"
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

    /** Four days after a peel, when may it be a retinol? The client is that of {@code examples/after-a-peel.json}. */
    static final String WHAT_IF =
            """
            {
              "client": {
                "age": 35,
                "skinType": "normal",
                "sensitivity": "none",
                "phototype": 2,
                "concerns": [ { "id": "wrinkles", "severity": "moderate" } ],
                "conditions": [],
                "medications": [],
                "allergies": [],
                "signs": [],
                "procedures": [ { "id": "superficial-peel", "daysAgo": 4 } ],
                "uses": []
              },
              "on": "2026-11-22",
              "ingredient": "retinol"
            }
            """;

    /** What was not asked that could take something out? The same as {@code examples/few-questions.json}. */
    static final String UNSAFE_IF =
            """
            {
              "client": {
                "age": 35,
                "skinType": "normal",
                "sensitivity": "none",
                "phototype": 2,
                "concerns": [ { "id": "loss-of-firmness" } ],
                "conditions": [],
                "signs": [],
                "procedures": [],
                "uses": []
              }
            }
            """;

    /** The same as {@code examples/interview.json}: topics were screened, allergies are the only one that applies. */
    static final String INTERVIEW =
            """
            {
              "client": {
                "age": 42,
                "concerns": [ { "id": "redness", "severity": "moderate" } ],
                "conditions": [],
                "medications": [],
                "signs": [],
                "procedures": [],
                "uses": [ { "id": "mineral-sunscreen", "when": "morning", "perWeek": 7 } ],
                "wants": { "delivery": "topical", "substances": [], "procedures": [], "forms": [], "fragranceFree": true, "vegan": false }
              },
              "asked": [ "screening" ]
            }
            """;

    private Examples() {}
}
