package dev.backstory.query.changes;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts who listens here, from the moment he is let in until his request is over. */
final class Seats {
    private final int perPerson;
    private final int all;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int count;

    /**
     * @param perPerson how many one person may have; 0: as many as there are
     * @param all how many there are
     */
    Seats(int perPerson, int all) {
        this.perPerson = perPerson;
        this.all = all;
    }

    /** The place of one listener; to be left once, and left again without effect. */
    final class Seat {
        private final UUID person;
        private boolean left;

        private Seat(UUID person) {
            this.person = person;
        }

        void leave() {
            synchronized (Seats.this) {
                if (!left) {
                    left = true;
                    count--;
                    taken.computeIfPresent(person, (id, own) -> own == 1 ? null : own - 1);
                }
            }
        }
    }

    /** @throws Problem slow down where this person has all that he may have, or none is left */
    synchronized Seat take(UUID person) {
        var own = taken.getOrDefault(person, 0);
        if (perPerson > 0 && own >= perPerson) {
            throw Problem.of(ProblemType.SLOW_DOWN, "One person listens here " + perPerson + " times at most.");
        }
        if (count >= all) {
            throw Problem.of(ProblemType.SLOW_DOWN, "As many listen here as can be served.");
        }
        taken.put(person, own + 1);
        count++;
        return new Seat(person);
    }
}
