package org.peptideadvisor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in docs/architecture.md: a room uses only rooms that stand before it. */
class ArchitectureTest {

    private static final String ROOT = "org.peptideadvisor.";

    /** The rooms from the ground up. */
    private static final List<String> ROOMS = List.of(
            "audit",
            "model",
            "catalog",
            "rulebook",
            "contract",
            "engine",
            "arbitration",
            "question",
            "scenario",
            "ledger",
            "record",
            "release",
            "advice",
            "review",
            "web",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.peptideadvisor");

    @Test
    void everyRoomIsThereAndNoOther() {
        var found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @TestFactory
    List<DynamicTest> aRoomUsesOnlyRoomsBeforeIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
                    if (!later.isEmpty()) {
                        noClasses()
                                .that()
                                .resideInAPackage(ROOT + room + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later.stream()
                                        .map(name -> ROOT + name + "..")
                                        .toArray(String[]::new))
                                .check(CLASSES);
                    }
                }))
                .toList();
    }

    @Test
    void noTwoPackagesUseEachOther() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theDoorsDoNotSeeEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "review..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "advice..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEngineKnowsTheDroolsRuntime() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "engine..", ROOT + "rulebook..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.kie..").or(resideInAPackage("org.drools..")))
                .check(CLASSES);
    }

    @Test
    void theRulebookKnowsOnlyTheParser() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "rulebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kie.api..", "org.drools.core..", "org.drools.compiler..", "org.drools.kiesession..")
                .check(CLASSES);
    }

    @Test
    void theAuditSharesNoCodeWithWhatItChecks() {
        classes()
                .that()
                .resideInAPackage(ROOT + "audit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "audit..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "audit..", ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "audit..")
                .check(CLASSES);
    }

    @Test
    void theModelUsesOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "model..")
                .check(CLASSES);
    }
}
