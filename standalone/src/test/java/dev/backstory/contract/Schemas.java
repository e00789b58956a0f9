package dev.backstory.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds values to the schemas of a contract. */
public final class Schemas {
    private static final Path FILE =
            Path.of("../shared-web/src/main/resources/dev/backstory/web/contract/openapi.json");

    private final JsonNode contract;
    private final Map<JsonNode, Schema> known = new HashMap<>();

    private Schemas(JsonNode contract) {
        this.contract = contract;
    }

    static Schemas in(JsonNode contract) {
        return new Schemas(contract);
    }

    /** Those of the contract that the server gives. */
    public static Schemas published() {
        try {
            return new Schemas(JsonMapper.shared().readTree(Files.readString(FILE)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public JsonNode contract() {
        return contract;
    }

    /** The node itself, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(contract.at(node.path("$ref").asString().substring(1)))
                : node;
    }

    /** What a value has that its schema does not allow. */
    public List<String> flaws(JsonNode schema, JsonNode value) {
        return known
                .computeIfAbsent(schema, this::compiled)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", contract.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }
}
