package dev.backstory.command.dependency;

import static dev.backstory.command.dependency.DependencyRule.DEPENDED_ON_IS_IN_THIS_PRODUCT;
import static dev.backstory.command.dependency.DependencyRule.DEPENDED_ON_IS_OPEN;
import static dev.backstory.command.dependency.DependencyRule.DEPENDENCIES_ARE_AT_MOST_1000;
import static dev.backstory.command.dependency.DependencyRule.DEPENDENCIES_FORM_NO_CYCLE;
import static dev.backstory.command.dependency.DependencyRule.DEPENDENT_IS_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Dependent;
import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Ids;
import dev.backstory.events.SubjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DependencyDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID A = Ids.next();
    private static final UUID B = Ids.next();
    private static final UUID C = Ids.next();
    private static final UUID D = Ids.next();

    private final Map<UUID, DependencyState> known = new HashMap<>();

    @Test
    void declares_that_one_depends_on_another() {
        open(A);
        open(B);
        assertThat(declare(A, B)).containsExactly(new DependencyDeclared(SubjectType.STORY, A, B));
    }

    @Test
    void changes_nothing_where_it_was_said_before_even_if_the_other_is_closed_by_now() {
        open(A, B);
        closed(B);
        assertThat(declare(A, B)).isEmpty();
    }

    @Test
    void refuses_what_closes_a_circle_and_names_it() {
        open(A);
        open(B, D, C);
        open(C, A);
        open(D);
        refuses(A, B, DEPENDENCIES_FORM_NO_CYCLE, Map.of("cycle", List.of(A, B, C)));
        refuses(A, C, DEPENDENCIES_FORM_NO_CYCLE, Map.of("cycle", List.of(A, C)));
        refuses(A, A, DEPENDENCIES_FORM_NO_CYCLE, Map.of("cycle", List.of(A)));
    }

    @Test
    void names_the_shortest_circle() {
        open(A);
        open(B, C, D);
        open(C, D);
        open(D, A);
        refuses(A, B, DEPENDENCIES_FORM_NO_CYCLE, Map.of("cycle", List.of(A, B, D)));
    }

    @Test
    void refuses_a_circle_by_way_of_what_a_story_was_split_into() {
        open(A, B);
        split(B, C, D);
        open(C);
        open(D);
        refuses(D, A, DEPENDENCIES_FORM_NO_CYCLE, Map.of("cycle", List.of(D, A, B)));
        assertThat(declare(D, C)).hasSize(1);
    }

    @Test
    void lets_two_ways_lead_to_the_same() {
        open(A, B);
        open(B, D);
        open(C, D);
        open(D);
        assertThat(declare(A, C)).hasSize(1);
        assertThat(declare(A, D)).hasSize(1);
    }

    @Test
    void refuses_what_is_not_there_or_elsewhere() {
        open(A);
        known.put(B, new DependencyState(B, Ids.next(), true, List.of(), List.of()));
        refuses(A, B, DEPENDED_ON_IS_IN_THIS_PRODUCT, Map.of("dependsOn", B));
        refuses(A, C, DEPENDED_ON_IS_IN_THIS_PRODUCT, Map.of("dependsOn", C));
    }

    @Test
    void refuses_either_side_that_is_closed() {
        closed(A);
        open(B);
        refuses(A, B, DEPENDENT_IS_OPEN, Map.of());
        refuses(B, A, DEPENDED_ON_IS_OPEN, Map.of("dependsOn", A));
    }

    @Test
    void refuses_more_than_a_thousand() {
        var many = Stream.generate(Ids::next).limit(999).toArray(UUID[]::new);
        open(A, many);
        open(B);
        assertThat(declare(A, B)).hasSize(1);
        open(A, Stream.concat(Stream.of(many), Stream.of(C)).toArray(UUID[]::new));
        refuses(A, B, DEPENDENCIES_ARE_AT_MOST_1000, Map.of());
    }

    @Test
    void removes_what_was_declared_also_of_what_is_closed_and_else_changes_nothing() {
        known.put(A, new DependencyState(A, PRODUCT, false, List.of(B), List.of()));
        assertThat(remove(A, B)).containsExactly(new DependencyRemoved(SubjectType.ROADMAP_ITEM, A, B));
        assertThat(remove(A, C)).isEmpty();
    }

    private void open(UUID id, UUID... dependsOn) {
        known.put(id, new DependencyState(id, PRODUCT, true, List.of(dependsOn), List.of()));
    }

    private void split(UUID id, UUID... parts) {
        known.put(id, new DependencyState(id, PRODUCT, false, List.of(), List.of(parts)));
    }

    private void closed(UUID id) {
        known.put(id, new DependencyState(id, PRODUCT, false, List.of(), List.of()));
    }

    private List<DependencyDeclared> declare(UUID id, UUID on) {
        var command = new DeclareDependency(PRODUCT, new Dependent(Kind.STORY, id), on, null);
        return DependencyDecider.declare(known.getOrDefault(id, nothing(id)), command, known::get);
    }

    private List<DependencyRemoved> remove(UUID id, UUID on) {
        var command = new RemoveDependency(PRODUCT, new Dependent(Kind.ROADMAP_ITEM, id), on, null);
        return DependencyDecider.remove(known.getOrDefault(id, nothing(id)), command);
    }

    private void refuses(UUID id, UUID on, Rule rule, Map<String, Object> details) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> declare(id, on));
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.details()).isEqualTo(details);
    }

    private static DependencyState nothing(UUID id) {
        return new DependencyState(id, PRODUCT, true, List.of(), List.of());
    }
}
