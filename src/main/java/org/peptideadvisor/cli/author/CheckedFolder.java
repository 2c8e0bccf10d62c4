package org.peptideadvisor.cli.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.Diagnostic;

/**
 * A rules folder and what was found in it.
 *
 * @param folder the rules folder, relative to where the command was called if it lies below there
 * @param files path below the rules folder to text
 * @param found every finding, sorted
 * @param release the id that the release of these files has
 */
record CheckedFolder(Path folder, Map<String, String> files, List<Diagnostic> found, String release) {

    /** The path of a file as the person at the terminal would write it; of the folder itself for an empty path. */
    String shown(String file) {
        return folder.resolve(file).toString().replace('\\', '/');
    }

    boolean sound() {
        return found.stream().noneMatch(Diagnostic::isError);
    }

    /** A folder as seen from another: relative if it lies below there, else as it is. */
    static Path seenFrom(Path here, Path folder) {
        Path from = here.toAbsolutePath().normalize();
        Path to = folder.toAbsolutePath().normalize();
        return to.startsWith(from) ? from.relativize(to) : folder.normalize();
    }
}
