package dev.backstory.command.dependency;

import dev.backstory.command.reading.CommandFamily;
import dev.backstory.command.support.Command;
import org.springframework.stereotype.Component;

/** Makes the commands of this package known to the API. */
@Component
final class DependencyCommands implements CommandFamily {
    @Override
    public Class<? extends Command> type() {
        return DependencyCommand.class;
    }
}
