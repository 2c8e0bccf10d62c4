package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What others make of the API description that the packaged service answers with: linters find nothing in it, and clients that are generated
 * with default settings compile and call every operation. It needs Node.js, npm and Maven.
 */
@Tag("long")
class GeneratedClientsIT {

    private static final Path SOURCES = Path.of("src/test/clients");
    private static final Path WORK = Path.of("target/clients/npm").toAbsolutePath();
    private static final Path DESCRIPTION = WORK.resolve("openapi.json");
    /** The app of the guide; it must compile, too. */
    private static final Pattern GUIDE_PROGRAM = Pattern.compile("```ts\n(.*?)```", Pattern.DOTALL);

    private static final Pattern CALL = Pattern.compile("^(GET|POST) (/[^ ]*) 200$");
    private static final long PATIENCE_MINUTES = 15;

    @TempDir
    private static Path data;

    private static ServiceProcess service;

    @BeforeAll
    static void prepare() throws Exception {
        copy(SOURCES, WORK);
        Matcher program = GUIDE_PROGRAM.matcher(Files.readString(Path.of("docs/integrating.md")));
        assertThat(program.find()).as("the guide has a program").isTrue();
        Files.writeString(WORK.resolve("typescript/guide.ts"), program.group(1));
        service = new ServiceProcess(Map.of("ADVISOR_DATA", data.toString(), "ADVISOR_FOLLOW", "false"));
        HttpResponse<byte[]> description = service.get("/q/openapi?format=json");
        assertThat(description.statusCode()).isEqualTo(200);
        Files.write(DESCRIPTION, description.body());
        run(WORK, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        service.close();
    }

    @Test
    void lintersFindNothing() throws Exception {
        run(WORK, "npm", "run", "lint");
    }

    @Test
    void theTypeScriptClient_callsEveryOperation() throws Exception {
        run(WORK, "npm", "run", "client");
        assertThat(called(run(WORK, "npm", "run", "-s", "call", "--", service.url())))
                .isEqualTo(operations());
    }

    @Test
    void theJavaClient_callsEveryOperation() throws Exception {
        assertThat(called(run(
                        Path.of("").toAbsolutePath(),
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        SOURCES.resolve("java/pom.xml").toString(),
                        "compile",
                        "exec:java",
                        "-Ddescription.file=" + DESCRIPTION,
                        "-Dservice=" + service.url())))
                .isEqualTo(operations());
    }

    /** What the clients try and are refused: nobody approves while nobody has an account, and this rule protects somebody. */
    private static final Set<String> REFUSED = Set.of("post /v1/drafts/{id}/approve", "post /v1/rules/{id}/withdraw");

    /** All others. */
    private static Set<String> operations() {
        return ContractDocument.shipped().operations().stream()
                .map(ContractDocument.ContractOperation::toString)
                .filter(operation -> !REFUSED.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operations that were answered, from what a client printed of its calls. */
    private static Set<String> called(List<String> printed) {
        ContractDocument document = ContractDocument.shipped();
        return printed.stream()
                .map(CALL::matcher)
                .filter(Matcher::matches)
                .flatMap(call -> document.operation(call.group(1), call.group(2)).stream())
                .map(ContractDocument.ContractOperation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a program printed; a test fails whose program does. */
    private static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(data, "printed", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(printed);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue())
                .as(Arrays.toString(command) + " printed:\n" + said)
                .isZero();
        return new ArrayList<>(said.lines().toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().contains("node_modules"))::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
