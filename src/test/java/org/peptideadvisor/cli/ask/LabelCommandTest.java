package org.peptideadvisor.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.terminal.CommandFailure;
import picocli.CommandLine;

/** {@code bin/advisor label}. */
class LabelCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private String failure = "";

    @Test
    void printsWhatAPersonWantsToKnow() throws IOException {
        String page = label(
                "Ingredients: Aqua, Glycerin, Nlacinamide, Vitamin C, Palmitoyl Tripeptide-1, Foo Peptide, Parfum. Kann"
                        + " enthalten: CI 75470\nApply daily.");

        assertThat(page)
                .contains("7 ingredients, 1 may contain")
                .contains("use: leave-on (\"Apply daily\")")
                .contains("  Palmitoyl Tripeptide-1 [palmitoyl-tripeptide-1], 5 of 7: share cannot be told")
                .contains("  Niacinamide [niacinamide] (repaired), 3 of 7")
                .contains("  certain: Fragrance or fragrance mix [fragrance] by Parfum")
                .contains("  may contain: Carmine [carmine] by CI 75470")
                .contains("  Parfum: high")
                .contains("  Vitamin C: could be Ascorbic Acid, ")
                .contains("  Foo Peptide (looks like peptide)")
                .contains("  Nlacinamide as Niacinamide")
                .contains("What a label cannot tell");
    }

    @Test
    void saysThatATextIsNoList() throws IOException {
        assertThat(label("My cream is nice."))
                .isEqualToIgnoringWhitespace(
                        "This is no ingredient list, so nothing is read from it. Paste the list from the box.");
    }

    @Test
    void showsNoControlCharacters() throws IOException {
        assertThat(label("Aqua, Glycerin, Panthenol, Foo\u001b[2JBar")).doesNotContain("\u001b");
    }

    /** The example of the API description is what its request is answered with. */
    @Test
    void theExampleAnswerIsTheAnswer() throws IOException {
        String text = JSON.readTree(Path.of("examples/label.json").toFile())
                .get("text")
                .textValue();
        JsonNode shown = JSON.readTree(Path.of("src/main/resources/META-INF/examples/answers/readLabel-label.json")
                .toFile());

        assertThat(withoutRelease(JSON.readTree(label(text, "--json")))).isEqualTo(withoutRelease(shown));
    }

    @Test
    void refusesWhatIsTooLongOrNoText() throws IOException {
        assertThat(label("a".repeat(20_001))).isEmpty();
        assertThat(failure).isEqualTo("A label has at most 20000 characters.");
        Files.write(folder.resolve("label.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(run(folder.resolve("label.txt").toString())).isEmpty();
        assertThat(failure).isEqualTo("The text of the label is not UTF-8.");
    }

    private static JsonNode withoutRelease(JsonNode answer) {
        ((ObjectNode) answer).remove("release");
        return answer;
    }

    private String label(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("label.txt"), text);
        String[] arguments = java.util.Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = file.toString();
        return run(arguments);
    }

    private String run(String... arguments) {
        var out = new StringWriter();
        new CommandLine(new LabelCommand())
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    failure = ((CommandFailure) thrown).sentence();
                    return ((CommandFailure) thrown).exitCode();
                })
                .execute(arguments);
        return out.toString();
    }
}
