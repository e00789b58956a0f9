package dev.backstory.command.reading;

import dev.backstory.command.backlog.BacklogCommand;
import dev.backstory.command.dependency.DependencyCommand;
import dev.backstory.command.item.ItemCommand;
import dev.backstory.command.item.ItemProgressCommand;
import dev.backstory.command.kpi.KpiCommand;
import dev.backstory.command.launch.LaunchCommand;
import dev.backstory.command.product.ProductCommand;
import dev.backstory.command.product.baseline.BaselineCommand;
import dev.backstory.command.product.goal.GoalCommand;
import dev.backstory.command.roadmap.RoadmapCommand;
import dev.backstory.command.story.StoryCommand;
import dev.backstory.command.support.Command;
import java.util.List;
import java.util.stream.Stream;

/** Readers of command bodies without a process around them. */
final class Readers {
    private Readers() {}

    static CommandReader ofAll() {
        return new CommandReader(families());
    }

    static List<CommandFamily> families() {
        return Stream.<Class<? extends Command>>of(
                        ProductCommand.class,
                        GoalCommand.class,
                        BaselineCommand.class,
                        KpiCommand.class,
                        ItemCommand.class,
                        BacklogCommand.class,
                        StoryCommand.class,
                        RoadmapCommand.class,
                        ItemProgressCommand.class,
                        LaunchCommand.class,
                        DependencyCommand.class)
                .<CommandFamily>map(type -> () -> type)
                .toList();
    }
}
