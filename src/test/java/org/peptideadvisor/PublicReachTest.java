package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Finds what is public although only its own package uses it. Class files tell who uses what; they do not tell who reads a
 * constant, so constants of a plain type are left out.
 */
class PublicReachTest {

    private static final String ROOT = "org.peptideadvisor.";
    private static final Path KEPT = Path.of("src/test/resources/house/public-for.txt");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.peptideadvisor");

    @Test
    void nothingIsPublicForItsOwnPackageAlone() throws IOException {
        var kept = new TreeMap<String, String>();
        for (String line : Files.readAllLines(KEPT)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                assertThat(parts).as("a name and a reason: %s", line).hasSize(2);
                kept.put(parts[0], parts[1]);
            }
        }
        var found = new TreeSet<String>();
        for (JavaClass type : CLASSES) {
            if (isReachable(type)) {
                if (!type.isInterface() || type.isTopLevelClass()) {
                    unused(type, found);
                }
                members(type).filter(PublicReachTest::isOnlyForItsPackage).forEach(member -> found.add(named(member)));
            }
        }
        assertThat(CLASSES.size()).isGreaterThan(100);
        assertThat(kept.keySet()).as("kept, and found if it were not kept").isSubsetOf(found);
        assertThat(found).as("public only for its own package").isSubsetOf(kept.keySet());
    }

    private static void unused(JavaClass type, Set<String> found) {
        boolean inInterface =
                type.getEnclosingClass().map(JavaClass::isInterface).orElse(false);
        boolean forFramework =
                isForFramework(type) || type.getMembers().stream().anyMatch(PublicReachTest::isForFramework);
        if (!inInterface && !forFramework && !isUsedElsewhere(type) && !isInSignature(type)) {
            found.add(type.getName().substring(ROOT.length()));
        }
    }

    /** Whether the type and all around it are public. */
    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnonymousClass()
                && type.getEnclosingClass().map(PublicReachTest::isReachable).orElse(true);
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(part -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .map(Dependency::getOriginClass)
                .anyMatch(user -> !user.getPackage().equals(type.getPackage()));
    }

    /** Whether a public member of another public type of the package takes or gives it: whoever uses that sees it too. */
    private static boolean isInSignature(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> !other.equals(type) && isReachable(other))
                .flatMap(other -> other.getMembers().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(member -> member.getAllInvolvedRawTypes().contains(type));
    }

    private static Stream<JavaMember> members(JavaClass type) {
        return type.isInterface() || isForFramework(type)
                ? Stream.of()
                : type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isOnlyForItsPackage(JavaMember member) {
        JavaClass owner = member.getOwner();
        return !isForFramework(member)
                && !isGivenByTheLanguage(member)
                && !(member instanceof JavaMethod method && overrides(method))
                && member.getAccessesToSelf().stream()
                        .allMatch(access -> access.getOriginOwner().getPackage().equals(owner.getPackage()));
    }

    /** Accessors and constructors of records, constants and methods of enums, and constants that the compiler copies. */
    private static boolean isGivenByTheLanguage(JavaMember member) {
        JavaClass owner = member.getOwner();
        if (member instanceof JavaField field) {
            boolean copied = field.getModifiers().contains(JavaModifier.FINAL)
                    && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class));
            return owner.isEnum() || copied;
        }
        int parameters = ((JavaCodeUnit) member).getRawParameterTypes().size();
        if (owner.isRecord()) {
            long components = owner.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .count();
            return member instanceof JavaConstructor
                    ? parameters == components
                    : parameters == 0 && owner.tryGetField(member.getName()).isPresent();
        }
        return owner.isEnum() && Set.of("values", "valueOf").contains(member.getName());
    }

    private static boolean overrides(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(parent -> parent.getName().equals(method.getName())
                        && parent.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    /** Whether an annotation hands it to a framework, which finds it by reflection. */
    private static boolean isForFramework(HasAnnotations<?> element) {
        return element.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getPackageName)
                .anyMatch(name -> Stream.of(
                                "jakarta.",
                                "io.quarkus.",
                                "io.smallrye.",
                                "picocli",
                                "com.fasterxml.",
                                "org.jboss.resteasy.")
                        .anyMatch(name::startsWith));
    }

    private static String named(JavaMember member) {
        String owner = member.getOwner().getName().substring(ROOT.length());
        return member instanceof JavaCodeUnit unit
                ? owner + "." + unit.getName()
                        + unit.getRawParameterTypes().stream()
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.joining(",", "(", ")"))
                : owner + "." + member.getName();
    }
}
