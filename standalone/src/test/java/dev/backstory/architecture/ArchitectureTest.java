package dev.backstory.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the product, and is broken by a class that was planted to break it. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.backstory");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final Map<String, Set<String>> CULPRITS = Map.ofEntries(
            Map.entry("the command side does not know the query side", Set.of("planted.command.Asking")),
            Map.entry("the query side does not know the command side", Set.of("planted.query.Commanding")),
            Map.entry("the command side does not know what it runs in", Set.of("planted.command.Starting")),
            Map.entry("the query side does not know what it runs in", Set.of("planted.query.Simulating")),
            Map.entry("what both share on HTTP knows neither side", Set.of("planted.web.Sided")),
            Map.entry("the storage of events knows events only", Set.of("planted.events.storage.Serving")),
            Map.entry("events know the JDK only", Set.of("planted.events.Stored")),
            Map.entry("packages of command form no cycle", Set.of("planted.command.hen.Hen")),
            Map.entry("packages of query form no cycle", Set.of("planted.query.hen.Hen")),
            Map.entry("packages of web form no cycle", Set.of("planted.web.hen.Hen")),
            Map.entry("packages of events form no cycle", Set.of("planted.events.hen.Hen")),
            Map.entry(
                    "no transaction is opened around a command",
                    Set.of("planted.command.Transacting", "planted.command.Templating")),
            Map.entry(
                    "deciders and states know no framework",
                    Set.of("planted.command.SpringState", "planted.command.FarDecider")),
            Map.entry("deciders and states do no input or output", Set.of("planted.command.FileDecider")),
            Map.entry(
                    "deciders and states know neither clock nor chance",
                    Set.of(
                            "planted.command.ClockDecider",
                            "planted.command.ChanceState",
                            "planted.command.MintingDecider")),
            Map.entry(
                    "commands know no framework but the mark of their target",
                    Set.of("planted.command.FrameworkCommand")),
            Map.entry(
                    "names say what a thing does",
                    Set.of(
                            "planted.names.ThingDto",
                            "planted.names.ThingImpl",
                            "planted.names.ThingManager",
                            "planted.names.ThingHelper",
                            "planted.names.ThingUtil",
                            "planted.names.ThingService",
                            "planted.names.AbstractThing")),
            Map.entry(
                    "commands and events are called by what is done, their families by the thing",
                    Set.of("planted.names.DoThingCommand", "planted.names.ThingDoneEvent")),
            Map.entry("each package says where null may be", Set.of("planted.unmarked.Unmarked")));

    static Stream<String> rules() {
        return all("dev.backstory").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        rule(rule, "dev.backstory").check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void is_broken_by_what_was_planted_to_break_it(String rule) {
        var report = rule(rule, "planted").evaluate(PLANTED).getFailureReport().toString();
        assertThat(CULPRITS.get(rule))
                .isNotEmpty()
                .allSatisfy(culprit -> assertThat(report).contains(culprit));
    }

    @Test
    void looks_at_the_whole_product() {
        for (var module : Set.of("events", "web", "command", "query", "standalone")) {
            assertThat(PRODUCT.stream()).anyMatch(type -> type.getPackageName().startsWith("dev.backstory." + module));
        }
        assertThat(PRODUCT).noneMatch(type -> type.getSimpleName().endsWith("Test"));
        assertThat(CULPRITS.keySet()).isEqualTo(all("dev.backstory").keySet());
    }

    private static ArchRule rule(String name, String root) {
        return Objects.requireNonNull(all(root).get(name));
    }

    private static Map<String, ArchRule> all(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(Arrows.of(root));
        rules.putAll(Purity.of(root));
        rules.putAll(Names.of(root));
        return rules;
    }
}
