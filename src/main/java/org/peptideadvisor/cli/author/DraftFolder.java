package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.model.GivenFile;
import org.peptideadvisor.release.FolderWriter;
import org.peptideadvisor.release.RuleFolder;

/** A folder of an author with the files of a draft. A hidden file says which draft and commit, and a hidden folder keeps them as they came. */
final class DraftFolder {

    private static final String MARK = ".advisor-draft";
    private static final String KEPT = ".advisor-draft-files";
    private static final Pattern SAID = Pattern.compile("([a-z0-9-]{1,64}) ([0-9a-f]{40})\\s*");
    private static final int MOST = 200;

    private final Path folder;
    private final String draft;
    private final String commit;

    private DraftFolder(Path folder, String draft, String commit) {
        this.folder = folder;
        this.draft = draft;
        this.commit = commit;
    }

    /** Makes one. */
    static void make(Path folder, String draft, String commit, Map<String, String> files) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw CommandFailure.usage("The folder " + folder + " is not empty. Name a new one.");
                    }
                }
            }
            Files.createDirectories(folder);
            write(folder, Map.of(), files);
            new DraftFolder(folder, draft, commit).mark(commit, files);
        } catch (IOException e) {
            throw failed(folder);
        }
    }

    /** Opens one. */
    static DraftFolder open(Path folder) {
        try {
            String mark = new String(GivenFile.read(folder.resolve(MARK), MOST), StandardCharsets.UTF_8);
            Matcher said = SAID.matcher(mark);
            if (said.matches()) {
                return new DraftFolder(folder, said.group(1), said.group(2));
            }
        } catch (IOException e) {
            // told below
        }
        throw CommandFailure.usage(
                "The folder " + folder + " holds no draft. Make one with: bin/advisor draft get ID --to FOLDER");
    }

    String draft() {
        return draft;
    }

    /** The commit that its files came from. */
    String commit() {
        return commit;
    }

    /** What was changed since, each file with its path and its text, which is null for one that is gone. */
    List<Map<String, @Nullable String>> edits() {
        Map<String, String> before = read(folder.resolve(KEPT));
        Map<String, String> now = read(folder);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        var edits = new ArrayList<Map<String, @Nullable String>>();
        for (String path : paths) {
            if (!Objects.equals(before.get(path), now.get(path))) {
                Map<String, @Nullable String> edit = new HashMap<>();
                edit.put("path", path);
                edit.put("text", now.get(path));
                edits.add(edit);
            }
        }
        if (edits.isEmpty()) {
            throw CommandFailure.found("Nothing was changed in " + folder + ".");
        }
        return edits;
    }

    /** Takes the files of another commit, which holds what was saved and what others saved. */
    void replace(String newest, Map<String, String> files) {
        try {
            write(folder, read(folder), files);
            mark(newest, files);
        } catch (IOException e) {
            throw failed(folder);
        }
    }

    private void mark(String newest, Map<String, String> files) throws IOException {
        Path kept = folder.resolve(KEPT);
        Files.createDirectories(kept);
        write(kept, read(kept), files);
        Files.writeString(folder.resolve(MARK), draft + " " + newest + "\n");
    }

    private static void write(Path folder, Map<String, String> before, Map<String, String> after) throws IOException {
        new FolderWriter(new RuleFolder(folder)).write(before, after);
    }

    private static Map<String, String> read(Path folder) {
        try {
            var files = new TreeMap<>(new RuleFolder(folder).read());
            files.putAll(new RuleFolder(folder).scenarios());
            return files;
        } catch (UncheckedIOException e) {
            throw failed(folder);
        }
    }

    private static CommandFailure failed(Path folder) {
        return CommandFailure.usage("The folder " + folder + " cannot be read or written.");
    }
}
