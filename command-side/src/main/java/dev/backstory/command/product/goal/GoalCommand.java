package dev.backstory.command.product.goal;

import dev.backstory.command.reading.Patch;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a product's goals. */
public sealed interface GoalCommand extends Command {
    UUID goalId();

    @Override
    default UUID subjectId() {
        return goalId();
    }

    @Override
    default UUID aggregateId() {
        return productId();
    }

    /** Says what is to be reached, by when, and by which figures it is told that it was. */
    record DefineGoal(
            UUID productId,
            @Minted UUID goalId,
            Title title,
            @Nullable Text description,
            @Nullable LocalDate targetDate,
            @Nullable KeyResults keyResults,
            @Nullable Why rationale)
            implements GoalCommand {}

    /** Changes what is said of an open goal: what the body leaves out stays, null clears. */
    record ReviseGoal(
            UUID productId,
            UUID goalId,
            Patch<Title> title,
            Patch<Text> description,
            Patch<LocalDate> targetDate,
            Patch<KeyResults> keyResults,
            Why rationale)
            implements GoalCommand {
        public ReviseGoal {
            title = title.unlessCleared("title");
        }
    }

    /** Says that an open goal was reached. */
    record AchieveGoal(
            @TargetAggregateIdentifier UUID productId,
            UUID goalId,
            @Nullable Why rationale) implements GoalCommand {}

    /** Gives an open goal up. */
    record AbandonGoal(@TargetAggregateIdentifier UUID productId, UUID goalId, Why rationale) implements GoalCommand {}
}
