package org.peptideadvisor.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    /** Leaves of two bytes, more than 2 × 256 of them. */
    private static final List<byte[]> LEAVES = IntStream.range(0, 700)
            .mapToObj(i -> new byte[] {(byte) (i >> 8), (byte) i})
            .toList();

    private static final StoredTree TREE = StoredTree.of(LEAVES);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "1, 1234067, 256, tile/1/x001/x234/067",
        "2, 67, 17, tile/2/067.p/17"
    })
    void pathOfHashes(int level, long index, int width, String path) {
        var tile = new HashTile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.at(path)).contains(tile);
    }

    @ParameterizedTest
    @CsvSource({"0, 256, tile/entries/000", "1234067, 1, tile/entries/x001/x234/067.p/1"})
    void pathOfEntries(long index, int width, String path) {
        var tile = new EntryBundle(index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.at(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/8/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/data/000",
                "tile/0/x000/067",
                "tile/0/001/067",
                "tile/0/x001",
                "tile/0/x001/x067",
                "tile/0/000.p/0",
                "tile/0/000.p/00",
                "tile/0/000.p/017",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/",
                "tile/0/000/../000",
                "tile/0/000\n",
                "/tile/0/000",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void whereNothingCanBe(String path) {
        assertThat(Tile.at(path)).isEqualTo(Optional.empty());
    }

    /** The example of tlog-tiles: a tree of 70,000. */
    @ParameterizedTest
    @CsvSource({
        "tile/0/272, true",
        "tile/0/273, false",
        "tile/0/273.p/112, true",
        "tile/0/273.p/113, false",
        "tile/1/000, true",
        "tile/1/001, false",
        "tile/1/001.p/17, true",
        "tile/1/001.p/18, false",
        "tile/2/000.p/1, true",
        "tile/2/000.p/2, false",
        "tile/3/000.p/1, false",
        "tile/entries/273.p/112, true",
        "tile/entries/273.p/113, false"
    })
    void isIn(String path, boolean isIn) {
        assertThat(Tile.at(path).orElseThrow().isIn(70_000)).isEqualTo(isIn);
    }

    @Test
    void hashesOfLeaves() {
        assertThat(hashes(new HashTile(0, 1, 256)))
                .isEqualTo(LEAVES.subList(256, 512).stream().map(Rfc6962::leaf).toList());
        assertThat(hashes(new HashTile(0, 2, 188)))
                .isEqualTo(LEAVES.subList(512, 700).stream().map(Rfc6962::leaf).toList());
    }

    @Test
    void hashesOfALevelAboveAreRootsOfFullTiles() {
        TREE.forgetReading();
        assertThat(hashes(new HashTile(1, 0, 2)))
                .containsExactly(Definition.root(LEAVES.subList(0, 256)), Definition.root(LEAVES.subList(256, 512)));
        assertThat(TREE.calls()).isEqualTo(1);
    }

    @Test
    void entriesHashToTheLeavesOfTheirTile() {
        byte[] bundle = new EntryBundle(2, 188).contents(TileTest::read);

        var entries = ByteBuffer.wrap(bundle);
        var leaves = new ArrayList<Hash>();
        while (entries.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(entries.getShort())];
            entries.get(entry);
            leaves.add(Rfc6962.leaf(entry));
        }
        assertThat(leaves).isEqualTo(hashes(new HashTile(0, 2, 188)));
    }

    @Test
    void anEntryThatIsTooLongFitsNoBundle() {
        var bundle = new EntryBundle(0, 1);
        assertThat(bundle.contents((first, count) -> List.of(new byte[65_535])))
                .hasSize(65_537)
                .startsWith(0xff, 0xff);
        assertThatThrownBy(() -> bundle.contents((first, count) -> List.of(new byte[65_536])))
                .hasMessageContaining("65536 bytes");
        assertThatThrownBy(() -> bundle.contents((first, count) -> List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<byte[]> read(long first, int count) {
        return LEAVES.subList((int) first, (int) first + count);
    }

    private static List<Hash> hashes(HashTile tile) {
        byte[] contents = tile.contents(TREE);
        return IntStream.range(0, contents.length / Hash.LENGTH)
                .mapToObj(i -> new Hash(Arrays.copyOfRange(contents, i * Hash.LENGTH, (i + 1) * Hash.LENGTH)))
                .toList();
    }
}
