package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonPointerTest {

    @Test
    void toString_isRfc6901() {
        assertThat(JsonPointer.ROOT.toString()).isEmpty();
        assertThat(JsonPointer.ROOT.at("client").at("uses").at(3).at("id")).hasToString("/client/uses/3/id");
        assertThat(JsonPointer.ROOT.at("a/b").at("m~n")).hasToString("/a~1b/m~0n");
    }

    @Test
    void compare_listsByNumberAndPartsAfterTheirWhole() {
        assertThat(Stream.of("/b", "/a/10/x", "/a/2", "/a", "", "/a/10", "/a/1a", "/a/x", "/a/9")
                        .sorted(JsonPointer::compare))
                .containsExactly("", "/a", "/a/2", "/a/9", "/a/10", "/a/10/x", "/a/1a", "/a/x", "/b");
    }
}
