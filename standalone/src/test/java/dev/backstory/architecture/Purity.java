package dev.backstory.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A decision depends on its state and its command alone, and is the same every time. */
final class Purity {
    private static final Set<String> CHANGING = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

    /** The one annotation of a command, and what that is annotated with itself. */
    private static final Set<String> MARK_OF_TARGET =
            Set.of(TargetAggregateIdentifier.class.getName(), RoutingKey.class.getName());

    private Purity() {}

    static Map<String, ArchRule> of(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        var deciding = deciding(root);
        rules.put(
                "deciders and states know no framework",
                noClasses().that(deciding).should().transitivelyDependOnClassesThat(framework()));
        rules.put(
                "deciders and states do no input or output",
                noClasses()
                        .that(deciding)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")));
        rules.put(
                "deciders and states know neither clock nor chance",
                noClasses()
                        .that(deciding)
                        .should()
                        .accessTargetWhere(changing())
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.util\\.Random|java\\.time\\.Clock|java\\.security\\..*|.*\\.events\\.Ids"));
        rules.put(
                "commands know no framework but the mark of their target",
                noClasses().that(commands(root)).should().dependOnClassesThat(framework()));
        return rules;
    }

    private static DescribedPredicate<JavaClass> deciding(String root) {
        return resideInAPackage(root + ".command..")
                .and(describe(
                        "decide or hold state",
                        type -> type.getSimpleName().endsWith("Decider")
                                || type.getSimpleName().endsWith("State")
                                || type.getPackageName().endsWith(".ranking")));
    }

    /** The sealed families and what is nested in them. */
    private static DescribedPredicate<JavaClass> commands(String root) {
        return resideInAPackage(root + ".command..")
                .and(describe(
                        "are commands", type -> outermost(type).getSimpleName().endsWith("Command")));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Purity::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> framework() {
        return resideInAnyPackage("org.axonframework..", "org.springframework..", "tools.jackson..")
                .and(describe("are not the mark of a target", type -> !MARK_OF_TARGET.contains(type.getName())));
    }

    private static DescribedPredicate<JavaAccess<?>> changing() {
        return describe(
                "is another one each time",
                access -> CHANGING.contains(access.getTarget().getName())
                        && access.getTargetOwner().getPackageName().startsWith("java."));
    }
}
