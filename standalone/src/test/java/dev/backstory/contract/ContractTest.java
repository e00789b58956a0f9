package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.reading.CommandReader;
import dev.backstory.events.authority.Authority;
import dev.backstory.history.Whole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {
    private static final Path FILE =
            Path.of("../shared-web/src/main/resources/dev/backstory/web/contract/openapi.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandReader reader = Whole.get().part(CommandReader.class);

    @Test
    void the_contract_says_what_the_code_says() throws IOException {
        var examples = Boolean.getBoolean("backstory.regenerate") ? recorded() : examples(known());
        var contract = Contract.of(reader.commands(), examples);
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(contract) + "\n";
        if (Boolean.getBoolean("backstory.regenerate")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        }
        assertThat(FILE)
                .as("openapi.json is out of date; regenerate it: mvn -pl standalone -am test -Dtest=ContractTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dbackstory.regenerate=true")
                .hasContent(text);
    }

    @Test
    void has_a_path_for_each_command_and_each_view() throws IOException {
        var paths = known().path("paths");
        assertThat(reader.commands().keySet())
                .allSatisfy(
                        name -> assertThat(paths.has(Contract.COMMANDS + name)).isTrue());
        assertThat(View.ALL.stream().map(View::name)).containsAll(Authority.views());
    }

    @Test
    void what_the_demos_people_ask_is_what_the_contract_allows_and_the_server_reads() throws IOException {
        var contract = known();
        assertThat(Recorded.bodies().keySet())
                .isEqualTo(new TreeSet<>(reader.commands().keySet()));
        Recorded.bodies().forEach((name, body) -> {
            var path = contract.path("paths")
                    .path(Contract.COMMANDS + name)
                    .path("post")
                    .path("requestBody");
            var media = path.path("content").path("application/json");
            assertThat(Schemas.in(contract).flaws(media.path("schema"), body))
                    .as(name)
                    .isEmpty();
            assertThat(media.path("example")).as(name).isEqualTo(JSON.readTree(body.toString()));
            var read = reader.read(name, body.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(Bodies.of((Record) read)).as(name).isEqualTo(body);
        });
    }

    @Test
    void what_a_server_answers_is_what_the_contract_says_and_so_are_its_examples() throws IOException {
        var contract = known();
        var answers = Recorded.get().views();
        assertThat(answers).hasSizeGreaterThan(15);
        answers.forEach((name, answer) -> {
            var media = answer(contract, name);
            assertThat(Schemas.in(contract).flaws(media.path("schema"), answer))
                    .as(name)
                    .isEmpty();
            assertThat(Schemas.in(contract).flaws(media.path("schema"), media.path("example")))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void every_view_knows_the_parameters_that_the_contract_has() {
        var recorded = Recorded.get();
        assertThat(View.ALL.stream().filter(view -> view.path().startsWith("/api/v1/products/")))
                .allSatisfy(view -> assertThat(recorded.parameters(view))
                        .as(view.name())
                        .containsExactlyInAnyOrderElementsOf(view.parameters()));
    }

    private static JsonNode answer(JsonNode contract, String view) {
        var path = View.ALL.stream()
                .filter(known -> known.name().equals(view))
                .findFirst()
                .orElseThrow()
                .path();
        return contract.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json");
    }

    private static JsonNode known() throws IOException {
        return JSON.readTree(Files.readString(FILE));
    }

    /** Those that the file has. */
    private static JsonNode examples(JsonNode contract) {
        var examples = JSON.createObjectNode();
        var views = examples.putObject("views");
        View.ALL.forEach(view -> {
            var example = answer(contract, view.name()).path("example");
            if (!example.isMissingNode()) {
                views.set(view.name(), example);
            }
        });
        examples.set("commands", JSON.valueToTree(Recorded.bodies()));
        return examples;
    }

    /** Those of a server that runs. */
    private static JsonNode recorded() {
        var examples = JSON.createObjectNode();
        examples.set("commands", JSON.valueToTree(Recorded.bodies()));
        var views = examples.putObject("views");
        Recorded.get().views().forEach((name, answer) -> views.set(name, Recorded.shortened(answer)));
        return examples;
    }
}
