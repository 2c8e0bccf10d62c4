package org.peptideadvisor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void toString_isRfc6901() {
        assertThat(Pointer.ROOT.toString()).isEmpty();
        assertThat(Pointer.ROOT.at("client").at("uses").at(3).at("id")).hasToString("/client/uses/3/id");
        assertThat(Pointer.ROOT.at("a/b").at("m~n")).hasToString("/a~1b/m~0n");
    }

    @Test
    void compare_listsByNumberAndPartsAfterTheirWhole() {
        assertThat(Stream.of("/b", "/a/10/x", "/a/2", "/a", "", "/a/10", "/a/1a", "/a/x", "/a/9")
                        .sorted(Pointer::compare))
                .containsExactly("", "/a", "/a/2", "/a/9", "/a/10", "/a/10/x", "/a/1a", "/a/x", "/b");
    }
}
