package dev.backstory.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.yaml.snakeyaml.Yaml;

/** What is said to operators is what the code knows: settings, images, health checks. */
class OperatingTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|(?: `([A-Z_]+)`)? \\|");

    /** Read by their names alone, or by others under other names. */
    private static final Set<String> BY_NAME = Set.of(
            "backstory.issuer",
            "backstory.audience",
            "backstory.data",
            "backstory.imports.events-per-transaction",
            "backstory.imports.unpacked-bytes");

    /** What each image but ours knows by itself. */
    private static final Pattern OTHERS = Pattern.compile(
            "POSTGRES_.*|KC_.*|(COMMAND|QUERY)_SIDE_\\d|GATEWAY_LISTEN|BACKSTORY_\\w+_(PASSWORD|SECRET)");

    @Test
    void every_setting_of_a_node_is_in_the_reference_and_no_other() throws IOException {
        var known = new TreeSet<>(BY_NAME);
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.backstory.web", "dev.backstory.command", "dev.backstory.query")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> settings(
                                        type,
                                        type.getAnnotation(ConfigurationProperties.class)
                                                .value())
                                .forEach(known::add));
        var told = documented().keySet().stream()
                .filter(name -> name.startsWith("backstory."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(known);
    }

    @Test
    void each_variable_is_what_its_property_is_called_in_an_environment() throws IOException {
        documented().forEach((property, variable) -> {
            if (!variable.isEmpty()) {
                assertThat(variable)
                        .isEqualTo(property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
            }
        });
    }

    @Test
    void the_composition_sets_what_the_reference_knows() throws IOException {
        var variables = new TreeSet<>(documented().values());
        services()
                .forEach((name, service) -> environment(service).keySet().stream()
                        .filter(variable -> !OTHERS.matcher(variable).matches() || name.contains("-side"))
                        .forEach(variable -> assertThat(variables).as(name).contains(variable)));
        assertThat(environment(Objects.requireNonNull(services().get("command-side-1"))))
                .containsKeys(
                        "BACKSTORY_DATABASE_URL",
                        "BACKSTORY_DATABASE_USER",
                        "BACKSTORY_DATABASE_PASSWORD",
                        "BACKSTORY_ISSUER",
                        "BACKSTORY_AUDIENCE");
    }

    @Test
    void the_composition_pins_its_images_looks_after_what_lasts_and_has_no_secret() throws IOException {
        assertThat(services()).hasSize(9);
        services().forEach((name, service) -> {
            assertThat(String.valueOf(service.get("image"))).as(name).matches(".+:\\d+\\.\\d+.*");
            assertThat(service.containsKey("healthcheck")).as(name).isEqualTo(!name.startsWith("migrate"));
            environment(service).forEach((variable, value) -> {
                if (variable.matches(".*(PASSWORD|SECRET)")) {
                    assertThat(value).as(name + " " + variable).matches("\\$\\{\\w+:\\?.+}");
                }
            });
        });
    }

    @Test
    void images_of_nodes_are_pinned_and_run_as_nobody_in_particular() throws IOException {
        for (var side : List.of("command-side", "query-side")) {
            var image = Files.readString(ROOT.resolve(side).resolve("Dockerfile"));
            assertThat(image).containsPattern("(?m)^FROM \\S+:\\d+\\.\\d+\\.\\d+\\S+$");
            assertThat(image).containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$");
            assertThat(image).contains("HEALTHCHECK", side + "/target/" + side + "-*-node.jar");
        }
    }

    @Test
    void the_composition_is_one_that_docker_takes() throws Exception {
        var secrets = Map.of(
                "POSTGRES_PASSWORD", "x",
                "BACKSTORY_OWNER_PASSWORD", "x",
                "BACKSTORY_APP_PASSWORD", "x",
                "BACKSTORY_ERASER_PASSWORD", "x",
                "KEYCLOAK_PASSWORD", "x",
                "BACKSTORY_CLIENT_SECRET", "x",
                "BACKSTORY_ADMINS", "x");
        lint(secrets, "docker", "compose", "config", "--quiet");
    }

    @Test
    void the_images_have_nothing_that_their_linter_finds() throws Exception {
        lint(Map.of(), "hadolint", "--ignore", "DL3008", "command-side/Dockerfile", "query-side/Dockerfile");
    }

    /** Where the tool is installed. */
    private static void lint(Map<String, String> environment, String... command) throws Exception {
        var probe = command[0].equals("docker") ? List.of("docker", "compose", "version") : List.of(command[0], "-v");
        if (run(Map.of(), probe).isEmpty()) {
            assertThat(run(environment, List.of(command))).isEmpty();
        } else {
            var missing = command[0].equals("docker") ? "docker compose" : command[0];
            System.out.println("skipped: no " + missing);
            Assumptions.abort("no " + missing);
        }
    }

    /** What it says if it ends badly. */
    private static String run(Map<String, String> environment, List<String> command) throws InterruptedException {
        var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var linter = builder.start();
            var said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return linter.waitFor() == 0 ? "" : "It ends badly: " + said;
        } catch (IOException notThere) {
            return notThere.toString();
        }
    }

    /** The properties of the reference with their variables. */
    private static Map<String, String> documented() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs/operating.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) == null ? "" : row.group(2)));
    }

    private static Stream<String> settings(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents()).flatMap(part -> {
            var name =
                    prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return part.getType().isRecord() ? settings(part.getType(), name) : Stream.of(name);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        try (var file = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            Map<String, Object> whole = new Yaml().load(file);
            return Objects.requireNonNull((Map<String, Map<String, Object>>) whole.get("services"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        var environment = (Map<String, String>) service.get("environment");
        return environment == null ? Map.of() : environment;
    }
}
