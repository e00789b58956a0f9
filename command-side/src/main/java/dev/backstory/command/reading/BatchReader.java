package dev.backstory.command.reading;

import dev.backstory.command.rule.Refused.Flaw;
import dev.backstory.command.rule.Refused.Malformed;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.NewProduct;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads a list of named bodies as commands of one product, or says all that is wrong with them at once. */
@Component
public class BatchReader {
    private static final int COMMANDS_MAX = 1_000;
    private static final Set<String> PROPERTIES = Set.of("command", "body");

    private final CommandReader reader;

    BatchReader(CommandReader reader) {
        this.reader = reader;
    }

    /** The commands in order, at least one. @throws Malformed with a flaw for each thing that is wrong */
    public List<Command> read(InputStream body) {
        var flaws = new ArrayList<Flaw>();
        var commands = new ArrayList<Command>();
        try (var parser = new PartParser(reader.parser(body))) {
            readAll(parser, commands, flaws);
        } catch (JacksonException e) {
            throw CommandReader.malformed(e);
        } catch (NumberFormatException e) { // an exponent that nothing can hold
            throw CommandReader.unbounded();
        }
        if (flaws.isEmpty() && commands.isEmpty()) {
            flaws.add(new Flaw("", "There is no command in it."));
        }
        if (!flaws.isEmpty()) {
            throw new Malformed(flaws.subList(0, Math.min(flaws.size(), CommandReader.FLAWS_MAX)));
        }
        return commands;
    }

    private void readAll(PartParser parser, List<Command> commands, List<Flaw> flaws) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw flawed("", "It is not a list.");
        }
        for (int index = 0; parser.nextPart(index) != JsonToken.END_ARRAY; index++) {
            if (index == COMMANDS_MAX) {
                throw flawed("", "It has more than " + COMMANDS_MAX + " entries.");
            }
            var command = read(reader.part(parser), index, flaws);
            if (command != null) {
                mustFit(command, index, commands, flaws);
                commands.add(command);
            }
        }
        if (parser.nextToken() != null) {
            throw flawed("", "Something follows after the list.");
        }
    }

    private @Nullable Command read(JsonNode entry, int index, List<Flaw> flaws) {
        var pointer = "/" + index;
        if (!entry.isObject()) {
            flaws.add(new Flaw(pointer, "It is not an object."));
            return null;
        }
        int before = flaws.size();
        envelope(entry, pointer).forEach(flaws::add);
        if (flaws.size() > before) {
            return null;
        }
        try {
            return reader.read(entry.path("command").asString(), entry.path("body"), pointer + "/body");
        } catch (Malformed malformed) {
            flaws.addAll(malformed.flaws());
            return null;
        }
    }

    private Stream<Flaw> envelope(JsonNode entry, String pointer) {
        var unknown = entry.propertyNames().stream()
                .filter(name -> !PROPERTIES.contains(name))
                .map(name -> new Flaw(pointer + "/" + RecordReader.escaped(name), "There is no such property."));
        var missing = PROPERTIES.stream()
                .sorted()
                .filter(name -> !entry.has(name))
                .map(name -> new Flaw(pointer + "/" + name, "It is missing."));
        var name = entry.path("command");
        var nameless =
                entry.has("command") && !(name.isString() && reader.commands().containsKey(name.stringValue()))
                        ? Stream.of(new Flaw(pointer + "/command", "There is no command of this name."))
                        : Stream.<Flaw>of();
        return Stream.of(unknown, missing, nameless).flatMap(flaws -> flaws);
    }

    /** All are of one product, which the first may make. */
    private static void mustFit(Command command, int index, List<Command> before, List<Flaw> flaws) {
        if (index > 0 && command instanceof NewProduct) {
            flaws.add(new Flaw("/" + index + "/command", "Only the first command of a batch makes a product."));
        } else if (!before.isEmpty() && !before.getFirst().productId().equals(command.productId())) {
            flaws.add(
                    new Flaw("/" + index + "/body/productId", "It is another product than that of the first command."));
        }
    }

    static Malformed flawed(String pointer, String detail) {
        return new Malformed(List.of(new Flaw(pointer, detail)));
    }
}
