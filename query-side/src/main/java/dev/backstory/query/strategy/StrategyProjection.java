package dev.backstory.query.strategy;

import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.StrategySet;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.VersionedRows;
import dev.backstory.query.support.ViewBatch;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Remembers strategies, goals and policies. */
@Component
final class StrategyProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        var position = recorded.position();
        var goals = batch.rows(GoalRow.TABLE);
        switch (recorded.event()) {
            case StrategySet e ->
                batch.rows(StrategyRow.TABLE).put(new StrategyRow(e.productId(), e.revision(), e.after()), position);
            case AllocationPolicySet e ->
                batch.rows(PolicyRow.TABLE).put(new PolicyRow(e.productId(), e.after()), position);
            case GoalDefined e ->
                goals.begin(new GoalRow(e.goalId(), e.productId(), position, e.goal(), "OPEN"), position);
            case GoalRevised e -> change(goals, e.goalId(), position, goal -> goal.revised(e.after()));
            case GoalAchieved e -> change(goals, e.goalId(), position, goal -> goal.closed("ACHIEVED"));
            case GoalAbandoned e -> change(goals, e.goalId(), position, goal -> goal.closed("ABANDONED"));
            default -> {}
        }
    }

    private static void change(VersionedRows<GoalRow> goals, UUID goal, long position, UnaryOperator<GoalRow> change) {
        goals.put(change.apply(goals.required(goal)), position);
    }
}
