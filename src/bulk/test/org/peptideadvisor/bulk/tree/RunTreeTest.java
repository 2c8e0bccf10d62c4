package org.peptideadvisor.bulk.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.Rfc6962;

/** Trees put together from the subtrees of parts are those of all rows at once, however the rows were cut. */
class RunTreeTest {

    @Test
    void theRootIsThatOfTheWholeTreeHoweverRowsAreCut() {
        var random = new Random(1);
        for (int size : new int[] {1, 2, 3, 7, 8, 9, 31, 100, 257}) {
            for (int tries = 0; tries < 20; tries++) {
                assertThat(new RunTree(size, parts(size, random)).root())
                        .as("%s rows", size)
                        .isEqualTo(naive(0, size));
            }
        }
        assertThat(new RunTree(0, List.of()).root()).isEqualTo(Rfc6962.empty());
    }

    @Test
    void everyRowIsProvedAndNoOther() {
        var random = new Random(2);
        for (int size : new int[] {1, 2, 5, 64, 77}) {
            List<RowSubtree> rows = parts(size, random);
            for (int i = 0; i < size; i++) {
                rows.add(RowSubtree.ofRow(i, leaf(i)));
            }
            var tree = new RunTree(size, rows);
            for (int i = 0; i < size; i++) {
                List<Hash> path = tree.inclusion(i);
                assertThat(RunTree.rootOf(leaf(i), i, size, path)).isEqualTo(tree.root());
                assertThat(RunTree.rootOf(leaf(i + 1), i, size, path)).isNotEqualTo(tree.root());
            }
        }
    }

    @Test
    void aRowThatIsMissingIsNamed() {
        var random = new Random(3);
        List<RowSubtree> some = parts(40, random);
        some.removeIf(one -> one.first() <= 17 && 17 < one.end());
        assertThatThrownBy(() -> new RunTree(40, some).root())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void rowsInOrderTakeTheRoomOfAFewHashes() {
        var stack = new SubtreeStack();
        for (int i = 1000; i < 5000; i++) {
            stack.add(i, leaf(i));
            assertThat(stack.subtrees()).hasSizeLessThan(24);
        }
    }

    /** Subtrees of parts that are cut anywhere, in any order. */
    private static List<RowSubtree> parts(int size, Random random) {
        var subtrees = new ArrayList<RowSubtree>();
        for (int from = 0; from < size; ) {
            int end = Math.min(size, from + 1 + random.nextInt(1 + size / 2));
            var stack = new SubtreeStack();
            for (int i = from; i < end; i++) {
                stack.add(i, leaf(i));
            }
            subtrees.addAll(stack.subtrees());
            from = end;
        }
        Collections.shuffle(subtrees, random);
        return subtrees;
    }

    /** As RFC 6962, section 2.1, defines it. */
    private static Hash naive(int from, int end) {
        if (end - from == 1) {
            return Rfc6962.leaf(leaf(from));
        }
        int split = from + Integer.highestOneBit(end - from - 1);
        return Rfc6962.node(naive(from, split), naive(split, end));
    }

    private static byte[] leaf(int index) {
        return ("row " + index).getBytes(UTF_8);
    }
}
