package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds what makes the tree easy to find one's way in: small packages and files, and a name of its own for each type. */
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java/org/peptideadvisor");
    private static final int PACKAGE_FILES = 25;
    private static final int VOCABULARY_FILES = 28;
    private static final Set<String> VOCABULARY = Set.of("catalog", "model");
    private static final int README_LINES = 120;
    private static final int FILE_LINES = 300;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.peptideadvisor");

    @Test
    void noPackageIsAHall() {
        var sizes = new TreeMap<String, Integer>();
        files(MAIN, file -> file.toString().endsWith(".java"))
                .forEach(file -> sizes.merge(MAIN.relativize(file.getParent()).toString(), 1, Integer::sum));
        assertThat(sizes).hasSizeGreaterThan(10);
        sizes.entrySet().removeIf(size -> size.getValue() <= most(size.getKey()));
        assertThat(sizes).as("packages with too many files").isEmpty();
    }

    private static int most(String folder) {
        return VOCABULARY.contains(folder) ? VOCABULARY_FILES : PACKAGE_FILES;
    }

    @Test
    void noTypeNameIsUsedTwice() {
        var places = new TreeMap<String, Set<String>>();
        named().forEach(type -> places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                .add(type.getName()));
        assertThat(places).hasSizeGreaterThan(100);
        places.values().removeIf(names -> names.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void aNameOfOneWordIsATermOfTheField() throws IOException {
        var terms = new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/house/field-terms.txt")));
        terms.removeIf(line -> line.isBlank() || line.startsWith("#"));
        Set<String> single = named().stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches("[A-Z][a-z0-9]*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(terms).as("terms that name a type").isSubsetOf(single);
        assertThat(single).as("one-word names").isSubsetOf(terms);
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(README_LINES);
    }

    @Test
    void noFileIsLong() throws IOException {
        var lines = new TreeMap<Path, Integer>();
        for (Path file : files(Path.of("src"), file -> file.toString().endsWith(".java"))) {
            lines.put(file, Files.readAllLines(file).size());
        }
        assertThat(lines).hasSizeGreaterThan(100);
        lines.values().removeIf(count -> count <= FILE_LINES);
        assertThat(lines).as("files with too many lines").isEmpty();
    }

    private static List<JavaClass> named() {
        return CLASSES.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    private static List<Path> files(Path root, Predicate<Path> wanted) {
        try (var files = Files.walk(root)) {
            return files.filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
