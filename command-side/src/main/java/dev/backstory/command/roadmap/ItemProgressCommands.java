package dev.backstory.command.roadmap;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.CommandFamily;
import org.springframework.stereotype.Component;

/** Makes the commands of progress known to the API. */
@Component
final class ItemProgressCommands implements CommandFamily {
    @Override
    public Class<? extends Command> type() {
        return ItemProgressCommand.class;
    }
}
