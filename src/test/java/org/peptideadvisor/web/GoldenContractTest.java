package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.model.Question;

/**
 * The contract that apps were written for is kept. A copy of it, and of the ids that requests may use, lies beside the tests; {@code make
 * contract} writes it anew, which it refuses to do while something would break.
 */
class GoldenContractTest {

    private static final Path SHIPPED = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final Path GOLDEN = Path.of("src/test/resources/contract/openapi-1.yaml");
    private static final Path GOLDEN_IDS = Path.of("src/test/resources/contract/request-ids-1.txt");
    private static final boolean WRITE = Boolean.getBoolean("contract.write");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothingBreaksAnAppThatWasWrittenForTheContract() throws IOException {
        assertThat(BreakingChanges.between(read(GOLDEN), read(SHIPPED)))
                .as("what would break apps; keep it, or answer at /v2")
                .isEmpty();
        if (WRITE) {
            Files.copy(SHIPPED, GOLDEN, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(SHIPPED))
                .as("nothing breaks; make contract writes the copy anew")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void noIdOfARequestIsGoneWithoutNotice() throws IOException {
        Vocabulary vocabulary = ShippedRelease.get().catalog().vocabulary();
        Set<String> known = new TreeSet<>();
        Question.vocabularyKinds()
                .forEach(kind -> vocabulary.terms(kind).forEach(term -> known.add(kind + " " + term.id())));
        Set<String> once = new TreeSet<>(Files.readAllLines(GOLDEN_IDS));
        assertThat(once)
                .as("ids of requests; one that goes needs a row of withdrawn_ids.csv first")
                .allSatisfy(line -> assertThat(line).satisfies(one -> {
                    String[] parts = one.split(" ");
                    assertThat(known.contains(one)
                                    || vocabulary.withdrawn(parts[0]).containsKey(parts[1]))
                            .as(one)
                            .isTrue();
                }));
        if (WRITE) {
            Files.write(
                    GOLDEN_IDS,
                    Stream.concat(once.stream(), known.stream())
                            .sorted()
                            .distinct()
                            .toList());
        }
        assertThat(new TreeSet<>(Files.readAllLines(GOLDEN_IDS)))
                .as("nothing breaks; make contract writes the list anew")
                .containsAll(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            /paths/~1v1~1labels/post                                              |                        | post /v1/labels: the operation is gone
            /paths/~1v1~1labels/post/operationId                                  | "label"                | post /v1/labels: the operationId is another, and with it the name in generated clients
            /paths/~1v1~1labels/post/x-scope                                      | "audit"                | post /v1/labels: another scope is needed
            /components/parameters/PageSize/required                              | true                   | get /v1/ingredients: the parameter query limit must be given
            /components/parameters/PageSize/name                                  | "size"                 | get /v1/ingredients: the parameter query limit is gone
            /components/parameters/PageSize/schema/maximum                        | 100                    | get /v1/ingredients query limit: maximum is lower
            /components/schemas/Client/required                                   | ["age"]                | request Client: age must be given
            /components/schemas/Client/properties/age                             |                        | request Client: age is gone
            /components/schemas/Client/properties/age/maximum                     | 99                     | request Client.age: maximum is lower
            /components/schemas/Client/properties/age/type                        | "integer"              | request Client.age: the type null is not taken
            /components/schemas/Client/properties/signs/items/type                | "integer"              | request Client.signs[]: the type string is not taken
            /components/schemas/Use/properties/when/enum                          | ["morning",null]       | request Use.when: the enum both, evening is not taken
            /components/schemas/WhyNotRequest/oneOf/0                             |                        | request WhyNotRequest: WhyNotIngredient is not taken
            /components/schemas/Decision/required/0                               |                        | answer Decision: decisionId may be missing
            /components/schemas/Decision/properties/notice                        |                        | answer Decision: notice is gone
            /components/schemas/Decision/properties/notice/type                   | ["string","null"]      | answer Decision.notice: the type null is answered as well
            /components/schemas/Decision/properties/outcome/enum/4                | "wait"                 | answer Decision.outcome: the enum wait is answered as well
            /components/schemas/Decision/properties/decidedAt/format              | "date"                 | answer Decision.decidedAt: the format is another
            /paths/~1v1~1rules/get/responses/200/content/application~1json        |                        | get /v1/rules 200: there is no answer in application/json
            /components/headers/ETag/required                                     |                        | get /v1/vocabulary 200: the header ETag is not promised
            """)
    void aChangeThatBreaksApps_isNamed(String pointer, String value, String sentence) throws IOException {
        JsonNode before = read(SHIPPED);
        JsonNode after = before.deepCopy();
        change(after, pointer, value);
        assertThat(BreakingChanges.between(before, after)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            /paths/~1v1~1more                                                     | {"get":{}}
            /components/schemas/Client/properties/more                            | {"type":"string"}
            /components/schemas/Client/properties/age/maximum                     | 130
            /components/schemas/Use/properties/when/enum/4                        | "noon"
            /components/schemas/Decision/properties/more                          | {"type":"string"}
            /components/schemas/Decision/required/99                              | "explanation"
            /components/schemas/Problem/properties/type/x-extensible-enum/99      | "urn:more"
            /components/schemas/BriefMisfit/properties/row/type                   | "string"
            /components/schemas/Client/description                                | "Another text"
            """)
    void aChangeThatBreaksNothing_isNone(String pointer, String value) throws IOException {
        JsonNode before = read(SHIPPED);
        JsonNode after = before.deepCopy();
        change(after, pointer, value);
        assertThat(after).isNotEqualTo(before);
        assertThat(BreakingChanges.between(before, after)).isEmpty();
    }

    /** Puts a value at a place, or takes away what is there. */
    private static void change(JsonNode root, String pointer, String value) throws IOException {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1).replace("~1", "/");
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                assertThat(object.remove(name)).as(pointer).isNotNull();
            } else {
                object.set(name, JSON.readTree(value));
            }
        } else if (value == null) {
            ((ArrayNode) parent).remove(Integer.parseInt(name));
        } else {
            ((ArrayNode) parent).add(JSON.readTree(value));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile());
    }
}
