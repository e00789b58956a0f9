package dev.backstory.query.strategy;

import dev.backstory.events.Goal;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** A goal and whether it is pursued; {@code defined} is the position where it began. */
record GoalRow(
        UUID goalId, UUID productId, long defined, @Json Goal goal, String status) {
    static final ViewTable<GoalRow> TABLE = ViewTable.versioned(GoalRow.class, "goal", "goal_id");

    GoalRow revised(Goal after) {
        return new GoalRow(goalId, productId, defined, after, status);
    }

    GoalRow closed(String how) {
        return new GoalRow(goalId, productId, defined, goal, how);
    }
}
