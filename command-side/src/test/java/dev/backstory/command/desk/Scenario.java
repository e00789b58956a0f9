package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code given(events).when(command).then(events)}: what a decider makes of a history and a command. */
public final class Scenario<S, C, E> {
    private final Function<List<E>, S> fold;
    private final BiFunction<S, C, List<? extends E>> decide;

    public Scenario(Function<List<E>, S> fold, BiFunction<S, C, List<? extends E>> decide) {
        this.fold = fold;
        this.decide = decide;
    }

    /** The state after these events, the first of which began it. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Given given(E... events) {
        return new Given(fold.apply(Arrays.stream(events).toList()));
    }

    /** A state to decide on. */
    public final class Given {
        private final S state;

        private Given(S state) {
            this.state = state;
        }

        public Then when(C command) {
            return new Then(state, command);
        }
    }

    /** A command on a state; decided when it is said what is expected of it. */
    public final class Then {
        private final S state;
        private final C command;

        private Then(S state, C command) {
            this.state = state;
            this.command = command;
        }

        /** Exactly these, in this order; none: the command changes nothing. */
        @SafeVarargs
        @SuppressWarnings("varargs") // they are only read
        public final void then(E... events) {
            assertThat(decide.apply(state, command))
                    .isEqualTo(Arrays.stream(events).toList());
        }

        public void thenNothing() {
            assertThat(decide.apply(state, command)).isEmpty();
        }

        /** By this rule, telling these details. */
        public void thenRefused(Rule rule, Map<String, Object> details) {
            var violation = catchThrowableOfType(RuleViolation.class, () -> decide.apply(state, command));
            assertThat(violation).as("refused by %s", rule).isNotNull();
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.getMessage()).isEqualTo(rule.sentence());
            assertThat(violation.details()).isEqualTo(details);
        }

        public void thenRefused(Rule rule) {
            thenRefused(rule, Map.of());
        }

        /** Because it never gets here. */
        public void thenImpossible() {
            assertThatThrownBy(() -> decide.apply(state, command)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
