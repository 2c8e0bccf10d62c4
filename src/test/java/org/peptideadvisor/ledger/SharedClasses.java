package org.peptideadvisor.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Lets processes of a test start sooner: the first one keeps the classes that it loaded in a file, the others map it. Java does that
 * only for jars, so folders of classes are packed into one.
 */
public record SharedClasses(String path, Path archive) {

    public static SharedClasses in(Path folder) throws IOException {
        var jars = new ArrayList<String>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String element : path.split(java.io.File.pathSeparator, -1)) {
            if (element.isEmpty()) {
                continue; // it would stand for the working directory, where other tests write
            }
            Path place = Path.of(element);
            jars.add(Files.isDirectory(place) ? pack(place, folder.resolve(jars.size() + ".jar")) : element);
        }
        return new SharedClasses(String.join(java.io.File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    /** For the JVM: to make the file if there is none, else to use it. */
    public String option() {
        return (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive;
    }

    private static String pack(Path classes, Path jar) throws IOException {
        try (var packed = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return jar.toString();
    }
}
