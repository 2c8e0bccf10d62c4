package org.peptideadvisor.release.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** The files of a commit as git keeps them. */
final class CommitTree {

    /** A character takes three bytes at most in UTF-8, and a table is the longest file. */
    private static final int MOST_BYTES = 3 * AuthorLimit.TABLE.most();

    private CommitTree() {}

    /** Writes the files. */
    static ObjectId write(ObjectInserter objects, SortedMap<String, String> files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            var entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(objects.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(objects);
    }

    /** Reads them; what no rules folder would hold is left out, whoever put it there. */
    static Map<String, String> read(ObjectReader objects, RevTree tree) throws IOException {
        var files = new TreeMap<String, String>();
        long characters = 0;
        try (var walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                String path = walk.getPathString();
                if (RuleFolder.mayHold(path)
                        && RuleFiles.isSafe(path)
                        && !RuleFiles.isIgnored(path)
                        && walk.getFileMode(0).equals(FileMode.REGULAR_FILE)) {
                    byte[] bytes = objects.open(walk.getObjectId(0), Constants.OBJ_BLOB)
                            .getCachedBytes(MOST_BYTES);
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    characters += text.length();
                    files.put(path, text);
                }
                if (AuthorLimit.FILES.isExceededBy(files.size()) || AuthorLimit.CHARACTERS.isExceededBy(characters)) {
                    throw new IOException("a commit has over " + AuthorLimit.FILES + " or " + AuthorLimit.CHARACTERS);
                }
            }
        }
        return files;
    }
}
