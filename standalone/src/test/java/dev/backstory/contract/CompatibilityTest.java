package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CompatibilityTest {
    /** What clients were promised; it is edited when more is promised, never to take something back. */
    private static final Path FROZEN = Path.of("src/test/resources/contract/frozen.json");

    private static final Path NOW = Path.of("../shared-web/src/main/resources/dev/backstory/web/contract/openapi.json");

    @Test
    void whoever_was_written_for_the_frozen_contract_can_go_on() throws IOException {
        assertThat(Compatibility.breaks(read(FROZEN), read(NOW))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/paths, '/api/v1/commands/SetVision', is gone",
        "'/paths/~1api~1v1~1products~1{product}~1roadmap', get, is gone",
        "/components/schemas/AuditEntriesAnswer/properties, next, is gone",
        "/components/schemas/SetVision/properties, needs, is gone",
        "/components/schemas/RoadmapItemAnswer, nothing, ''",
    })
    void nothing_may_go(String at, String name, String said) throws IOException {
        var now = (ObjectNode) read(NOW);
        if (now.at(at) instanceof ObjectNode from) {
            from.remove(name);
        }
        var breaks = Compatibility.breaks(read(NOW), now);
        if (said.isEmpty()) {
            assertThat(breaks).isEmpty();
        } else {
            assertThat(breaks).isNotEmpty().allMatch(broken -> broken.contains(said));
        }
    }

    @Test
    void no_request_may_come_to_need_more_or_take_less() throws IOException {
        var now = read(NOW);
        ((ArrayNode) now.at("/components/schemas/SetVision/required")).add("needs");
        ((ObjectNode) now.at("/components/schemas/SetVision/properties/statement")).put("maxLength", 10);
        ((ArrayNode) now.at("/components/schemas/AssignRole/properties/role/enum")).remove(0);
        assertThat(Compatibility.breaks(read(NOW), now))
                .containsExactlyInAnyOrder(
                        "/api/v1/commands/SetVision post request.needs is needed",
                        "/api/v1/commands/SetVision post request.statement has a smaller maxLength",
                        "/api/v1/commands/AssignRole post request.role does not know [PRODUCT_MANAGER] any more");
    }

    @Test
    void no_answer_may_come_to_lack_something_or_to_say_it_otherwise() throws IOException {
        var now = read(NOW);
        ((ArrayNode) now.at("/components/schemas/AuditEntryAnswer/required")).remove(0);
        ((ObjectNode) now.at("/components/schemas/AuditEntryAnswer/properties/sentence")).put("type", "object");
        ((ArrayNode) now.at("/components/schemas/Problem/properties/type/enum")).remove(0);
        assertThat(Compatibility.breaks(read(NOW), now))
                .anyMatch(broken -> broken.endsWith("position may be absent"))
                .anyMatch(broken -> broken.endsWith("sentence was [string] and is [object]"))
                .anyMatch(broken -> broken.endsWith("does not know [/problems/malformed] any more"));
    }

    @Test
    void more_may_be_asked_and_answered() throws IOException {
        var now = read(NOW);
        ((ObjectNode) now.at("/components/schemas/SetVision/properties"))
                .putObject("mood")
                .put("type", "string");
        ((ObjectNode) now.at("/components/schemas/AuditEntryAnswer/properties")).putObject("mood");
        ((ArrayNode) now.at("/components/schemas/AssignRole/properties/role/enum")).add("JESTER");
        ((ObjectNode) now.path("paths")).putObject("/api/v1/jests");
        assertThat(Compatibility.breaks(read(NOW), now)).isEmpty();
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
