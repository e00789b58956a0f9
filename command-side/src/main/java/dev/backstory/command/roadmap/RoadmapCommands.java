package dev.backstory.command.roadmap;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.CommandFamily;
import org.springframework.stereotype.Component;

/** Makes the commands of this package known to the API. */
@Component
final class RoadmapCommands implements CommandFamily {
    @Override
    public Class<? extends Command> type() {
        return RoadmapCommand.class;
    }
}
