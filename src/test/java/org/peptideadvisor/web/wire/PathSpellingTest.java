package org.peptideadvisor.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathSpellingTest {

    private static final List<String> SERVED = List.of(
            "/v1/decisions",
            "/v1/decisions/0198c2d0-7f4e-7000-8000-000000000000/record",
            "/v1/releases/sha256:00ff/rules/REC-012",
            "/v1/ingredients/Acetyl%20Hexapeptide-8",
            "/log/tile/entries/x001/000.p/2",
            "/q/health/ready",
            "/q/swagger-ui/index.html");

    /** Other ways to write a place of a path; servers that put paths right take each for the same. */
    private static final Map<String, String> TWISTS = Map.ofEntries(
            Map.entry("doubled slash", "//"),
            Map.entry("dot", "/./"),
            Map.entry("encoded dot", "/%2E/"),
            Map.entry("back and forth", "/x/../"),
            Map.entry("back and forth, encoded", "/x/%2e%2E/"),
            Map.entry("path parameter", ";a=b/"),
            Map.entry("empty path parameter", ";/"),
            Map.entry("encoded slash", "%2F"),
            Map.entry("encoded slash, lower case", "%2f"),
            Map.entry("backslash", "\\"),
            Map.entry("encoded backslash", "%5C"),
            Map.entry("overlong slash", "%C0%AF"),
            Map.entry("NUL", "%00/"),
            Map.entry("tab", "%09/"));

    @Example
    void whatIsServed_isSpelledInItsOnlyWay() {
        assertThat(SERVED).allMatch(PathSpelling::isOnlyOne);
        assertThat(List.of(
                        "/",
                        "/q/swagger-ui/",
                        "/v1/releases/sha256%3A00ff",
                        "/v1/rules/%3Cscript%3E",
                        "/v1/rules/%C3%A9"))
                .allMatch(PathSpelling::isOnlyOne);
    }

    @Example
    void spellingsThatWalkedRoundARule() throws IOException {
        List<String> spellings = Files.readAllLines(Path.of("src/test/resources/http/spellings.txt"));
        assertThat(spellings).hasSizeGreaterThan(70);
        // the others are no address although nothing in them is odd: their letters are others, or an escape stands
        // where no id does
        assertThat(spellings.stream().filter(PathSpelling::isOnlyOne))
                .containsExactlyInAnyOrder(
                        "/v1/decisions%20", "/v1/decisions%3Fview=full", "/V1/decisions", "/v1/Decisions", "/Q/health");
    }

    /** However often a served path is twisted, and wherever. */
    @Property
    void noTwistedPath_isAnAddress(
            @ForAll("served") String path, @ForAll("twists") List<String> twists, @ForAll("place") int place) {
        String twisted = path;
        for (String twist : twists) {
            int slash = twisted.indexOf('/', 1 + place % (twisted.length() - 1));
            twisted = slash < 0 ? twisted + twist : twisted.substring(0, slash) + twist + twisted.substring(slash + 1);
        }
        assertThat(PathSpelling.isOnlyOne(twisted)).as(twisted).isFalse();
    }

    @Property
    void noUnreservedCharacter_isEscaped(@ForAll("served") String path, @ForAll("place") int place) {
        int at = 1 + place % (path.length() - 1);
        char c = path.charAt(at);
        if (c == '/' || c == ':' || c == '%' || path.lastIndexOf('%', at) >= at - 2 && path.lastIndexOf('%', at) >= 0) {
            return; // reserved, or part of an escape
        }
        for (String format : List.of("%%%02X", "%%%02x", "%%C1%%%02X")) {
            String escaped = path.substring(0, at) + format.formatted((int) c) + path.substring(at + 1);
            assertThat(PathSpelling.isOnlyOne(escaped)).as(escaped).isFalse();
        }
    }

    /** Two spellings that decode to the same name differ only in whether reserved characters are escaped. */
    @Property
    void aName_hasOneSpellingButForReservedCharacters(@ForAll("names") String name) {
        String spelled = "/v1/ingredients/" + encoded(name, false);
        String generated = "/v1/ingredients/" + encoded(name, true);
        boolean sound = !name.equals(".") && !name.equals("..") && name.chars().noneMatch(c -> c == '/' || c == '\\');
        assertThat(PathSpelling.isOnlyOne(spelled)).as(spelled).isEqualTo(sound);
        assertThat(PathSpelling.isOnlyOne(generated)).as(generated).isEqualTo(sound);
    }

    @Property
    void noBytesThatAreNoUtf8_areAnAddress(@ForAll("badUtf8") String escapes) {
        assertThat(PathSpelling.isOnlyOne("/v1/ingredients/a" + escapes + "b"))
                .as(escapes)
                .isFalse();
    }

    @Provide
    Arbitrary<String> served() {
        return Arbitraries.of(SERVED);
    }

    @Provide
    Arbitrary<List<String>> twists() {
        return Arbitraries.of(TWISTS.values().stream().sorted().toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 200);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u00e9', '\u03b2', '\u4e2d')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> badUtf8() {
        Arbitrary<String> lead = Arbitraries.of("%C0", "%C1", "%F5", "%FF", "%80", "%BF", "%E2%82", "%ED%A0%80");
        return Combinators.combine(lead, Arbitraries.of("", "%80", "%AF"))
                .as((one, more) -> one + more)
                .filter(escapes -> !escapes.equals("%E2%82%80") && !escapes.equals("%E2%82%AF"));
    }

    /** As RFC 3986 has it; generated clients escape all that is reserved, people what must be. */
    private static String encoded(String name, boolean all) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = b > 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
            if (unreserved || !all && b > 0 && "!$&'()*+,=:@".indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append("%%%02X".formatted(b));
            }
        }
        return encoded.toString();
    }
}
