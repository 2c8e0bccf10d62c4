package org.peptideadvisor.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** Writes a state of a rule base into its folder, each file whole or not at all. What somebody else changed there stays. */
public final class FolderWriter {

    private final Path root;

    public FolderWriter(RuleFolder folder) {
        this.root = folder.root();
    }

    /**
     * Puts each file that differs between two states into the later one, if it is still in the earlier. Called again after it was
     * interrupted, it does the rest.
     *
     * @param before path to text
     * @param after path to text
     */
    public void write(Map<String, String> before, Map<String, String> after) throws IOException {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            String text = after.get(path);
            if (!Objects.equals(before.get(path), text)) {
                Path file = file(path);
                if (Objects.equals(read(file), before.get(path))) {
                    put(file, text);
                }
            }
        }
    }

    /** Whether files can be made in the folder. */
    public boolean isWritable() {
        return Files.isWritable(root);
    }

    private Path file(String path) throws IOException {
        if (!RuleFiles.isSafe(path) || !RuleFiles.belongs(path)) {
            throw new IOException("no file of a rule base");
        }
        Path file = root.resolve(path);
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                throw new IOException("a link leads out of the rules folder");
            }
        }
        return file;
    }

    private static @Nullable String read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : null;
    }

    private static void put(Path file, @Nullable String text) throws IOException {
        if (text == null) {
            Files.deleteIfExists(file);
            return;
        }
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path made = folder.resolve("." + file.getFileName() + ".new"); // hidden, so nobody reads it
        try (FileChannel out = FileChannel.open(
                made,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
