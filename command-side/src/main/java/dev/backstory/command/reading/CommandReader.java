package dev.backstory.command.reading;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.Refused.Flaw;
import dev.backstory.command.rule.Refused.Malformed;
import dev.backstory.command.support.Command;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body as the command of a name, or says all that is wrong with it at once. */
@Component
public class CommandReader {
    private static final int DEPTH_MAX = 20;
    private static final int NUMBER_LENGTH_MAX = 40;
    private static final int STRING_LENGTH_MAX = 1 << 20;
    static final int FLAWS_MAX = 1_000;

    private final Map<String, Class<? extends Command>> commands;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(NUMBER_LENGTH_MAX)
                            .maxStringLength(STRING_LENGTH_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    CommandReader(List<CommandFamily> families) {
        this.commands = CommandFamily.byName(families);
    }

    /** The names of all commands with the records that they are read into. */
    public Map<String, Class<? extends Command>> commands() {
        return commands;
    }

    /**
     * The command that a body says.
     *
     * @throws Malformed with a flaw for each thing that is wrong
     * @throws Refused.NotFound if no command has this name
     */
    public Command read(String name, byte[] body) {
        return read(name, parse(body), "");
    }

    /** The same for a part of a larger body, at this JSON pointer. */
    public Command read(String name, JsonNode body, String pointer) {
        var type = commands.get(name);
        if (type == null) {
            throw new Refused.NotFound("There is no command of this name.");
        }
        return read(type, body, pointer);
    }

    /** A body as a record that is no command. @throws Malformed with a flaw for each thing that is wrong */
    public <T> T read(Class<T> type, byte[] body) {
        return read(type, parse(body), "");
    }

    private static <T> T read(Class<T> type, JsonNode body, String pointer) {
        var flaws = new ArrayList<Flaw>();
        var read = new RecordReader(flaws).read(type, body, pointer);
        if (!type.isInstance(read) || !flaws.isEmpty()) {
            throw new Malformed(flaws.subList(0, Math.min(flaws.size(), FLAWS_MAX)));
        }
        return type.cast(read);
    }

    /** A body as JSON. @throws Malformed if it is none */
    public JsonNode parse(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new Malformed(List.of(new Flaw("", "The body is empty.")));
            }
            return tree;
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (NumberFormatException e) { // an exponent that nothing can hold
            throw unbounded();
        }
    }

    /** A body to be read part by part. */
    JsonParser parser(InputStream body) {
        return json.createParser(body);
    }

    /** The part that begins at the parser's token. */
    JsonNode part(JsonParser parser) {
        return json.reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
    }

    static Malformed malformed(JacksonException e) {
        return new Malformed(List.of(new Flaw("", "The body is not JSON as it should be" + place(e) + ".")));
    }

    static Malformed unbounded() {
        return new Malformed(List.of(new Flaw("", "The body has a number that is out of all bounds.")));
    }

    private static String place(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
