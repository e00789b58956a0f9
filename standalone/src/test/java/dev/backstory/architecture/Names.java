package dev.backstory.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What things are called, and that it is said where null may be. */
final class Names {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(.*(Dto|Impl|Manager|Helper|Utils?|Service))|(Abstract[A-Z].*)");
    private static final Pattern FAMILIES = Pattern.compile(".+(Command|Event)");

    /** An event as it lies in the log: the one record whose name may end so. */
    private static final Set<String> AGREED = Set.of("RecordedEvent");

    private Names() {}

    static Map<String, ArchRule> of(String root) {
        return Map.of(
                "names say what a thing does",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should(beCalled(
                                "by an empty word",
                                type -> EMPTY_WORDS
                                        .matcher(type.getSimpleName())
                                        .matches())),
                "commands and events are called by what is done, their families by the thing",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .resideOutsideOfPackage(root + ".cli..") // the words of a shell are its commands
                        .should(beCalled(
                                "like a family without being one",
                                type -> FAMILIES.matcher(type.getSimpleName()).matches()
                                        && !type.isInterface()
                                        && !AGREED.contains(type.getSimpleName()))),
                "each package says where null may be",
                classes().that().resideInAPackage(root + "..").should(standInMarkedPackages()));
    }

    private static ArchCondition<JavaClass> beCalled(String how, Predicate<JavaClass> wrong) {
        return ArchCondition.from(describe("be called " + how, wrong));
    }

    private static ArchCondition<JavaClass> standInMarkedPackages() {
        return new ArchCondition<>("stand in packages marked with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " stands in an unmarked package"));
            }
        };
    }
}
