package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.UnreadableDocument;

class IntakeReaderTest {

    private final IntakeReader reader = new IntakeReader();

    @Test
    void read_keepsEveryKindOfValue() {
        String json =
                "{\"a\":[1,-2,3000000000,123456789012345678901234567890,1.5],\"b\":{\"c\":[]},\"d\":\"\u00e9\u4e16\","
                        + "\"e\":[true,false,null]}";
        assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ParsedDocument.class,
                        parsed -> assertThat(parsed.body().toString()).isEqualTo(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "[1,]",
                "{\"a\" 1}",
                "{'a':1}",
                "{a:1}",
                "NaN",
                "[Infinity]",
                "[01]",
                "[+1]",
                "[.5]",
                "// c\n{}",
                "/* c */{}",
                "{\"a\":\"\t\"}",
                "nul",
                "\"abc",
                "[1 2]",
                "}",
                "\uFEFF{}",
                "{\"a\":\"\\x\"}"
            })
    void read_malformed(String json) {
        assertThat(faults(json.getBytes(StandardCharsets.UTF_8)))
                .extracting(RequestFault::pointer, RequestFault::code)
                .containsExactly(tuple("", "malformed-json"));
    }

    @Test
    void read_malformedNamesThePlaceOnly() {
        assertThat(faults("{\n  \"age\": SECRET }".getBytes(StandardCharsets.UTF_8)))
                .extracting(RequestFault::message)
                .singleElement()
                .asString()
                .startsWith("Not JSON at line 2, column ")
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void read_empty(String json) {
        assertThat(codes(json)).containsExactly("empty-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}1", "[][]"})
    void read_trailing(String json) {
        assertThat(codes(json)).containsExactly("trailing-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void read_otherEncodings(String charset) {
        assertThat(faults("{\"a\":1}".getBytes(Charset.forName(charset)))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ff", "c3 28", "c0 af", "e0 80 af", "ed a0 80", "f5 80 80 80", "f0 9f 98", "80"})
    void read_badUtf8(String hex) {
        String[] octets = hex.split(" ");
        byte[] bytes = new byte[octets.length + 4];
        bytes[0] = '[';
        bytes[1] = '"';
        for (int i = 0; i < octets.length; i++) {
            bytes[i + 2] = (byte) Integer.parseInt(octets[i], 16);
        }
        bytes[octets.length + 2] = '"';
        bytes[octets.length + 3] = ']';
        assertThat(faults(bytes))
                .containsExactly(new RequestFault("", RequestFault.FaultCode.BAD_UTF_8, "Not UTF-8 at byte 3."));
    }

    @Test
    void read_tooDeep() {
        assertThat(codes("[".repeat(16) + "]".repeat(16))).isEmpty();
        assertThat(faults(("[".repeat(17) + "]".repeat(17)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new RequestFault(
                        "/0".repeat(16), RequestFault.FaultCode.TOO_DEEP, "Nested deeper than 16 levels."));
        assertThat(codes("[".repeat(60_000))).containsExactly("too-deep");
    }

    @Test
    void read_limits() {
        assertThat(codes("[\"" + "a".repeat(20_000) + "\"]")).isEmpty();
        assertThat(codes("[\"" + "a".repeat(20_001) + "\"]")).containsExactly("too-long");
        assertThat(codes("[" + "1".repeat(32) + "]")).isEmpty();
        assertThat(codes("[" + "1".repeat(33) + "]")).containsExactly("too-long");
        assertThat(codes("[0." + "1".repeat(33) + "]")).containsExactly("too-long");
        assertThat(codes("[1e999999999]")).isEmpty();
        assertThat(codes("[]" + " ".repeat(65_534))).isEmpty();
        assertThat(codes("[]" + " ".repeat(65_535))).containsExactly("too-large");
    }

    @Test
    void read_repeatedFieldsWithTheirPlaces() {
        ParsedRequest document =
                reader.read("{\"a\":1,\"a\":2,\"b\":[{\"c\":1,\"c\":1}]}".getBytes(StandardCharsets.UTF_8));
        assertThat(document).isInstanceOfSatisfying(ParsedDocument.class, parsed -> assertThat(
                        parsed.faults().sorted())
                .extracting(RequestFault::pointer, RequestFault::code)
                .containsExactly(tuple("/a", "duplicate-field"), tuple("/b/0/c", "duplicate-field")));
    }

    @Test
    void read_repeatedFieldsBesideOtherFaults() {
        assertThat(ShippedIntake.faults("{'client': {'age': 1, 'age': 2, 'skinType': 'x'}, 'client': {}}"))
                .containsExactly(
                        "/client duplicate-field", "/client/age duplicate-field", "/client/skinType unknown-id");
    }

    private List<String> codes(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8)).stream()
                .map(RequestFault::code)
                .toList();
    }

    private List<RequestFault> faults(byte[] bytes) {
        return reader.read(bytes) instanceof UnreadableDocument unreadable ? unreadable.faults() : List.of();
    }
}
