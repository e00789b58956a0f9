package dev.backstory.command.backlog;

import dev.backstory.command.reading.CommandFamily;
import dev.backstory.command.support.Command;
import org.springframework.stereotype.Component;

/** Makes the commands of this package known to the API. */
@Component
final class BacklogCommands implements CommandFamily {
    @Override
    public Class<? extends Command> type() {
        return BacklogCommand.class;
    }
}
