package dev.backstory.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.CommandDesk;
import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Dice;
import dev.backstory.history.Invariants;
import dev.backstory.history.Views;
import dev.backstory.history.Whole;
import dev.backstory.simulator.Simulator.Players;
import dev.backstory.simulator.Simulator.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoProductTest {
    private static final int BEFORE_THE_CRASH = 100;

    private final Whole whole = Whole.get();

    @Test
    void goes_on_after_a_crash_where_it_stopped_and_writes_nothing_twice() {
        var steps = DemoHistory.of(Cast.ofDemo(), DemoProduct.SEED, Demo.NOW);
        assertThatThrownBy(() -> begin(steps)).isInstanceOf(Crash.class);
        Demo.startAt(whole, Demo.NOW.plus(Duration.ofDays(3)));
        var product = steps.getFirst().command().productId();
        var events = whole.events(product);
        var told = events.stream().map(event -> event.provenance().occurred()).collect(Collectors.toSet());
        assertThat(steps).filteredOn(step -> !told.contains(step.at())).isEmpty();
        assertThat(told).hasSameSizeAs(steps.stream().map(Step::at).distinct().toList());
        Demo.startAt(whole, Demo.NOW.plus(Duration.ofDays(9)));
        assertThat(whole.events(product)).isEqualTo(events);
        rolesOf(product, "manager", "PRODUCT_MANAGER");
        rolesOf(product, "owner", "PRODUCT_OWNER");
        rolesOf(product, "team", "TEAM_MEMBER");
        rolesOf(product, "stakeholder", "STAKEHOLDER");
        rolesOf(product, "auditor", "AUDITOR");
        leavesSomethingToSee(product);
    }

    @Test
    void makes_history_of_any_size() {
        var players = Players.ofDemo();
        var made = whole.part(Simulator.class).make(new Size(3, 20, 50), 4_711, players);
        assertThat(made).hasSize(3).allSatisfy(product -> {
            assertThat(product.stories()).hasSize(20);
            assertThat(events(product.product(), "StoryDefined")).isEqualTo(20);
            assertThat(events(product.product(), "BacklogReprioritised")).isBetween(35L, 50L);
        });
        new Views(whole, made.getFirst().product(), whole.client().signedIn("owner", "owner")).someAt(new Dice(2), 5);
    }

    @Test
    void every_view_of_the_demo_product_is_what_folding_gives() {
        var product = Demo.writtenTo(whole);
        Invariants.checkProduct(whole.events(product));
        var owner = whole.client().signedIn("owner", "owner");
        new Views(whole, product, owner).someAt(new Dice(1), 25);
        new Views(whole, product, owner).allAt(new Dice(1), 1);
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The first start, which ends in the midst of it. */
    private void begin(List<Step> steps) {
        var desk = whole.part(CommandDesk.class);
        for (int i = 0; i < steps.size(); i++) {
            if (i == BEFORE_THE_CRASH) {
                throw new Crash();
            }
            desk.take(steps.get(i).order(DemoProduct.key(Demo.NOW, i + 1, steps.size())));
        }
    }

    /** Questions about open stories, one above what it needs, and some that wait for others. */
    private void leavesSomethingToSee(UUID product) {
        var last = whole.events(product).getLast().position();
        var owner = whole.client().signedIn("owner", "owner");
        var waiting = whole.client().read(owner, product, "/stories?waiting=true", last);
        assertThat(waiting.path("stories").size()).isEqualTo(3);
        assertThat(waiting.toString()).doesNotContain("\"ACCEPTED\"");
        var all =
                whole.client().read(owner, product, "/stories?limit=500", last).toString();
        assertThat(all).contains("\"ABOVE_ITS_DEPENDENCY\"");
        assertThat(all).containsPattern("\"blockedBy\":\\[[^\\]]");
    }

    private void rolesOf(UUID product, String name, String role) {
        var roles = whole.client().me(whole.client().signedIn(name, name)).path("products");
        roles.forEach(listed -> {
            if (listed.path("productId").asString().equals(product.toString())) {
                assertThat(listed.path("roles").toString()).isEqualTo("[\"" + role + "\"]");
            }
        });
        assertThat(roles.toString()).contains(product.toString());
    }

    private long events(UUID product, String type) {
        return whole.events(product).stream()
                .map(RecordedEvent::type)
                .filter(type::equals)
                .count();
    }
}
