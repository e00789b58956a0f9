package dev.backstory.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may know whom: standalone → command-side → shared-web → shared-events ← shared-web ← query-side ← standalone. */
final class Arrows {
    private Arrows() {}

    static Map<String, ArchRule> of(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        var whole =
                new String[] {root, root + ".standalone..", root + ".cli..", root + ".simulator..", root + ".bench.."};
        rules.put("the command side does not know the query side", neverFrom(root + ".command..", root + ".query.."));
        rules.put("the query side does not know the command side", neverFrom(root + ".query..", root + ".command.."));
        rules.put("the command side does not know what it runs in", neverFrom(root + ".command..", whole));
        rules.put("the query side does not know what it runs in", neverFrom(root + ".query..", whole));
        rules.put(
                "what both share on HTTP knows neither side",
                neverFrom(root + ".web..", root + ".command..", root + ".query.."));
        rules.put(
                "the storage of events knows events only",
                neverFrom(root + ".events..", root + ".web..", root + ".command..", root + ".query.."));
        rules.put("events know the JDK only", eventsKnowTheJdkOnly(root));
        for (var module : new String[] {"command", "query", "web", "events"}) {
            rules.put(
                    "packages of " + module + " form no cycle",
                    slices().matching(root + "." + module + ".(*)..").should().beFreeOfCycles());
        }
        rules.put("no transaction is opened around a command", noTransactionAroundCommands(root));
        return rules;
    }

    private static ArchRule neverFrom(String from, String... to) {
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat(resideInAnyPackage(to));
    }

    private static ArchRule eventsKnowTheJdkOnly(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".events", root + ".events.authority")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify.annotations", root + ".events", root + ".events.authority"));
    }

    /** On its rollback the caches of aggregates would keep what never happened. */
    private static ArchRule noTransactionAroundCommands(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".command..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.transaction\\.(annotation|support)\\..*");
    }
}
