package org.peptideadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;

/**
 * Each code of the reader by example: what is found in {@code diagnostics/<code>/bad} stands in {@code expected.txt}, and
 * {@code good}, which is the same mended, is free of it.
 */
class ReaderGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    /** Two take more text than is worth storing; the third is for what nobody knows yet that the parser lets through. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BASE_TOO_LARGE", "FILE_TOO_LONG", "NOT_ALLOWED"})
    void isFoundInTheBad_andNotInTheGood(ReaderCode code) throws IOException {
        Path folder = FOLDER.resolve(code.code());
        List<Diagnostic> bad = read(folder.resolve("bad"));
        String told = bad.stream().map(ReaderGoldenTest::line).collect(Collectors.joining());
        assertThat(told).isEqualTo(Files.readString(folder.resolve("expected.txt")));
        assertThat(bad).extracting(Diagnostic::code).contains(code.code());
        assertThat(read(folder.resolve("good"))).isEmpty();
    }

    @Test
    void codesAndMeaningsAreDistinct() {
        assertThat(Arrays.stream(ReaderCode.values()).map(ReaderCode::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ReaderCode.values()).map(ReaderCode::meaning)).doesNotHaveDuplicates();
    }

    private static List<Diagnostic> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            }
        }
        return new RuleBookReader(ShippedRelease.get().catalog()).read(files).diagnostics();
    }

    private static String line(Diagnostic found) {
        return String.format(
                "%s:%d:%d-%d:%d %s [%s] %s%s%n",
                found.file(),
                found.line(),
                found.column(),
                found.endLine(),
                found.endColumn(),
                found.severity().name().toLowerCase(Locale.ROOT),
                found.code(),
                found.message(),
                found.mend() == null ? "" : " — " + found.mend());
    }
}
