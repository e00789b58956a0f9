package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.RootUnit;
import dev.backstory.events.Provenance;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.VisionSet;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Within a product neither time goes back, whatever the clock and the caller say. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RecordedTimeTest {
    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    @Autowired
    CommandBus bus;

    @Autowired
    RootUnit root;

    @Autowired
    ProductLog products;

    @Autowired
    Receipts receipts;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    InnerIds innerIds;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private final Instant now = Instant.now().plusSeconds(60);
    private TestProduct product;
    private Instant time = now;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
    }

    @Test
    void times_do_not_go_back_when_the_clock_does() {
        var unit = unit(receipts);
        for (int i : List.of(0, 5, -3, -3_600, 2, 7, 6)) {
            time = now.plusSeconds(i);
            unit.decide(Order.of(vision(), product.as(Role.PRODUCT_MANAGER)));
        }
        assertThat(provenances()).extracting(Provenance::recorded).isSorted();
        assertThat(provenances()).extracting(Provenance::occurred).isSorted();
        assertThat(provenances().getLast().recorded())
                .isEqualTo(now.plusSeconds(7).truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void a_simulated_time_is_kept_but_never_before_the_last() {
        var unit = unit(receipts);
        var manager = product.as(Role.PRODUCT_MANAGER);
        var before = provenances().getLast();
        unit.decide(Order.of(vision(), manager).at(before.occurred().minus(Duration.ofDays(3))));
        assertThat(provenances().getLast().occurred()).isEqualTo(before.occurred());
        var later = before.occurred().plus(Duration.ofDays(3));
        unit.decide(Order.of(vision(), manager).at(later));
        assertThat(provenances().getLast().occurred()).isEqualTo(later);
        assertThat(provenances().getLast().recorded()).isBefore(later);
        unit.decide(Order.of(vision(), manager));
        assertThat(provenances().getLast().occurred()).isEqualTo(later);
    }

    @Test
    void events_say_nothing_beside_their_provenance() {
        var provenance = provenances().getLast();
        assertThat(provenance.command()).isEqualTo("AssignRole");
        assertThat(provenance.productId()).isEqualTo(product.id);
        assertThat(provenance.correlationId()).isEqualTo("in-process");
        assertThat(provenance.source()).isNull();
        assertThat(provenance.inferred()).isFalse();
    }

    /** The framework rolls back for exceptions only; the thread's next command would be part of what failed. */
    @Test
    void an_error_at_the_last_moment_leaves_nothing_behind() {
        var before = product.events(log).size();
        var failing = unit(new Receipts(database, json) {
            @Override
            void keep(UUID actor, String key, byte[] bodyHash, Object answer, Instant recorded) {
                throw new StackOverflowError();
            }
        });
        var manager = product.as(Role.PRODUCT_MANAGER);
        var keyed = new Order(vision(), manager, "test", "key", new byte[0], null, null);
        assertThatThrownBy(() -> failing.decide(keyed)).isInstanceOf(StackOverflowError.class);
        assertThat(product.events(log)).hasSize(before);
        var command = vision();
        assertThat(desk.take(Order.of(command, manager)).answer().events()).hasSize(1);
        assertThat(product.events(log)).hasSize(before + 1);
        assertThat(((VisionSet) product.events(log).getLast().event()).revision())
                .isEqualTo(1);
    }

    private CommandUnit unit(Receipts kept) {
        InstantSource clock = () -> time;
        var admission = new Admission(
                products,
                gatekeeper,
                new NamedIds(products, innerIds, person -> true),
                (decision, product) -> {},
                clock.withZone(ZoneOffset.UTC));
        return new CommandUnit(new Dispatch(bus), root, products, kept, admission, new Answers(products));
    }

    private SetVision vision() {
        return new SetVision(product.id, new Text("V " + UUID.randomUUID()), null, null, null, Why.of("So"));
    }

    private List<Provenance> provenances() {
        return product.events(log).stream().map(RecordedEvent::provenance).toList();
    }
}
