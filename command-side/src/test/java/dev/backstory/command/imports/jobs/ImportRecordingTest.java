package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Order;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportRecordingTest extends ImportScene {
    @Test
    void records_the_history_as_of_its_own_time_and_drops_the_file() throws IOException {
        var job = imported(asked(newKey()), shop());
        var events = events(job);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.recorded()).isEqualTo(job.total()).isEqualTo(events.size());
        assertThat(events.getLast().event()).isInstanceOf(HistoryImported.class);
        assertThat(events.getFirst().provenance().occurred()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(events.getFirst().provenance().recorded()).isAfter("2025-01-01T00:00:00Z");
        var provenances = events.stream().map(RecordedEvent::provenance).toList();
        assertThat(provenances).allMatch(p -> p.roles().equals(List.of("ADMIN")));
        assertThat(provenances).extracting("command").containsOnly("ImportHistory");
        assertThat(provenances)
                .extracting("commandId")
                .hasSameSizeAs(events)
                .containsOnly(job.order().commandId());
        assertThat(provenances.stream().map(p -> p.occurred())).isSorted();
        assertThat(files.has(job.importId())).isFalse();
    }

    @Test
    void nobody_sees_the_product_until_its_history_is_in() throws IOException {
        var job = begunElsewhere(asked(newKey()), shop());
        var assign = new AssignRole(job.productId(), UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        recorder.record(job, pieces -> {
            assertThatThrownBy(() -> desk.take(Order.of(assign, person(MANAGER))))
                    .isInstanceOf(Refused.NotFound.class);
            return true;
        });
        assertThat(desk.take(Order.of(assign, person(MANAGER))).answer().events())
                .hasSize(1);
        files.discard(job.importId());
    }

    @Test
    void an_interrupted_import_goes_on_where_it_was() throws IOException {
        var job = begunElsewhere(asked(newKey()), shop());
        recordPieces(job, 2);
        assertThat(events(job)).hasSizeBetween(6, 15);
        importer.resume();
        var done = ended(job.importId());
        assertThat(done.state()).isEqualTo(State.DONE);
        var events = events(job);
        var whole = imported(asked(newKey()), shop());
        assertThat(events.stream().map(RecordedEvent::type))
                .containsExactlyElementsOf(
                        events(whole).stream().map(RecordedEvent::type).toList());
        assertThat(done.recorded()).isEqualTo(done.total()).isEqualTo(events.size());
        var versions = new HashSet<String>();
        assertThat(events).allMatch(event -> versions.add(event.aggregateId() + "/" + event.aggregateVersion()));
    }

    @Test
    void afterwards_it_is_a_product_like_any_other() throws IOException {
        var job = imported(asked(newKey()), shop());
        var owner = UUID.randomUUID();
        desk.take(Order.of(new AssignRole(job.productId(), owner, Role.PRODUCT_OWNER, null), person(MANAGER)));
        var ranked = events(job, StoryRanked.class);
        var backlog = ranked.getFirst().backlogId();
        var search = events(job, StoryDefined.class).stream()
                .filter(story -> story.title().equals("Search"))
                .findFirst()
                .orElseThrow();
        var item = events(job, RoadmapItemAdded.class).getFirst().itemId();
        order("ReprioritiseBacklog", owner, """
                {"productId": "%s", "backlogId": "%s", "moves": [{"storyId": "%s", "to": "TOP"}],
                 "rationale": {"text": "First things first"}}""".formatted(job.productId(), backlog, search.storyId()));
        order("DefineStory", owner, """
                {"productId": "%s", "backlogId": "%s", "title": "Refund", "roadmapItemId": "%s",
                 "placement": {"after": "%s"}, "rationale": {"text": "It belongs there"}}""".formatted(job.productId(), backlog, item, search.storyId()));
        order("SetVision", MANAGER, """
                {"productId": "%s", "statement": "Sell", "rationale": {"text": "New year"}}""".formatted(job.productId()));
        var moved = events(job, BacklogReprioritised.class).getFirst().moves().getFirst();
        assertThat(moved.rankBefore()).isEqualTo(2);
        assertThat(moved.rankAfter()).isEqualTo(1);
        assertThat(events(job, StoryRanked.class).getLast().rank()).isEqualTo(2);
        assertThatThrownBy(() -> order("OpenBacklog", owner, """
                        {"productId": "%s", "name": "BACKLOG"}""".formatted(job.productId())))
                .isInstanceOf(RuleViolation.class);
    }
}
