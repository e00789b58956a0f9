package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.backlog.BacklogRule;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.StoryDefined;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Histories with several backlogs. */
class ImportBacklogsTest extends ImportScene {
    private static final String TEAMS = """
            time,subject,field,to
            2024-01-01T00:00:00Z,1,created,USER_STORY
            2024-01-01T00:00:00Z,1,backlog,Sails
            2024-01-02T00:00:00Z,2,created,USER_STORY
            2024-01-02T00:00:00Z,2,backlog,Hull
            2024-01-03T00:00:00Z,3,created,USER_STORY
            2024-01-03T00:00:00Z,3,backlog,hull
            2024-01-04T00:00:00Z,3,backlog,Sails
            """;

    @Test
    void each_name_is_one_backlog_and_taken() throws IOException {
        var job = imported(facts(newKey()), TEAMS);
        assertThat(names(job)).containsExactly("Sails", "Hull");
        var owner = UUID.randomUUID();
        order("AssignRole", MANAGER, """
                {"productId": "%s", "person": "%s", "role": "PRODUCT_OWNER"}""".formatted(job.productId(), owner));
        assertThatThrownBy(() -> order("OpenBacklog", owner, """
                        {"productId": "%s", "name": "HULL"}""".formatted(job.productId())))
                .satisfies(refused ->
                        assertThat(((RuleViolation) refused).rule()).isEqualTo(BacklogRule.BACKLOG_NAME_IS_FREE));
    }

    @Test
    void an_interrupted_import_finds_its_backlogs_again() throws IOException {
        var job = begunElsewhere(facts(newKey()), TEAMS);
        recordPieces(job, 2);
        importer.start(job.importId());
        assertThat(ended(job.importId()).state()).isEqualTo(State.DONE);
        assertThat(names(job)).containsExactly("Sails", "Hull");
        assertThat(events(job, StoryDefined.class)).hasSize(3);
    }

    @Test
    void a_later_file_goes_on_with_the_backlogs_that_are_there() throws IOException {
        var key = newKey();
        var job = imported(facts(key), TEAMS);
        imported(facts(key), TEAMS + """
                2024-02-01T00:00:00Z,4,created,USER_STORY
                2024-02-01T00:00:00Z,4,backlog,Hull
                2024-02-02T00:00:00Z,5,created,USER_STORY
                2024-02-02T00:00:00Z,5,backlog,Keel
                2024-02-03T00:00:00Z,6,created,USER_STORY
                """);
        assertThat(names(job)).containsExactly("Sails", "Hull", "Keel", "Backlog");
        var stories = events(job, StoryDefined.class);
        assertThat(stories.get(3).backlogId()).isEqualTo(stories.get(1).backlogId());
    }

    private List<String> names(ImportJob job) {
        return events(job, BacklogOpened.class).stream()
                .map(BacklogOpened::name)
                .toList();
    }

    private static ImportRequest facts(String key) {
        return new ImportRequest("facts", new ProductKey(key), new Title("Boats"), MANAGER, Wish.NONE, false);
    }
}
