package dev.backstory.command.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The commands of one aggregate: a sealed interface with a record for each. */
public interface CommandFamily {
    /** The sealed interface. */
    Class<? extends Command> type();

    static Map<String, Class<? extends Command>> byName(List<CommandFamily> families) {
        var commands = new TreeMap<String, Class<? extends Command>>();
        for (var family : families) {
            Arrays.stream(family.type().getPermittedSubclasses())
                    .filter(Class::isRecord)
                    .filter(Command.class::isAssignableFrom)
                    .forEach(type -> commands.put(type.getSimpleName(), type.asSubclass(Command.class)));
        }
        return Map.copyOf(commands);
    }
}
