package org.peptideadvisor.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trees of every size up to 300 against the definition, and what a proof costs. */
class TreeProperties {

    private static final int MOST = 300;
    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
            .toList();

    private final StoredTree tree = StoredTree.of(LEAVES);

    @Example
    void root_everySize() {
        for (int size = 0; size <= MOST; size++) {
            assertThat(Tree.root(size, tree)).isEqualTo(Definition.root(LEAVES.subList(0, size)));
        }
    }

    @Example
    void position_everyNodeOnceAndDense() {
        var seen = new ArrayList<Long>();
        for (int level = 0; 1 << level <= 256; level++) {
            for (int n = 0; n < 256 >> level; n++) {
                seen.add(StoredHashes.position(level, n));
            }
        }
        assertThat(seen)
                .hasSize((int) StoredHashes.count(256))
                .doesNotHaveDuplicates()
                .allMatch(position -> position >= 0 && position < StoredHashes.count(256));
    }

    @Example
    void position_holdsTheHashOfItsSubtree() {
        for (int level = 0; 1 << level <= MOST; level++) {
            for (int n = 0; (n + 1) << level <= MOST; n++) {
                assertThat(tree.stored().get((int) StoredHashes.position(level, n)))
                        .isEqualTo(Definition.root(LEAVES.subList(n << level, (n + 1) << level)));
            }
        }
    }

    @Property
    void inclusion_isTheDefinition(@ForAll @IntRange(min = 1, max = MOST) int size) {
        for (int index = 0; index < size; index += Math.max(1, size / 12)) {
            assertThat(Tree.inclusion(index, size, tree)).isEqualTo(Definition.path(index, LEAVES.subList(0, size)));
        }
    }

    @Property
    void consistency_isTheDefinition(@ForAll @IntRange(max = MOST) int newSize) {
        for (int oldSize = 0; oldSize <= newSize; oldSize += Math.max(1, newSize / 12)) {
            assertThat(Tree.consistency(oldSize, newSize, tree))
                    .isEqualTo(Definition.proof(oldSize, LEAVES.subList(0, newSize)));
        }
    }

    @Property
    void append_severalAtOnceStoreTheSame(
            @ForAll @IntRange(max = 200) int size, @ForAll @IntRange(max = 100) int more) {
        List<Hash> leaves =
                LEAVES.subList(size, size + more).stream().map(Rfc6962::leaf).toList();

        List<Hash> stored = StoredHashes.append(size, leaves, tree);

        assertThat(stored).isEqualTo(tree.stored().subList((int) StoredHashes.count(size), (int)
                StoredHashes.count((long) size + more)));
    }

    @Property
    void proofs_readOnceAndLittle(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll @IntRange(min = 1, max = MOST - 1) int other) {
        int height = 64 - Long.numberOfLeadingZeros(size - 1L);
        tree.forgetReading();

        Tree.inclusion(other % size, size, tree);

        assertThat(tree.calls()).isEqualTo(1);
        assertThat(tree.hashesRead()).isLessThanOrEqualTo(2 * height);
        tree.forgetReading();

        Tree.consistency(1 + other % (size - 1), size, tree);

        assertThat(tree.calls()).isEqualTo(1);
        assertThat(tree.hashesRead()).isLessThanOrEqualTo(2 * height);
    }

    @Example
    void whatNoTreeHasIsRefused() {
        assertThatThrownBy(() -> Tree.inclusion(3, 3, tree)).hasMessage("no leaf 3 in a tree of 3");
        assertThatThrownBy(() -> Tree.inclusion(-1, 3, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.inclusion(0, 0, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.consistency(4, 3, tree)).hasMessage("a tree of 3 cannot have begun with 4");
        assertThatThrownBy(() -> Tree.root(-1, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StoredHashes.count(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StoredHashes.position(61, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hash(new byte[31])).hasMessage("a hash has 32 bytes, not 31");
        assertThatThrownBy(() -> Tree.root(3, positions -> List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void hash_isAValue() {
        byte[] bytes = new byte[Hash.LENGTH];
        var hash = new Hash(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;
        assertThat(hash).isEqualTo(new Hash(new byte[Hash.LENGTH])).hasSameHashCodeAs(new Hash(new byte[Hash.LENGTH]));
        assertThat(hash).isNotEqualTo(new Hash(bytes));
    }
}
