package dev.backstory.query.waiting;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Has a few places for each person and some for all: whoever waits holds a thread that others may need. */
final class WaitingRoom {
    private final WaitingProperties places;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;

    WaitingRoom(WaitingProperties places) {
        this.places = places;
    }

    /** @throws Problem slow down where this person has no place left, behind where nobody has */
    synchronized void enter(UUID person) {
        var own = taken.getOrDefault(person, 0);
        if (places.perPerson() > 0 && own >= places.perPerson()) {
            throw Problem.of(
                    ProblemType.SLOW_DOWN,
                    "At most " + places.perPerson() + " requests of one person wait for a position at a time.");
        }
        if (places.perNode() > 0 && all >= places.perNode()) {
            throw Problem.of(
                    ProblemType.BEHIND, "The views have not got there yet, and as many wait here as can at a time.");
        }
        taken.put(person, own + 1);
        all++;
    }

    synchronized void leave(UUID person) {
        taken.computeIfPresent(person, (id, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
