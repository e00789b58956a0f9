package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.SubjectType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a history tells how a matter ended as well as how it began, also where the event that ends it is brief. */
class EndedMattersTest {
    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(12);
    private final UUID sue = UUID.randomUUID();
    private final UUID story = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        happens(
                new StoryDefined(story, life.product, life.backlog, "Pay", "BUG", null, List.of(), null, List.of()),
                new StoryRanked(life.backlog, story, 1, "m", null, null));
    }

    @Test
    void a_question_ends_with_its_answer() throws Exception {
        var question = Ids.next();
        happens(new QuestionAsked(question, life.product, SubjectType.STORY, story, "Which?", null));
        happens(new QuestionAnswered(question, "This one"));
        assertThat(story()).endsWith("questions: null → " + question, "answers: null → " + question);
        var told = JsonPath.<List<String>>read(ask("/stories/" + story + "/history"), "$.entries[*].sentence");
        assertThat(told.getLast()).contains("answered", "'Which?'", "'This one'");
    }

    @Test
    void an_objection_ends_with_the_endorsement_of_its_author() throws Exception {
        says(sue, new ObjectionRaised(SubjectType.STORY, story, 1));
        says(life.owner, new Endorsed(SubjectType.STORY, story, 1, null));
        says(sue, new Endorsed(SubjectType.STORY, story, 1, null));
        says(sue, new Endorsed(SubjectType.STORY, story, 1, null));
        assertThat(story())
                .endsWith(
                        "objections: null → {revision=1}",
                        "endorsements: null → {revision=1}",
                        "endorsements: null → {revision=1}",
                        "objections: {revision=1} → null",
                        "endorsements: null → {revision=1}");
    }

    @Test
    void what_stood_in_the_way_ends_with_whoever_saw_to_it() throws Exception {
        happens(new StoryBlocked(story, sue));
        happens(new StoryUnblocked(story));
        happens(new StoryBlocked(story, null));
        happens(new StoryUnblocked(story));
        assertThat(story())
                .endsWith(
                        "blocked: false → true",
                        "blocked.owner: null → " + sue,
                        "blocked: true → false",
                        "blocked.owner: " + sue + " → null",
                        "blocked: false → true",
                        "blocked: true → false");
    }

    @Test
    void a_decision_ends_with_the_one_that_takes_its_place() throws Exception {
        var one = decided("One?");
        var other = decided("Other?");
        happens(new DecisionSuperseded(one, other));
        var entries = "/audit?order=asc&subject=DECISION:";
        assertThat(changes(entries + one, one)).endsWith("status: MADE → SUPERSEDED", "supersededBy: null → " + other);
        assertThat(changes(entries + other, other)).endsWith("supersedes: null → " + one);
    }

    private UUID decided(String title) {
        var id = Ids.next();
        happens(new DecisionProposed(
                id, life.product, title, null, List.of(), List.of(), List.of(), List.of(), null, null));
        happens(new DecisionMade(id, "Yes", List.of(sue)));
        return id;
    }

    private List<String> story() throws Exception {
        return changes("/stories/" + story + "/history", story);
    }

    /** What changed of the subject, entry by entry. */
    private List<String> changes(String path, UUID subject) throws Exception {
        var ofSubject = "$.entries[*].changes[?(@.subject.id == '" + subject + "')]";
        return JsonPath.<List<Map<String, Object>>>read(ask(path), ofSubject).stream()
                .map(change -> change.get("field") + ": " + change.get("before") + " → " + change.get("after"))
                .toList();
    }

    private String ask(String path) throws Exception {
        views.caughtUp(life.product);
        return views.web()
                .perform(get("/api/v1/products/" + life.product + path).header(LiveViews.CALLER, life.owner))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void happens(Event... events) {
        views.log().append(life.next(), Arrays.asList(events));
    }

    private void says(UUID person, Event event) {
        var told = life.next();
        var provenance = new Provenance(
                told.productId(),
                person,
                told.roles(),
                told.commandId(),
                told.command(),
                told.correlationId(),
                told.occurred(),
                told.recorded(),
                told.rationale(),
                null,
                false);
        views.log().append(provenance, List.of(event));
    }
}
