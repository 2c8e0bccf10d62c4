package org.peptideadvisor;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Things in a file system that have a file's name and are none that can be read to its end. */
public final class SpecialFiles {

    private SpecialFiles() {}

    /** One of each kind in a folder, by what it is: a pipe that nobody writes to, a socket, devices, links, a folder, a huge file. */
    public static Map<String, Path> in(Path folder) throws IOException, InterruptedException {
        Map<String, Path> all = new LinkedHashMap<>();
        Path pipe = folder.resolve("pipe");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
            throw new IOException("mkfifo made no pipe");
        }
        all.put("pipe", pipe);
        Path socket = folder.resolve("socket");
        try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
        }
        all.put("socket", socket);
        all.put("device", Path.of("/dev/zero"));
        all.put("link to a pipe", Files.createSymbolicLink(folder.resolve("link"), pipe));
        Path circle = folder.resolve("circle");
        all.put("links in a circle", Files.createSymbolicLink(circle, folder.resolve("back")));
        Files.createSymbolicLink(folder.resolve("back"), circle);
        all.put("folder", Files.createDirectory(folder.resolve("named.json")));
        Path huge = folder.resolve("huge");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 40); // takes no room: nothing is written
        }
        all.put("huge", huge);
        all.put("missing", folder.resolve("missing"));
        return all;
    }
}
