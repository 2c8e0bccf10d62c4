package org.peptideadvisor.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Checking rules as the API description shows it; {@code contract} reads and writes it. */
final class CheckSchemas {

    private CheckSchemas() {}

    /** Files to check. */
    @Schema(name = "CheckRequest")
    record Request(@Schema(required = true, minItems = 1, maxItems = 2000) List<File> files) {}

    /** A file as it would be. */
    @Schema(name = "CheckFile")
    record File(
            @Schema(required = true, description = "Below the rules folder, with / between names", maxLength = 160)
                    String path,
            @Schema(required = true, description = "What it would hold; null when it would be gone") String text) {}

    /** What was found. */
    @Schema(name = "CheckAnswer")
    record Answer(
            @Schema(description = "No finding is an error") boolean ok,
            @Schema(description = "Sorted by file, line and column") List<Finding> diagnostics) {}

    /** One finding. */
    @Schema(name = "Diagnostic")
    record Finding(
            @Schema(description = "A stable name for this sort of finding") String code,
            @Schema(
                            description = "An error keeps the files from going live",
                            enumeration = {"error", "warning", "info"})
                    String severity,
            @Schema(description = "Path below the rules folder") String file,
            @Schema(description = "First line, from 1; 0 when it concerns the whole file") int line,
            @Schema(description = "First character in UTF-16 units, from 1; 0 when it concerns the whole line")
                    int column,
            @Schema(description = "Last line") int endLine,
            @Schema(description = "Last character") int endColumn,
            @Schema(description = "What is wrong, for the person who wrote it") String message,
            @Schema(description = "How to put it right; null when there is no single way") String mend) {}
}
