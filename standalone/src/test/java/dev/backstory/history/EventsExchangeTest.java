package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole.Person;
import dev.backstory.simulator.Demo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product that was taken to another installation as events answers there as it did, after every event. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Whole.EVERYTHING, mode = ResourceAccessMode.READ)
class EventsExchangeTest {
    private static final int COMMANDS = 60;
    private static final int ALL = 80;
    private static final int MOMENTS = 8;

    private final Exchange exchange = Exchange.get();
    private final Whole from = exchange.from();
    private final Whole to = exchange.to();

    static LongStream seeds() {
        return Seeds.oneIn(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_view_after_every_event_is_what_it_was(long seed) {
        System.out.println("seed " + seed);
        var dice = Dice.of("exchanged", seed);
        var life = Life.lived(from, dice, COMMANDS)
                .until(world -> !exportable(world).isEmpty());
        var products = exportable(life.world());
        products.forEach(product -> moved(life.world().exporter(product).orElseThrow(), product, dice, ALL));
        System.out.printf(
                "%d of %d products compared%n",
                products.size(), life.world().products().size());
        assertThat(products).isNotEmpty();
    }

    private static List<UUID> exportable(World world) {
        return world.products().stream()
                .filter(product -> world.exporter(product).isPresent())
                .toList();
    }

    @Test
    void a_product_with_an_end_is_what_it_was_and_stays_ended() {
        var dice = Dice.of("exchanged archived", 1);
        var life = Life.lived(from, dice, COMMANDS);
        var world = life.world();
        var product = exportable(world).getFirst();
        life.one("ArchiveProduct", product);
        assertThat(from.events(product).getLast().type()).isEqualTo("ProductArchived");
        moved(world.exporter(product).orElseThrow(), product, dice, ALL);
        assertThat(to.events(product).stream().map(event -> event.type()).toList())
                .endsWith("ProductArchived", "RoleAssigned", "HistoryImported");
        var refused = to.client()
                .send(new Client.Draft(to.person(0), "RenameProduct", Body.of("productId", product, "name", "Risen")));
        assertThat(refused.body().path("rule").asString()).isEqualTo("PRODUCT_IS_NOT_ARCHIVED");
    }

    @Test
    void the_demo_product_is_what_it_was() {
        var product = Demo.writtenTo(from);
        var manager = from.client().signedIn("manager", "manager");
        moved(manager, product, Dice.of("exchanged demo", 1), MOMENTS);
    }

    @Test
    void another_trackers_history_is_what_it_was() throws IOException {
        byte[] tracker;
        try (var file = EventsExchangeTest.class.getResourceAsStream("/imports/tracker.csv")) {
            tracker = Objects.requireNonNull(file).readAllBytes();
        }
        var product = Imported.of(from, "MOVED", tracker).product();
        moved(from.person(0), product, Dice.of("exchanged import", 1), ALL);
    }

    @Test
    void afterwards_it_is_a_product_like_any_other() {
        var dice = Dice.of("goes on", 1);
        var world = Life.lived(from, dice, COMMANDS).world();
        var product = exportable(world).getFirst();
        moved(world.exporter(product).orElseThrow(), product, dice, 3);
        var life = new Life(to, dice, new Tally());
        life.world().catchUp(product);
        life.goOn(COMMANDS);
        Invariants.checkProduct(to.events(product));
        new Views(to, life.world(), product).someAt(dice, 10);
    }

    private void moved(Person reader, UUID product, Dice dice, int most) {
        var file = Exchange.exported(from, reader, product);
        assertThat(exchange.brought(file)).isEqualTo(product);
        Invariants.checkProduct(to.events(product));
        new SameViews(product, from, reader, to, to.person(0)).compare(dice, most);
        var again = comparable(Exchange.exported(to, to.person(0), product));
        var first = comparable(file);
        assertThat(again.subList(0, first.size())).isEqualTo(first);
        assertThat(again.subList(first.size(), again.size()).stream()
                        .map(line -> line.path("type").asString()))
                .containsAnyOf("HistoryImported")
                .isSubsetOf("RoleAssigned", "HistoryImported");
    }

    /** Events without what each installation says itself. */
    private static List<JsonNode> comparable(String file) {
        var lines = new ArrayList<JsonNode>();
        for (var line : Exchange.told(file)) {
            var told = (ObjectNode) line;
            told.remove("position");
            ((ObjectNode) told.get("metadata")).remove(List.of("recorded", "import"));
            if (told.path("type").asString().equals("BaselineNamed")) {
                ((ObjectNode) told.get("payload")).remove("position");
            }
            lines.add(told);
        }
        return lines;
    }
}
