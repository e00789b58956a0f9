package dev.backstory.catalogue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Which rules a command can break: those that the code names which its handler reaches. A branch of a switch that is for
 * other commands is not followed.
 */
final class RulesOf {
    private static final String ROOT = "dev.backstory.command";

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private final Branches branches = new Branches(code.stream()
            .filter(type -> type.isAssignableTo(Command.class))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet()));

    /** The constants of all enums of rules, in the order in which they are written. */
    List<Rule> all() {
        return code.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(Rule.class::cast)
                .toList();
    }

    /** Those that a command of this type can break, in the same order, without those of all commands. */
    List<Rule> of(Class<? extends Command> command) {
        var named = new TreeSet<String>();
        reached(command).stream()
                .flatMap(unit -> accesses(unit, command).stream())
                .filter(access -> access instanceof JavaFieldAccess && isRule(access.getTargetOwner()))
                .forEach(access -> named.add(name(access.getTargetOwner(), access.getName())));
        return all().stream()
                .filter(rule -> !(rule instanceof SharedRule) && named.contains(name(rule)))
                .toList();
    }

    /** The code that runs for a command; what implements an interface runs if it is a bean, or is named by what runs. */
    private Set<JavaCodeUnit> reached(Class<? extends Command> command) {
        var handlers = handlers(command);
        var met = new LinkedHashSet<JavaCodeUnit>();
        var used = new HashSet<JavaClass>();
        handlers.forEach(handler -> used.add(handler.getOwner()));
        var found = new LinkedHashSet<>(handlers);
        for (var before = -1; before < met.size(); ) {
            before = met.size();
            for (var unit : List.copyOf(found)) {
                var owner = unit.getOwner();
                if ((used.contains(owner) || owner.isMetaAnnotatedWith(Component.class)) && met.add(unit)) {
                    for (var access : accesses(unit, command)) {
                        used.add(access.getTargetOwner());
                        found.addAll(runBy(access, command));
                    }
                }
            }
        }
        return met;
    }

    private List<JavaCodeUnit> handlers(Class<? extends Command> command) {
        return code.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.isAnnotatedWith(CommandHandler.class))
                .filter(unit -> unit.getRawParameterTypes().getFirst().isEquivalentTo(command))
                .toList();
    }

    private List<JavaAccess<?>> accesses(JavaCodeUnit unit, Class<? extends Command> command) {
        var accesses = new ArrayList<JavaAccess<?>>(unit.getAccessesFromSelf());
        accesses.removeIf(access -> !branches.isFor(unit.getOwner(), access.getLineNumber(), command));
        return accesses;
    }

    /** What an access may run: the code that is named, or that of all who implement it; none that takes another command. */
    private static List<JavaCodeUnit> runBy(JavaAccess<?> access, Class<? extends Command> command) {
        var owner = access.getTargetOwner();
        if (access instanceof JavaFieldAccess || !owner.getName().startsWith(ROOT) || isRule(owner)) {
            return List.of();
        }
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(access.getName()))
                .filter(unit -> unit.getRawParameterTypes().stream().allMatch(type -> mayTake(type, command)))
                .toList();
    }

    private static boolean mayTake(JavaClass parameter, Class<? extends Command> command) {
        return !parameter.isAssignableTo(Command.class) || parameter.reflect().isAssignableFrom(command);
    }

    private static boolean isRule(JavaClass type) {
        return type.isEnum() && type.isAssignableTo(Rule.class);
    }

    private static String name(JavaClass type, String constant) {
        return type.getName() + "." + constant;
    }

    private static String name(Rule rule) {
        return ((Enum<?>) rule).getDeclaringClass().getName() + "." + rule.name();
    }
}
