package org.peptideadvisor.bulk.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.peptideadvisor.bulk.row.RunTerms.NamedInput;

/**
 * The files of an input, in the order of their names: a single one, or those of a folder but for names that begin with a dot or an underscore.
 *
 * @param paths where they are
 * @param named how the id of a run knows them
 * @param columns whether they are Parquet, with the requests in the column {@code request}; else each line is a request
 */
public record InputFiles(List<Path> paths, List<NamedInput> named, boolean columns) {

    private static final String PARQUET = ".parquet";

    public InputFiles {
        paths = List.copyOf(paths);
        named = List.copyOf(named);
    }

    /**
     * Finds them.
     *
     * @throws IOException when there are none, or some are Parquet and some are not; the message is a sentence about the input
     */
    public static InputFiles of(Path input, Configuration hadoop) throws IOException {
        FileSystem files = input.getFileSystem(hadoop);
        List<FileStatus> found;
        try {
            FileStatus status = files.getFileStatus(input);
            found = status.isFile()
                    ? List.of(status)
                    : Arrays.stream(files.listStatus(input, InputFiles::isShown))
                            .filter(FileStatus::isFile)
                            .sorted(Comparator.comparing(one -> one.getPath().getName()))
                            .toList();
        } catch (FileNotFoundException e) {
            throw new IOException("There is no file or folder " + input + ".", e);
        }
        long columns = found.stream()
                .filter(one -> one.getPath().getName().endsWith(PARQUET))
                .count();
        if (found.isEmpty()) {
            throw new IOException("The folder " + input + " has no file.");
        }
        if (columns > 0 && columns < found.size()) {
            throw new IOException(
                    "The folder " + input + " has files of Parquet and others; name a folder of one sort.");
        }
        return new InputFiles(
                found.stream().map(FileStatus::getPath).toList(),
                found.stream()
                        .map(one -> new NamedInput(one.getPath().getName(), one.getLen()))
                        .toList(),
                columns > 0);
    }

    private static boolean isShown(Path path) {
        return !path.getName().startsWith(".") && !path.getName().startsWith("_");
    }
}
