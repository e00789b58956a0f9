package dev.backstory.history;

import dev.backstory.events.Goal;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A goal: open until it is achieved or abandoned. */
final class FoldedGoal {
    final UUID id;
    Goal goal;
    String status = "OPEN";

    FoldedGoal(UUID id, Goal goal) {
        this.id = id;
        this.goal = goal;
    }

    boolean isOpen() {
        return status.equals("OPEN");
    }

    static List<Changed> defined(UUID id, Goal goal) {
        return Changed.begin(
                id,
                "title",
                goal.title(),
                "status",
                "OPEN",
                "description",
                goal.description(),
                "targetDate",
                goal.targetDate(),
                "keyResults",
                Json.keyResults(goal.keyResults()));
    }

    List<Changed> revised(Goal after) {
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "title", goal.title(), after.title());
        Changed.add(changes, id, "description", goal.description(), after.description());
        Changed.add(changes, id, "targetDate", goal.targetDate(), after.targetDate());
        Changed.add(changes, id, "keyResults", Json.keyResults(goal.keyResults()), Json.keyResults(after.keyResults()));
        return changes;
    }

    List<Changed> closed(String how) {
        return List.of(new Changed(id, "status", status, how));
    }
}
