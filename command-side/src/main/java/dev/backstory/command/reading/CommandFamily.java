package dev.backstory.command.reading;

import dev.backstory.command.support.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commands of one aggregate: a sealed interface with a record for each, or with sealed interfaces that have. */
public interface CommandFamily {
    /** The sealed interface. */
    Class<? extends Command> type();

    static Map<String, Class<? extends Command>> byName(List<CommandFamily> families) {
        var commands = new TreeMap<String, Class<? extends Command>>();
        for (var family : families) {
            records(family.type())
                    .filter(Command.class::isAssignableFrom)
                    .forEach(type -> commands.put(type.getSimpleName(), type.asSubclass(Command.class)));
        }
        return Map.copyOf(commands);
    }

    /** Those of the family and of the families within it. */
    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(CommandFamily::records);
    }
}
