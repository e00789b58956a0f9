package dev.backstory.command.roadmap;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.CommandFamily;
import org.springframework.stereotype.Component;

/** Makes the commands of an order known to the API. */
@Component
final class RoadmapOrderCommands implements CommandFamily {
    @Override
    public Class<? extends Command> type() {
        return RoadmapOrderCommand.class;
    }
}
