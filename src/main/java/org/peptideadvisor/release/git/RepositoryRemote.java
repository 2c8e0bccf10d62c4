package org.peptideadvisor.release.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is live, and the drafts, to another repository, so that others read them there and they outlive this machine. Nothing is fetched from it, and nothing
 * waits for it: what cannot be sent is told in the log, and sent later. Thread-safe.
 */
public final class RepositoryRemote implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RepositoryRemote.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final RuleRepository repository;
    private final URIish address;
    private final @Nullable CredentialsProvider credentials;
    private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "repository-remote");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, String> sent = Map.of();
    private volatile boolean behind;
    private String told = "";

    /**
     * A remote that nothing is sent to yet.
     *
     * @param address {@code https://…} or a folder
     * @param user who pushes there; empty where nobody need say
     * @throws IllegalArgumentException if that is no address
     */
    public RepositoryRemote(
            RuleRepository repository, String address, Optional<String> user, Optional<String> password) {
        this.repository = repository;
        try {
            this.address = new URIish(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address of a repository", e);
        }
        boolean overSsh = this.address.getScheme() == null && this.address.getHost() != null;
        if (overSsh || this.address.getPass() != null || !isReachable(this.address.getScheme())) {
            throw new IllegalArgumentException("not https:// or a folder, or with a password in it");
        }
        this.credentials =
                user.isPresent() ? new UsernamePasswordCredentialsProvider(user.get(), password.orElse("")) : null;
    }

    private static boolean isReachable(@Nullable String scheme) {
        return scheme == null || scheme.equals("file") || scheme.equals("https");
    }

    /** Sends at once, and then whenever a branch has moved. */
    public void start() {
        var unused = sending.scheduleWithFixedDelay(this::send, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the last that was to be sent could not be. */
    boolean isBehind() {
        return behind;
    }

    /** Sends what was not sent yet. */
    synchronized void send() {
        try {
            Map<String, String> heads = repository.heads();
            if (heads.equals(sent)) {
                return;
            }
            repository.push(address, credentials);
            sent = heads;
            behind = false;
            told = "";
        } catch (IOException | RuntimeException e) {
            behind = true;
            String why = String.valueOf(e.getMessage());
            if (!why.equals(told)) {
                told = why;
                LOG.errorf(
                        "the repository of rules could not be sent to %s: %s; that is tried again",
                        address.setPass(null), why);
            }
        }
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }
}
