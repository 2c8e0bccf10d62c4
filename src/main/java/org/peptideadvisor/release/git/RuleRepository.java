package org.peptideadvisor.release.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * A bare repository of git that holds the rule base: rules, tables, scenarios. Commits are written whole before a branch points to them, so
 * that a crash leaves the branch as it was. Thread-safe. Methods throw {@link UncheckedIOException} when the disk fails.
 */
public final class RuleRepository implements AutoCloseable {

    /** Its folder below the data folder. */
    public static final String FOLDER = "rules.git";

    /** The branch of what is live. */
    public static final String LIVE = "refs/heads/live";

    private static final String DRAFTS = "refs/heads/draft/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final int MOST_COMMITS = 10_000;
    private static final int PUSH_SECONDS = 60;

    private final FileRepository git;

    private RuleRepository(FileRepository git) {
        this.git = git;
    }

    /** Opens the repository in this folder; makes it if there is none. */
    public static RuleRepository open(Path folder) {
        GitIsolation.begin();
        try {
            var git = (FileRepository) new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(folder.toFile())
                    .build();
            if (!git.getObjectDatabase().exists()) {
                git.create(true);
            }
            StoredConfig config = git.getConfig();
            if (!config.getBoolean("core", null, "fsyncObjectFiles", false)) {
                config.setBoolean("core", null, "fsyncObjectFiles", true);
                config.setBoolean("core", null, "fsyncRefFiles", true);
                config.save();
            }
            return new RuleRepository(git);
        } catch (IOException e) {
            throw new UncheckedIOException("the repository of rules in " + folder + " cannot be opened", e);
        }
    }

    /** The branch of a draft. */
    public static String draft(String id) {
        return DRAFTS + id;
    }

    /** The commit that a branch points to, or null when there is no such branch. */
    public @Nullable String head(String branch) {
        try {
            Ref ref = git.exactRef(branch);
            return ref == null || ref.getObjectId() == null
                    ? null
                    : ref.getObjectId().getName();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Points a branch to a commit, if it points to {@code from}, which is null where there is no branch yet; whether it did. */
    public boolean move(String branch, @Nullable String from, String to) {
        try {
            RefUpdate update = git.updateRef(branch);
            update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : ObjectId.fromString(from));
            update.setNewObjectId(ObjectId.fromString(to));
            update.disableRefLog();
            return switch (update.forceUpdate()) {
                case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> true;
                default -> false;
            };
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Whether this is a commit that {@code head} goes on from, or itself. */
    public boolean isWithin(String commit, String head) {
        if (!ID.matcher(commit).matches()) {
            return false;
        }
        try (RevWalk walk = new RevWalk(git)) {
            return walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(commit)), walk.parseCommit(ObjectId.fromString(head)));
        } catch (MissingObjectException e) {
            return false;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The newest commit that both go on from; null when there is none. */
    public @Nullable String base(String one, String other) {
        try (RevWalk walk = new RevWalk(git)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
            RevCommit base = walk.next();
            return base == null ? null : base.getName();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * The commits that lead to this one, the newest first.
     *
     * @param without leaves out what this one goes on from, and itself; null for none
     */
    public List<RuleCommit> commits(String head, @Nullable String without) {
        var commits = new ArrayList<RuleCommit>();
        try (RevWalk walk = new RevWalk(git)) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
            if (without != null) {
                walk.markUninteresting(walk.parseCommit(ObjectId.fromString(without)));
            }
            for (RevCommit commit = walk.next();
                    commit != null && commits.size() < MOST_COMMITS;
                    commit = walk.next()) {
                commits.add(RuleCommit.of(commit));
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return List.copyOf(commits);
    }

    /** How a file came to be as this commit has it: each commit that has it otherwise than one before, the newest first. */
    public List<FileState> trail(String head, String path) {
        try {
            return FileTrail.of(git, head, path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The files of a commit, path below the rules folder to text; what no rule base holds is left out. */
    public Map<String, String> files(String commit) {
        try (RevWalk walk = new RevWalk(git)) {
            return CommitTree.read(
                    walk.getObjectReader(),
                    walk.parseCommit(ObjectId.fromString(commit)).getTree());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Writes a commit, to which no branch points yet.
     *
     * @param files path to text
     * @param parents what it goes on from
     * @return its id
     */
    public String write(
            Map<String, String> files, List<String> parents, CommitAuthor author, Instant at, String reason) {
        try (ObjectInserter objects =
                parents.isEmpty() ? git.getObjectDatabase().newPackInserter() : git.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(CommitTree.write(objects, new TreeMap<>(files)));
            commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
            commit.setAuthor(author.at(at));
            commit.setCommitter(author.at(at));
            commit.setEncoding(StandardCharsets.UTF_8);
            commit.setMessage(reason + "\n");
            ObjectId id = objects.insert(Constants.OBJ_COMMIT, commit.build());
            objects.flush();
            return id.getName();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The commits that all branches point to, by the name of the branch. */
    Map<String, String> heads() throws IOException {
        return git.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
                .filter(ref -> ref.getObjectId() != null)
                .collect(Collectors.toMap(Ref::getName, ref -> ref.getObjectId().getName()));
    }

    /**
     * Sends all branches to another repository; there what is live only goes forward.
     *
     * @throws IOException if some of them could not be sent
     */
    void push(URIish address, @Nullable CredentialsProvider credentials) throws IOException {
        try (Transport transport = Transport.open(git, address)) {
            transport.setCredentialsProvider(credentials);
            transport.setTimeout(PUSH_SECONDS);
            PushResult pushed = transport.push(
                    NullProgressMonitor.INSTANCE,
                    transport.findRemoteRefUpdatesFor(
                            List.of(new RefSpec(LIVE + ":" + LIVE), new RefSpec("+" + DRAFTS + "*:" + DRAFTS + "*"))));
            for (RemoteRefUpdate update : pushed.getRemoteUpdates()) {
                if (update.getStatus() != RemoteRefUpdate.Status.OK
                        && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
                    throw new IOException(update.getRemoteName() + " was refused there: " + update.getStatus());
                }
            }
        }
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("the repository of rules cannot be read or written", e);
    }

    @Override
    public void close() {
        git.close();
    }
}
