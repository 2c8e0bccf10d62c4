package org.peptideadvisor.release.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AuthorLimit;

/** Follows one file through the commits that lead to one. Belongs to one walk. */
final class FileTrail {

    private static final int MOST_COMMITS = 5_000;
    private static final int MOST_BYTES = 3 * AuthorLimit.TABLE.most();

    private final RevWalk walk;
    private final String path;
    private final Map<ObjectId, String> texts = new HashMap<>();

    private FileTrail(RevWalk walk, String path) {
        this.walk = walk;
        this.path = path;
    }

    /** The commits that have the file otherwise than one of those before them, the newest first. */
    static List<FileState> of(Repository git, String head, String path) throws IOException {
        try (RevWalk walk = new RevWalk(git)) {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
            return new FileTrail(walk, path).read();
        }
    }

    private List<FileState> read() throws IOException {
        var states = new ArrayList<FileState>();
        int seen = 0;
        for (RevCommit commit = walk.next(); commit != null && seen++ < MOST_COMMITS; commit = walk.next()) {
            ObjectId now = blob(commit);
            var before = new ArrayList<@Nullable ObjectId>();
            for (RevCommit parent : commit.getParents()) {
                walk.parseHeaders(parent);
                before.add(blob(parent));
            }
            boolean differs =
                    before.isEmpty() ? now != null : before.stream().anyMatch(one -> !Objects.equals(one, now));
            if (differs) {
                states.add(state(commit, now, before));
            }
        }
        return List.copyOf(states);
    }

    private FileState state(RevCommit commit, @Nullable ObjectId now, List<@Nullable ObjectId> before)
            throws IOException {
        walk.parseBody(commit);
        var texts = new ArrayList<@Nullable String>();
        for (ObjectId one : before) {
            texts.add(text(one));
        }
        return new FileState(RuleCommit.of(commit), text(now), texts);
    }

    private @Nullable ObjectId blob(RevCommit commit) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(walk.getObjectReader(), path, commit.getTree())) {
            return found == null ? null : found.getObjectId(0);
        }
    }

    private @Nullable String text(@Nullable ObjectId blob) throws IOException {
        if (blob == null) {
            return null;
        }
        String known = texts.get(blob);
        if (known == null) {
            byte[] bytes = walk.getObjectReader().open(blob, Constants.OBJ_BLOB).getCachedBytes(MOST_BYTES);
            known = new String(bytes, StandardCharsets.UTF_8);
            texts.put(blob, known);
        }
        return known;
    }
}
