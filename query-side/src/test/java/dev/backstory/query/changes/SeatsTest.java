package dev.backstory.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void one_person_has_only_so_many_and_another_has_his_own() {
        var seats = new Seats(2, 10);
        var first = seats.take(one);
        seats.take(one);
        isRefused(() -> seats.take(one), "One person listens here 2 times at most.");
        seats.take(other);
        first.leave();
        seats.take(one);
        isRefused(() -> seats.take(one), "One person");
    }

    @Test
    void there_are_only_so_many_for_all() {
        var seats = new Seats(2, 3);
        seats.take(one);
        seats.take(one);
        seats.take(other);
        isRefused(() -> seats.take(UUID.randomUUID()), "As many listen here as can be served.");
    }

    @Test
    void a_seat_that_is_left_twice_is_one_seat() {
        var seats = new Seats(2, 2);
        var first = seats.take(one);
        seats.take(one);
        first.leave();
        first.leave();
        seats.take(one);
        isRefused(() -> seats.take(one), "One person");
        isRefused(() -> seats.take(other), "As many");
    }

    @Test
    void without_a_limit_one_person_may_have_them_all() {
        var seats = new Seats(0, 3);
        for (var seat = 0; seat < 3; seat++) {
            seats.take(one);
        }
        isRefused(() -> seats.take(one), "As many");
    }

    private static void isRefused(ThrowingCallable taking, String why) {
        assertThatThrownBy(taking).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.SLOW_DOWN);
            assertThat(problem.detail()).contains(why);
        });
    }
}
