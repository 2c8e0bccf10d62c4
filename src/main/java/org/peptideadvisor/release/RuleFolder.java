package org.peptideadvisor.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** The folder that holds a rule base. Thread-safe. */
public final class RuleFolder {

    /** The file that holds the release's name for people. */
    public static final String NAME_FILE = RuleFiles.NAME_FILE;

    private static final String SCENARIOS = "scenarios";
    private static final String GUARDS = "guards";
    private static final String TABLES = "catalog/";
    /** A character of a table takes three bytes at most, so that one more than a table may have is always read. */
    private static final int MOST_BYTES = 3 * (AuthorLimit.TABLE.most() + 1);

    private final Path root;

    public RuleFolder(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Whether a path below the folder belongs to the release itself: rules, tables, guards, and what is said of it as a whole. */
    public static boolean belongs(String path) {
        return RuleFiles.belongs(path) && !isExample(path);
    }

    /** Whether a file with this path below the folder is read at all: as part of the rule base or as a scenario. */
    public static boolean mayHold(String path) {
        return RuleFiles.belongs(path);
    }

    /** Whether a file can change what goes live: all but scenarios that are no guards and what nobody looks at. */
    static boolean concerns(String path) {
        return !RuleFiles.isIgnored(path) && !isExample(path);
    }

    /** Whether a path is that of a scenario that is no part of a release. */
    static boolean isExample(String path) {
        return RuleFiles.isScenario(path) && !RuleFiles.isGuard(path);
    }

    /**
     * Every file of the release, by its path below the folder with {@code /} between names; a file that is no part of
     * one is there without its text, so that it can be refused.
     *
     * <p>What is no plain file, such as a symbolic link, is there as {@link RuleFiles#NO_FILE}.
     *
     * <p>Of a file only so much is read that a check sees it is too large; once the whole is too large, texts are left out.
     *
     * @throws UncheckedIOException when a file cannot be read, or the folder holds far more files than any rule base
     */
    public Map<String, String> read() {
        return read(RuleFolder::concerns);
    }

    /** Every scenario, likewise, guards among them. */
    public Map<String, String> scenarios() {
        return read(RuleFiles::isScenario);
    }

    /** What the tables among the files of a rule base say. */
    public static CatalogResult catalog(Map<String, String> files) {
        return catalog(files, CheckDeadline.NONE);
    }

    /** The same, as far as there is time. */
    static CatalogResult catalog(Map<String, String> files, CheckDeadline deadline) {
        return Catalog.load(tables(files), deadline::isPast);
    }

    /** The tables among the files of a rule base, by name. */
    public static Map<String, String> tables(Map<String, String> files) {
        return below(TABLES, TABLES, files);
    }

    /** The scenarios among the files of a rule base, by path, guards among them. */
    public static Map<String, String> scenarios(Map<String, String> files) {
        return below(SCENARIOS + "/", "", files);
    }

    /** The guards among the files of a rule base, by path. */
    public static Map<String, String> guards(Map<String, String> files) {
        return below(SCENARIOS + "/" + GUARDS + "/", "", files);
    }

    private static Map<String, String> below(String folder, String cut, Map<String, String> files) {
        var texts = new TreeMap<String, String>();
        files.forEach((path, text) -> {
            if (path.startsWith(folder)
                    && RuleFiles.belongs(path)
                    && RuleFiles.isSafe(path)
                    && !text.equals(RuleFiles.NO_FILE)) {
                texts.put(path.substring(cut.length()), text);
            }
        });
        return texts;
    }

    /** A value that changes whenever a file of the rule base or a scenario is written, added or removed; cheap to ask for. */
    public long stamp() {
        var stamp = new AtomicLong();
        walk(realRoot(), (path, file, attributes) -> {
            if (!RuleFiles.isIgnored(path)) {
                stamp.addAndGet((path.hashCode() * 31L + attributes.size()) * 1_000_003L
                        + attributes.lastModifiedTime().toMillis());
            }
        });
        return stamp.get();
    }

    private Map<String, String> read(Predicate<String> wanted) {
        var texts = new TreeMap<String, String>();
        var characters = new AtomicLong();
        try {
            walk(realRoot(), (path, file, attributes) -> {
                if (wanted.test(path)) {
                    boolean more = !AuthorLimit.CHARACTERS.isExceededBy(characters.get());
                    String text = more ? text(path, file, attributes) : "";
                    characters.addAndGet(text.length());
                    texts.put(path, text);
                }
            });
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(
                    "the rule base in " + root + " cannot be read: " + e.getMessage(), e.getCause());
        }
        return texts;
    }

    private Path realRoot() {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with each file, by its path below the folder. */
    private interface FoundFile {
        void found(String path, Path file, BasicFileAttributes attributes) throws IOException;
    }

    /** Meets all but folders themselves, as far as any rule base goes; what is a link to a folder is a link. One look at the disk for each. */
    private static void walk(Path base, FoundFile each) {
        int below = base.toString().length() + 1;
        try {
            Files.walkFileTree(base, Set.of(), AuthorLimit.FOLDERS_DEEP.most() + 1, new SimpleFileVisitor<>() {
                private int entries;

                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    return count();
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.equals(base)) {
                        throw new IOException("it is no folder");
                    }
                    if (attributes.isDirectory()) {
                        throw new IOException("it has over " + AuthorLimit.FOLDERS_DEEP);
                    }
                    String path = file.toString().substring(below).replace('\\', '/');
                    each.found(path, file, attributes);
                    return count();
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    boolean vanished = failure instanceof NoSuchFileException && !file.equals(base);
                    if (!vanished) {
                        throw failure;
                    }
                    return FileVisitResult.CONTINUE;
                }

                private FileVisitResult count() throws IOException {
                    if (AuthorLimit.ENTRIES_OF_FOLDER.isExceededBy(++entries)) {
                        throw new IOException("it has over " + AuthorLimit.ENTRIES_OF_FOLDER);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that are not UTF-8 become U+FFFD, which is refused where it stands. */
    private static String text(String path, Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            return RuleFiles.NO_FILE;
        }
        if (!RuleFiles.belongs(path)) {
            return "";
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
