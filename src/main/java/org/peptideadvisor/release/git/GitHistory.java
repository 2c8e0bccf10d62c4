package org.peptideadvisor.release.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.FolderWriter;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.GateReport;
import org.peptideadvisor.release.gate.GateText;
import org.peptideadvisor.release.gate.RuleHistory;

/**
 * Keeps the branch of what is live in step with the ledger, and with the rules folder where that is followed. The folder is one more author:
 * what goes live of it is a commit. What is published elsewhere is written back to it. Thread-safe.
 */
public final class GitHistory implements RuleHistory {

    private static final Logger LOG = Logger.getLogger(GitHistory.class);

    /** The commit that the folder held last. */
    private static final String FOLDER = "refs/advisor/folder";

    /** The commit that is about to go live; the ledger says whether it did. */
    private static final String PENDING = "refs/advisor/pending";

    private final RuleRepository repository;
    private final RuleFolder folder;
    private final FolderWriter writer;
    private final boolean followed;
    private final InstantSource clock;
    private @Nullable CompletableFuture<Void> first;

    /** @param followed whether what is published elsewhere is written to the folder */
    public GitHistory(RuleRepository repository, RuleFolder folder, boolean followed, InstantSource clock) {
        this.repository = repository;
        this.folder = folder;
        this.writer = new FolderWriter(folder);
        this.followed = followed;
        this.clock = clock;
    }

    /** What is live is told by the ledger, so advice goes on though the repository cannot be read. */
    @Override
    public synchronized void resumed(Map<String, String> release) {
        settle();
        try {
            resume(release);
        } catch (UncheckedIOException e) {
            LOG.errorf(
                    "the repository of rules, %s in the data folder, cannot be read (%s). What the ledger names is live, and drafts cannot be"
                            + " worked on. Stop the service and put the repository of a backup back, or move it away: it then begins anew with"
                            + " what is live, without drafts",
                    RuleRepository.FOLDER,
                    e.getCause() == null ? e : e.getCause().getClass().getSimpleName());
        }
    }

    private void resume(Map<String, String> release) {
        String live = repository.head(RuleRepository.LIVE);
        String pending = repository.head(PENDING);
        String named = ReleaseBuilder.idOf(release);
        if (live != null && named.equals(ReleaseBuilder.idOf(repository.files(live)))) {
            return;
        }
        if (pending != null && named.equals(ReleaseBuilder.idOf(repository.files(pending)))) {
            repository.move(RuleRepository.LIVE, live, pending);
            return;
        }
        Map<String, String> whole = examples(live == null ? folder.scenarios() : repository.files(live));
        whole.putAll(release);
        held(commit(
                whole,
                live,
                CommitAuthor.SERVICE,
                "What is live by the ledger")); // the folder is no part of it, and is judged as an edit
    }

    private static Map<String, String> examples(Map<String, String> files) {
        var examples = new TreeMap<>(files);
        examples.keySet().removeIf(RuleFolder::belongs);
        return examples;
    }

    @Override
    public synchronized void folderChanged() {
        settle();
        if (!followed) {
            return;
        }
        String live = repository.head(RuleRepository.LIVE);
        String held = repository.head(FOLDER);
        if (live != null && held != null && !live.equals(held)) {
            try {
                writeBack(held, live);
            } catch (IOException e) {
                LOG.errorf(
                        "what is live could not be written to %s: %s",
                        folder.root(), e.getClass().getSimpleName());
            }
        }
    }

    /** The first commit of all holds every file and takes a while, so that advice does not wait for it. */
    @Override
    public synchronized void folderIsLive(Map<String, String> whole, @Nullable GateReport passed) {
        settle();
        if (repository.head(RuleRepository.LIVE) == null) {
            first = CompletableFuture.runAsync(() -> keep(whole, passed)).exceptionally(failed -> {
                keep(whole, passed);
                return null;
            });
        } else {
            keep(whole, passed);
        }
    }

    /** Waits until the first commit is there. */
    private void settle() {
        CompletableFuture<Void> writing = first;
        first = null;
        if (writing != null) {
            writing.join();
        }
    }

    private void keep(Map<String, String> whole, @Nullable GateReport passed) {
        String live = repository.head(RuleRepository.LIVE);
        if (live == null || !repository.files(live).equals(whole)) {
            String reason = live == null ? "The rules folder at the beginning" : "An edit of the rules folder";
            String gate = passed == null ? "" : "\n\n" + GateText.of(passed);
            live = commit(whole, live, CommitAuthor.FOLDER, reason + gate);
        }
        held(live);
    }

    private String commit(Map<String, String> whole, @Nullable String live, CommitAuthor author, String reason) {
        List<String> parents = live == null ? List.of() : List.of(live);
        String commit = repository.write(whole, parents, author, clock.instant(), reason);
        repository.move(RuleRepository.LIVE, live, commit);
        return commit;
    }

    private void held(String commit) {
        String before = repository.head(FOLDER);
        if (!commit.equals(before)) {
            repository.move(FOLDER, before, commit);
        }
    }

    /** The commit that is live; null before anything was. */
    @Nullable
    synchronized String live() {
        settle();
        return repository.head(RuleRepository.LIVE);
    }

    /** Files of the followed folder that are not as they are live, by path; empty where no folder is followed. */
    synchronized Set<String> edited(String live) {
        settle();
        var edited = new TreeSet<String>();
        if (followed) {
            Map<String, String> kept = repository.files(live);
            Map<String, String> found = found();
            edited.addAll(kept.keySet());
            edited.addAll(found.keySet());
            edited.removeIf(path -> Objects.equals(kept.get(path), found.get(path)));
        }
        return edited;
    }

    private Map<String, String> found() {
        Map<String, String> found = new TreeMap<>(folder.scenarios());
        found.putAll(folder.read());
        return found;
    }

    /** Whether what is published could be written to the folder, or need not be. */
    boolean canWriteBack() {
        return !followed || writer.isWritable();
    }

    /** Notes what is about to go live, so that a start after a crash finds it. */
    synchronized void begin(String commit) {
        settle();
        repository.move(PENDING, repository.head(PENDING), commit);
    }

    /** Makes this the commit that is live, and writes it to the followed folder; what cannot be written is told in the log. */
    synchronized void went(String before, String commit) {
        settle();
        repository.move(RuleRepository.LIVE, before, commit);
        if (followed) {
            try {
                held(before);
                writeBack(before, commit);
            } catch (IOException | UncheckedIOException e) {
                LOG.errorf(
                        "release of commit %s is live, and could not be written to %s (%s); that is tried again",
                        commit, folder.root(), e.getClass().getSimpleName());
            }
        }
    }

    private void writeBack(String before, String commit) throws IOException {
        writer.write(repository.files(before), repository.files(commit));
        held(commit);
    }
}
