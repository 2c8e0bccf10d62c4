package org.peptideadvisor.release.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.BundleWriter;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * The repository of rules as one file, a bundle that any git reads ({@code git clone rules.bundle}). It is of one moment, also while the service
 * writes commits: those that a branch names are whole. Stateless.
 */
public final class RepositoryBundle {

    /** The usual name of the file. */
    public static final String FILE = "rules.bundle";

    private static final RefSpec EVERYTHING = new RefSpec("+refs/*:refs/*");

    private RepositoryBundle() {}

    /** Whether there is a repository in a folder, with a commit in it. */
    public static boolean isThere(Path repository) throws IOException {
        if (!Files.isDirectory(repository)) {
            return false;
        }
        try (Repository git = open(repository)) {
            return !git.getRefDatabase().getRefs().isEmpty();
        }
    }

    /** Writes all branches of a repository, with all that they name, to a new file. */
    public static void write(Path repository, Path file) throws IOException {
        try (Repository git = open(repository);
                OutputStream out =
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bundle = new BundleWriter(git);
            List<Ref> refs = git.getRefDatabase().getRefs();
            refs.stream().filter(ref -> !ref.isSymbolic()).forEach(bundle::include);
            bundle.writeBundle(NullProgressMonitor.INSTANCE, out);
        }
    }

    /**
     * Makes the repository that a file holds, beside the one that is there, and then puts it into its place.
     *
     * @param aside the folder that gets what was there; null where nothing was
     */
    public static void restore(Path file, Path repository, @Nullable Path aside) throws IOException {
        Path staged = repository.resolveSibling(repository.getFileName() + ".restoring");
        read(file, staged);
        if (aside != null && Files.exists(repository)) {
            Files.move(repository, aside.resolve(repository.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staged, repository, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void read(Path file, Path repository) throws IOException {
        RuleRepository.open(repository).close();
        try (Repository git = open(repository);
                InputStream in = Files.newInputStream(file);
                var transport =
                        new TransportBundleStream(git, new URIish(file.toUri().toString()), in)) {
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(EVERYTHING));
        } catch (URISyntaxException e) {
            throw new IOException("the file " + file + " has a name that git cannot read", e);
        }
    }

    private static FileRepository open(Path repository) throws IOException {
        GitIsolation.begin();
        return (FileRepository) new FileRepositoryBuilder()
                .setBare()
                .setGitDir(repository.toFile())
                .build();
    }
}
