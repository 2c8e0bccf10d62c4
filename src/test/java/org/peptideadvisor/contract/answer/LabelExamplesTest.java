package org.peptideadvisor.contract.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.label.OwnLabels;

/** Holds every field of the 28 example labels; a dermatologist wrote by hand what must come out of each. */
class LabelExamplesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src/test/resources/labels");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** What is written in words of its own for each example; these are compared by what they quote. */
    private static final List<String> IN_WORDS = List.of("use", "ignored", "pitfalls");

    static Stream<String> numbers() {
        return IntStream.rangeClosed(1, 28).mapToObj("%02d"::formatted);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsAsExpected(String number) throws IOException {
        JsonNode expected = camelCase(
                JSON.readTree(FOLDER.resolve(number + ".expected.json").toFile()));
        JsonNode read = answer(Files.readString(FOLDER.resolve(number + ".txt")));

        assertSoftly(softly -> {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                if (!List.of("id", "product").contains(field.getKey()) && !IN_WORDS.contains(field.getKey())) {
                    softly.assertThat(lines(read.get(field.getKey())))
                            .as(field.getKey())
                            .isEqualTo(lines(field.getValue()));
                }
            }
            softly.assertThat(read.at("/use/value")).isEqualTo(expected.at("/use/value"));
        });
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void quotesWhatItRestsOn(String number) throws IOException {
        JsonNode expected =
                JSON.readTree(FOLDER.resolve(number + ".expected.json").toFile());
        JsonNode read = answer(Files.readString(FOLDER.resolve(number + ".txt")));

        String basis = read.at("/use/basis").textValue();
        if (!expected.at("/use/value").textValue().equals("unknown")) {
            String wanted = expected.at("/use/basis").textValue();
            QUOTED.matcher(wanted).results().forEach(quote -> assertThat(basis).contains(quote.group(1)));
            assertThat(basis.contains("active part")).isEqualTo(wanted.contains("active part"));
            assertThat(basis.contains("two surfactants")).isEqualTo(wanted.contains("two surfactants"));
        } else {
            assertThat(basis).doesNotContain("\"");
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void setsAsideTheSameText(String number) throws IOException {
        JsonNode expected =
                JSON.readTree(FOLDER.resolve(number + ".expected.json").toFile());
        String text = Files.readString(FOLDER.resolve(number + ".txt")).replaceAll("\\s+", " ");
        List<String> aside =
                texts(answer(Files.readString(FOLDER.resolve(number + ".txt"))).get("ignored"));

        for (String wanted : texts(expected.get("ignored"))) {
            for (String part : wanted.replace(" …", "").split(" / |, (?=Warnings)")) {
                assertThat(String.join(" ", aside)).contains(part);
            }
        }
        assertThat(aside.isEmpty()).isEqualTo(expected.get("ignored").isEmpty());
        assertThat(aside).allSatisfy(sentence -> assertThat(text).contains(sentence));
    }

    private static JsonNode answer(String text) throws IOException {
        return JSON.readTree(LabelJson.write(new ReleaseName("sha256:0", "test"), OwnLabels.READER.read(text)));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    /** One line an entry, so that a difference can be read. */
    private static String lines(JsonNode value) {
        return value.isArray()
                ? String.join(
                        "\n",
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::toString)
                                .toList())
                : value.toString();
    }

    /** The expected file with names as the contract writes them, and without the blanks that a list in a cell left. */
    private static JsonNode camelCase(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode renamed = JSON.createObjectNode();
            object.properties().forEach(field -> renamed.set(camelCase(field.getKey()), camelCase(field.getValue())));
            return renamed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode renamed = JSON.createArrayNode();
            array.forEach(value -> renamed.add(camelCase(value)));
            return renamed;
        }
        return node instanceof TextNode text ? TextNode.valueOf(text.textValue().strip()) : node;
    }

    private static String camelCase(String name) {
        return Pattern.compile("_(\\w)").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }
}
