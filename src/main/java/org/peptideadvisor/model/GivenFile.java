package org.peptideadvisor.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that somebody names. Only a plain file of bounded size is opened: a pipe or a socket would be waited for, a device may
 * have no end. Links are followed.
 */
public final class GivenFile {

    private GivenFile() {}

    /**
     * Its bytes.
     *
     * @param most how many there may be
     * @throws IOException when it is no plain file, has more bytes or cannot be read; the message says why, such as <em>it is a
     *     folder</em>
     */
    public static byte[] read(Path file, int most) throws IOException {
        if (check(file) > most) {
            throw tooLarge(most);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes, most);
        } catch (FileSystemException e) {
            throw told(e);
        }
    }

    /**
     * What a stream holds.
     *
     * @throws IOException as for {@link #read(Path, int)}
     */
    public static byte[] read(InputStream bytes, int most) throws IOException {
        byte[] read = bytes.readNBytes(most);
        if (read.length == most && bytes.read() >= 0) {
            throw tooLarge(most);
        }
        return read;
    }

    /**
     * Makes sure that opening a file does not wait for anybody.
     *
     * @return its size in bytes
     * @throws IOException when it is no plain file; the message says what it is
     */
    public static long check(Path file) throws IOException {
        BasicFileAttributes facts;
        try {
            facts = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (FileSystemException e) {
            throw told(e);
        }
        if (facts.isDirectory()) {
            throw new IOException("it is a folder");
        }
        if (!facts.isRegularFile()) {
            throw new IOException("it is a pipe, a socket or a device, and no plain file");
        }
        return facts.size();
    }

    private static IOException told(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return new IOException("there is no such file", e);
        }
        if (e instanceof AccessDeniedException) {
            return new IOException("nobody allows this program to read it", e);
        }
        String reason = e.getReason();
        return new IOException(reason == null ? "the system cannot open it" : "the system says: " + reason, e);
    }

    private static IOException tooLarge(int most) {
        return new IOException("it has over " + most + " bytes");
    }
}
