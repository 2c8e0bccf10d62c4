package org.peptideadvisor.web.mcp;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an assistant may read beside its tools. */
enum AssistantResource {
    RULE_BOOK(
            "advisor://rulebook",
            "The rule book",
            "Every rule that is live, in plain words, with sources and who reviewed it.",
            "text/markdown",
            "GET /v1/rules"),
    VOCABULARY(
            "advisor://vocabulary",
            "The vocabulary",
            "Every id that arguments may use, with what a person reads.",
            "application/json",
            "GET /v1/vocabulary"),
    RULE("advisor://rules/{id}", "A rule", "One rule, by its id.", "application/json", "GET /v1/rules/{id}");

    private static final Pattern A_RULE = Pattern.compile("advisor://rules/([A-Za-z0-9-]{1,64})");

    private final String uri;
    private final String title;
    private final String description;
    private final String mediaType;
    private final String operation;

    AssistantResource(String uri, String title, String description, String mediaType, String operation) {
        this.uri = uri;
        this.title = title;
        this.description = description;
        this.mediaType = mediaType;
        this.operation = operation;
    }

    /** Whether something is to be read at an address. */
    static boolean isOne(String uri) {
        return A_RULE.matcher(uri).matches() || Stream.of(RULE_BOOK, VOCABULARY).anyMatch(one -> one.uri.equals(uri));
    }

    /** Its address, or how those of many are made. */
    String uri() {
        return uri;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String mediaType() {
        return mediaType;
    }

    /** The operation of the HTTP contract whose permission it takes. */
    String operation() {
        return operation;
    }
}
