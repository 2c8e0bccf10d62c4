package org.peptideadvisor.bulk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the room of bulk runs: nobody else knows it, and its packages use one another in one order. */
class BulkRoomTest {

    private static final String ROOM = "org.peptideadvisor.bulk";
    private static final List<String> PACKAGES = List.of(".row", ".tree", ".run", ".spark", ".impact", "");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.peptideadvisor");

    @Test
    void everyPackageIsThere() {
        assertThat(CLASSES.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> name.startsWith(ROOM))
                        .map(name -> name.substring(ROOM.length()))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void nobodyElseKnowsIt() {
        assertThat(CLASSES.stream().filter(type -> !type.getPackageName().startsWith(ROOM)))
                .hasSizeGreaterThan(1000);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOM + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOM + "..", "org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(CLASSES);
    }

    @Test
    void aPackageUsesOnlyThoseBeforeIt() {
        for (int i = 0; i < PACKAGES.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOM + PACKAGES.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PACKAGES.subList(i + 1, PACKAGES.size()).stream()
                            .map(ROOM::concat)
                            .toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void whatARowIsKnowsNothingOfSpark() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOM + ".row", ROOM + ".tree")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..", "scala..")
                .check(CLASSES);
    }
}
