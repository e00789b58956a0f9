package dev.backstory.command.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.events.Ids;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CommandDeskTest {
    private static final Order.Actor ADMIN = new Order.Actor(UUID.randomUUID(), true, false);

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    @Test
    void makes_a_product_with_its_roadmap_and_backlog_in_one_go() {
        var manager = new Order.Actor(UUID.randomUUID(), false, false);
        var create =
                reader.read("CreateProduct", """
                {"key": "ABC1", "name": "Product", "manager": "%s"}""".formatted(manager.person()).getBytes(UTF_8));
        var answer = desk.take(Order.of(create, ADMIN)).answer();
        assertThat(answer.events())
                .extracting(Answer.Entry::type)
                .containsExactly("ProductCreated", "RoleAssigned", "RoadmapOpened", "BacklogOpened");
        assertThat(answer.version()).isEqualTo(2);
        var assigned =
                desk.take(Order.of(new AssignRole(answer.id(), UUID.randomUUID(), Role.PRODUCT_OWNER, null), manager));
        assertThat(assigned.answer().version()).isEqualTo(3);
        var events = new ArrayList<RecordedEvent>();
        log.readProduct(answer.id(), 0, 100, events::addAll);
        assertThat(events).hasSize(5);
        assertThat(events.getLast().provenance().roles()).containsExactly("PRODUCT_MANAGER");
        assertThat(Ids.next()).isNotNull();
    }
}
