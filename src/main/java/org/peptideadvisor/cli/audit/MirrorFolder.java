package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a log in a folder, with the paths of C2SP tlog-tiles, so that it can be served as it is. What is not verified yet is in {@code
 * incoming}.
 */
final class MirrorFolder {

    private static final String CHECKPOINT = "checkpoint";
    private static final String PARTIAL = ".p/";
    private static final String HANDOVERS = "handovers";

    private final Path root;
    private final Path incoming;

    MirrorFolder(Path root) throws IOException {
        this.root = root;
        this.incoming = root.resolve("incoming");
        Files.createDirectories(root);
        delete(incoming); // of a run that was cut short
    }

    /** The checkpoint up to which all is verified; null for none yet. */
    byte @Nullable [] checkpoint() throws IOException {
        Path file = root.resolve(CHECKPOINT);
        return Files.exists(file) ? Files.readAllBytes(file) : null;
    }

    /** What was verified of a path before; null for nothing. */
    byte @Nullable [] kept(String path) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    /** Whether a path was verified before. */
    boolean keeps(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /** Puts what is not verified yet beside what is. */
    void receive(String path, byte[] bytes) throws IOException {
        Path file = incoming.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    /** An entry by which another key takes over. */
    void receiveHandover(long index, byte[] entry) throws IOException {
        receive(HANDOVERS + "/" + index, entry);
    }

    /** The entries by which another key takes over, those that came in too, by their places. */
    Map<Long, byte[]> handovers() throws IOException {
        var entries = new TreeMap<Long, byte[]>();
        for (Path place : List.of(root, incoming)) {
            for (Path file : files(place.resolve(HANDOVERS))) {
                entries.put(Long.parseLong(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
        return entries;
    }

    /** What came in is verified: it belongs to the copy, the checkpoint last of all. */
    void accept(byte[] checkpoint, long size) throws IOException {
        for (Path file : files(incoming)) {
            Path to = root.resolve(incoming.relativize(file).toString());
            Files.createDirectories(to.resolveSibling("."));
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
        Path all = Files.createDirectories(root.resolve("checkpoints"));
        Files.write(all.resolve(String.format("%012d.checkpoint", size)), checkpoint);
        Path draft = Files.write(root.resolve(CHECKPOINT + ".draft"), checkpoint);
        Files.move(
                draft, root.resolve(CHECKPOINT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        delete(incoming);
        dropPartial();
    }

    /** Partial tiles whose full one is there are of no use any more. */
    private void dropPartial() throws IOException {
        for (Path file : files(root.resolve("tile"))) {
            String name = root.relativize(file).toString().replace('\\', '/');
            int partial = name.indexOf(PARTIAL);
            if (partial >= 0 && Files.isRegularFile(root.resolve(name.substring(0, partial)))) {
                Files.delete(file);
            }
        }
    }

    /**
     * Keeps two checkpoints that contradict each other, and the tiles that show it, where nothing replaces them.
     *
     * @return the folder
     */
    Path keepContradiction(byte[] kept, byte[] offered, Instant now) throws IOException {
        Path proof = Files.createDirectory(root.resolve("contradiction-" + now.toEpochMilli()));
        Files.write(proof.resolve("kept.checkpoint"), kept);
        Files.write(proof.resolve("offered.checkpoint"), offered);
        if (Files.isDirectory(incoming)) {
            Files.move(incoming, proof.resolve("offered"));
        }
        return proof;
    }

    void forgetIncoming() throws IOException {
        delete(incoming);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> {
                    try {
                        Files.delete(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
