package dev.backstory.command.roadmap;

import dev.backstory.command.reading.CommandFamily;
import dev.backstory.command.support.Command;
import org.springframework.stereotype.Component;

/** Makes the commands of an order known to the API. */
@Component
final class RoadmapCommands implements CommandFamily {
    @Override
    public Class<? extends Command> type() {
        return RoadmapCommand.class;
    }
}
