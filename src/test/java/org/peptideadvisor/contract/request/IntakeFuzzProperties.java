package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class IntakeFuzzProperties {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void read_anyTree(@ForAll("trees") JsonNode tree) {
        check(ShippedIntake.INTAKE.read(tree));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void read_anyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        check(ShippedIntake.INTAKE.read(bytes));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void read_textOfAnyTree(@ForAll("trees") JsonNode tree, @ForAll byte noise) {
        byte[] bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(noise * 31, bytes.length)] = noise;
        check(ShippedIntake.INTAKE.read(bytes));
    }

    private static void check(ReadResult<AdviceRequest> result) {
        if (result instanceof ReadResult.Rejected<AdviceRequest> refused) {
            assertThat(refused.faults()).isNotEmpty().isSorted().allSatisfy(fault -> {
                assertThat(fault.message()).isNotBlank();
                assertThat(fault.pointer()).matches("(/.*)?");
            });
        }
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                words().map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.bigIntegers().map(NODES::numberNode),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.of(NODES.booleanNode(true), NODES.booleanNode(false), NODES.nullNode()));
        Arbitrary<JsonNode> some = branches(branches(branches(leaves)));
        return Arbitraries.oneOf(
                some, branches(some).map(tree -> NODES.objectNode().set("client", tree)));
    }

    private static Arbitrary<JsonNode> branches(Arbitrary<JsonNode> inner) {
        Arbitrary<JsonNode> lists =
                inner.list().ofMaxSize(4).map(entries -> NODES.arrayNode().addAll(entries));
        Arbitrary<JsonNode> objects = Arbitraries.maps(words(), inner)
                .ofMaxSize(6)
                .map(fields -> NODES.objectNode().setAll(fields));
        return Arbitraries.oneOf(inner, lists, objects);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.of(List.copyOf(RequestFields.CLIENT.names())),
                Arbitraries.of(List.copyOf(RequestFields.WANTS.names())),
                Arbitraries.of("id", "severity", "daysAgo", "when", "perWeek", "on", "1", "10", "2a"),
                Arbitraries.of("retinol", "wrinkles", "pregnancy", "2026-11-22", "evening", "aha", "ipl", "high"));
    }
}
