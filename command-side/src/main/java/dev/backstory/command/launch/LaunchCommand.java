package dev.backstory.command.launch;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the launch of a roadmap item. */
public sealed interface LaunchCommand extends Command {
    UUID itemId();

    @Override
    default UUID subjectId() {
        return itemId();
    }

    /** Says for whom, by which ways, at what price, when and after which steps an item is launched; takes the place of an older plan. */
    record PlanLaunch(
            UUID productId,
            @TargetAggregateIdentifier UUID itemId,
            List<Title> segments,
            List<Title> channels,
            @Nullable Text pricing,
            @Nullable LocalDate date,
            List<Step> steps,
            @Nullable Why rationale)
            implements LaunchCommand {
        public PlanLaunch {
            segments = List.copyOf(segments);
            channels = List.copyOf(channels);
            steps = List.copyOf(steps);
        }
    }

    /** Says that a step of the plan is done. */
    record CompleteLaunchStep(
            UUID productId,
            @TargetAggregateIdentifier UUID itemId,
            UUID stepId,
            @Nullable Why rationale) implements LaunchCommand {}

    /** Brings an item to its market. */
    record Launch(
            UUID productId,
            @TargetAggregateIdentifier UUID itemId,
            @Nullable Why rationale) implements LaunchCommand {}

    /** One thing to be done; without an id it is the same step wherever kind and title are the same; mandatory if not said. */
    record Step(
            @Nullable UUID id,
            @Nullable StepKind kind,
            Title title,
            @Nullable Boolean mandatory) {}

    /** What sort of thing a step is. */
    enum StepKind {
        TRAINING,
        COLLATERAL,
        PRICING,
        OTHER
    }
}
