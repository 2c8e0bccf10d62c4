package org.peptideadvisor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the build of {@code bin/bench} has is compiled by nothing else, and would fall behind unnoticed. */
class BenchSourcesTest {

    @Test
    void theyCompile(@TempDir Path out) throws Exception {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        var found = new DiagnosticCollector<JavaFileObject>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "bench", "java"));
                var files = compiler.getStandardFileManager(found, null, null)) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(java).isNotEmpty();
            List<String> options =
                    List.of("-proc:none", "-d", out.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
                            .call())
                    .as(() -> found.getDiagnostics().toString())
                    .isTrue();
        }
    }
}
