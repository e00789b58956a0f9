package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Order;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportEventsTest extends ImportScene {
    @Autowired
    EventsRecorder eventsRecorder;

    @Autowired
    JdbcClient database;

    @Test
    void events_are_recorded_as_they_were_and_only_the_end_is_the_imports_own() throws IOException {
        var scene = EventsScene.small(newKey());
        var job = imported(scene.asked(), scene.file());
        assertThat(job.state()).as(String.valueOf(job.reason())).isEqualTo(State.DONE);
        var events = events(job);
        assertThat(job.productId()).isEqualTo(scene.product);
        assertThat(job.recorded())
                .isEqualTo(job.total())
                .isEqualTo(events.size())
                .isEqualTo(10);
        var brought = events.subList(0, 8);
        assertThat(brought.stream().map(event -> event.provenance().importId())).containsOnly(job.importId());
        assertThat(brought.stream().map(event -> event.provenance().command())).containsOnly("Whatever");
        assertThat(brought.getFirst().provenance().occurred()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(events.get(8).event())
                .isEqualTo(new RoleAssigned(scene.product, MANAGER, Role.PRODUCT_MANAGER.name()));
        assertThat(events.getLast().event()).isInstanceOfSatisfying(HistoryImported.class, end -> {
            assertThat(end.format()).isEqualTo("events");
            assertThat(end.facts()).isEqualTo(8);
        });
        assertThat(events.getLast().provenance().importId()).isNull();
        assertThat(events.getLast().provenance().occurred())
                .isEqualTo(brought.getLast().provenance().occurred());
        assertThat(files.has(job.importId())).isFalse();
        assertThat(job.request().name().value()).isEqualTo("Steam");
    }

    @Test
    void a_baseline_names_the_position_that_its_event_has_here() throws IOException {
        var scene = EventsScene.small(newKey());
        var events = events(imported(scene.asked(), scene.file()));
        var named = events.stream()
                .map(RecordedEvent::event)
                .filter(BaselineNamed.class::isInstance)
                .map(each -> ((BaselineNamed) each).position());
        assertThat(named)
                .containsExactly(events.getFirst().position(), events.get(6).position());
    }

    @Test
    void nobody_sees_the_product_until_all_of_it_is_in() throws IOException {
        var scene = EventsScene.small(newKey());
        var job = begunElsewhere(scene.asked(), scene.file());
        var assign = new AssignRole(scene.product, UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        eventsRecorder.record(job, pieces -> {
            for (var person : List.of(MANAGER, EventsScene.PRODUCT_MANAGER)) {
                assertThatThrownBy(() -> desk.take(Order.of(assign, person(person))))
                        .isInstanceOf(Refused.NotFound.class);
            }
            return true;
        });
        assertThat(desk.take(Order.of(assign, person(MANAGER))).answer().events())
                .hasSize(1);
        files.discard(job.importId());
    }

    @Test
    void an_interrupted_import_goes_on_where_it_was() throws IOException {
        for (int pieces = 1; pieces < 4; pieces++) {
            var scene = EventsScene.small(newKey());
            var job = begunElsewhere(scene.asked(), scene.file());
            recordEvents(job, pieces);
            assertThat(events(job)).hasSizeBetween(1, 9);
            importer.resume();
            var done = ended(job.importId());
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(events(done)).hasSize(10);
            assertThat(done.recorded()).isEqualTo(10);
            assertThat(events(done).getLast().provenance().occurred()).isEqualTo("2024-01-01T00:07:00Z");
        }
    }

    @Test
    void a_cancelled_import_is_never_seen_and_the_file_goes_on_with_what_it_left() throws IOException {
        var scene = EventsScene.small(newKey());
        var person = UUID.randomUUID();
        scene.person(person, "Lempi");
        scene.lines().addFirst(scene.lines().removeLast());
        var job = begunElsewhere(scene.asked(), scene.file());
        recordEvents(job, 2);
        assertThat(names(person)).containsExactly("Lempi");
        assertThat(imports.cancel(job)).isTrue();
        assertThat(names(person)).isEmpty();
        assertThatThrownBy(() -> eventsRecorder.record(job)).isInstanceOf(ImportStopped.class);
        var assign = new AssignRole(scene.product, UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        assertThatThrownBy(() -> desk.take(Order.of(assign, person(MANAGER)))).isInstanceOf(Refused.NotFound.class);
        var left = events(job).size();
        assertThat(left).isPositive();
        var changed = new ArrayList<>(scene.lines());
        changed.set(3, changed.get(3).replace("\"correlationId\": \"c\"", "\"correlationId\": \"d\""));
        var refused = imported(scene.asked(), scene.file(changed));
        assertThat(refused.reason())
                .isEqualTo(
                        "An earlier import of this product has left events here, and the one on line 5 is not the same.");
        var again = imported(scene.asked(), scene.file());
        assertThat(again.state()).as(String.valueOf(again.reason())).isEqualTo(State.DONE);
        assertThat(events(again)).hasSize(10);
        assertThat(names(person)).containsExactly("Lempi");
        files.discard(job.importId());
    }

    @Test
    void a_product_that_is_here_and_ids_that_others_have_are_refused() throws IOException {
        var scene = EventsScene.small(newKey());
        var job = imported(scene.asked(), scene.file());
        assertThat(imports.begin(scene.asked(), ADMIN, body(scene.file()), Packing.NONE))
                .isEqualTo(job.importId());
        assertThatThrownBy(() -> imports.begin(scene.asked(), ADMIN, body(scene.file() + "\n"), Packing.NONE))
                .isInstanceOf(RuleViolation.class);
        for (var id : List.of(scene.backlog, scene.goal)) {
            var other = EventsScene.small(newKey());
            var own = id.equals(scene.goal) ? other.goal : other.backlog;
            var file = other.file(other.lines().stream()
                    .map(line -> line.replace(own.toString(), id.toString()))
                    .toList());
            assertThat(imported(other.asked(), file).reason()).contains("The event on line", " here.");
            assertThat(events(job(other))).isEmpty();
        }
        var other = EventsScene.small(newKey());
        assertThat(imported(other.asked(), scene.file()).reason())
                .contains("The history is that of the product " + scene.key);
    }

    private ImportJob job(EventsScene scene) {
        return database
                .sql("select import_id from command.import_job where product_key = ?")
                .param(scene.key)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> jobs.find(id).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(UUID person) {
        return database.sql("select name from directory.person where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private void recordEvents(ImportJob job, int pieces) {
        assertThatThrownBy(() -> eventsRecorder.record(job, done -> done < pieces))
                .isInstanceOf(ImportStopped.class);
    }
}
