package org.peptideadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in docs/architecture.md: a package uses only packages that stand before it. */
class ArchitectureTest {

    private static final String ROOT = "org.peptideadvisor.";
    private static final String PARSER_CHECK = ROOT + "rulebook.check.StockDroolsCheck";
    private static final List<String> DOORS = List.of("ask", "author", "audit");

    /** The rooms from the ground up, each with its packages in the order in which they use one another. */
    private static final List<String> PACKAGES = Stream.of(
                    "audit",
                    "model.word model.fact model.advice model.finding model",
                    "catalog.table catalog.inci catalog",
                    "label.name label.text label",
                    "rulebook rulebook.meaning rulebook.text rulebook.reading rulebook.sentence",
                    "rulebook.check.words rulebook.check.logic rulebook.check.report rulebook.check",
                    "contract contract.request contract.answer contract.query contract.batch",
                    "engine",
                    "plan",
                    "arbitration.brief",
                    "arbitration",
                    "question.explain question.whynot question.interview question.whatif question",
                    "translation",
                    "scenario.clients scenario",
                    "ledger.tree ledger.note ledger.seal ledger.schema ledger.store ledger ledger.inspection ledger.setup ledger.backup ledger.witness",
                    "record",
                    "identity",
                    "release release.book impact impact.mutants release.gate release.git",
                    "advice",
                    "workbench.naming workbench.history workbench.trial workbench",
                    "review review.health",
                    "web.http web.load web.pages web.wire web.trace web.access web.ask web.batch web.author web.mcp web.audit web.plan web.consult web.review web.bench.table web.bench.word web.bench.client web.bench",
                    "cli.terminal cli.access cli.language cli.ask cli.author cli.audit cli")
            .flatMap(room -> Stream.of(room.split(" ")))
            .toList();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.peptideadvisor");

    @Test
    void everyPackageIsThereAndNoOther() {
        var found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyPackagesBeforeIt() {
        return IntStream.range(0, PACKAGES.size() - 1)
                .mapToObj(place -> DynamicTest.dynamicTest(
                        PACKAGES.get(place),
                        () -> noneSees(PACKAGES.get(place), PACKAGES.subList(place + 1, PACKAGES.size()))))
                .toList();
    }

    @Test
    void noPackageUsesItselfThroughOthers() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theDoorsDoNotSeeEachOther() {
        noneSees("advice", List.of("review", "workbench"));
        noneSees("review", List.of("advice", "workbench"));
        noneSees("workbench", List.of("advice", "review"));
        for (String way : List.of("web", "cli")) {
            for (String door : DOORS) {
                noneSees(
                        way + "." + door,
                        DOORS.stream()
                                .filter(other -> !other.equals(door))
                                .map(other -> way + "." + other)
                                .toList());
            }
        }
        noneSees("web.ask", List.of("review", "workbench"));
        noneSees("web.audit", List.of("advice", "workbench"));
        noneSees("web.author", List.of("advice", "review"));
        noneSees("web.consult", List.of("review"));
        noneSees("web.review", List.of("advice", "web.ask", "web.consult"));
        noneSees("cli.ask", List.of("review"));
        noneSees("cli.author", List.of("review"));
    }

    @Test
    void onlyTheEngineKnowsTheDroolsRuntime() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "engine")
                .and()
                .doNotHaveFullyQualifiedName(PARSER_CHECK)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.antlr..")
                .check(CLASSES);
    }

    /** The room that does is built apart, in src/bulk, and has a test of its own. */
    @Test
    void nothingOfTheServiceKnowsSpark() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", ROOT + "bulk..")
                .check(CLASSES);
    }

    @Test
    void theCheckAgainstDroolsKnowsOnlyItsParser() {
        noClasses()
                .that()
                .haveFullyQualifiedName(PARSER_CHECK)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.kie..", "org.drools..")
                        .and(not(resideInAnyPackage("org.drools.drl..", "org.kie.internal.builder.conf"))))
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

    private static void noneSees(String user, List<String> others) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(ROOT::concat).toArray(String[]::new))
                .check(CLASSES);
    }
}
