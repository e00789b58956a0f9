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
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.Launched;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Replaced;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StorySplit;
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

    @Test
    void a_part_begins_with_the_story_that_it_was_split_from() throws Exception {
        var part = Ids.next();
        var other = Ids.next();
        says(
                life.owner,
                "SplitStory",
                new StorySplit(story, "DEFINED", List.of(new SplitOff(part, null), new SplitOff(other, null))),
                new StoryDefined(part, life.product, life.backlog, "One", "BUG", null, List.of(), null, List.of()),
                new StoryDefined(other, life.product, life.backlog, "Two", "BUG", null, List.of(), null, List.of()));
        assertThat(changes("/stories/" + part + "/history", part)).endsWith("splitFrom: null → " + story);
    }

    @Test
    void a_launch_that_took_place_is_told_beside_the_next_one() throws Exception {
        var item = item();
        var plan = new LaunchPlan(List.of("Shops"), List.of(), "9 EUR", null, List.of());
        happens(new LaunchPlanned(item, null, plan), new Launched(item));
        happens(new LaunchPlanned(item, plan, new LaunchPlan(List.of("Farms"), List.of(), null, null, List.of())));
        var launch = JsonPath.<Map<String, Object>>read(ask("/roadmap/items/" + item), "$.launch");
        assertThat(launch).containsEntry("launched", null).containsEntry("segments", List.of("Farms"));
        var earlier = "$.launch.earlier[0]";
        assertThat(JsonPath.<Map<String, Object>>read(ask("/roadmap/items/" + item), earlier))
                .containsEntry("segments", List.of("Shops"))
                .containsEntry("pricing", "9 EUR")
                .extractingByKey("launched")
                .isNotNull();
        assertThat(changes("/audit?order=asc&subject=" + item, item)).endsWith("launch.launched: true → false");
    }

    @Test
    void a_story_is_flagged_while_its_item_is_dropped() throws Exception {
        var item = item();
        happens(new StoryRefined(
                story, null, null, null, new Replaced<>(null, item), null, List.of(), List.of(), List.of()));
        assertThat(flags()).isEmpty();
        happens(new RoadmapItemDropped(item, "PROPOSED"));
        assertThat(flags()).containsExactly("ITEM_DROPPED");
        happens(new RoadmapItemReopened(item, "DROPPED"));
        assertThat(flags()).isEmpty();
    }

    @Test
    void nobody_waits_for_a_reviewer_whose_role_was_revoked() throws Exception {
        happens(new RoleAssigned(life.product, sue, "STAKEHOLDER"));
        happens(new ReviewRequested(SubjectType.STORY, story, 1, List.of(sue, life.owner), null));
        assertThat(outstanding()).containsExactly(sue.toString(), life.owner.toString());
        happens(new RoleRevoked(life.product, sue, "STAKEHOLDER"));
        assertThat(outstanding()).containsExactly(life.owner.toString());
    }

    private List<String> outstanding() throws Exception {
        return JsonPath.read(ask("/stories/" + story), "$.reviewRequests[0].outstanding");
    }

    private List<String> flags() throws Exception {
        return JsonPath.read(ask("/stories/" + story), "$.flags");
    }

    private UUID item() {
        var item = Ids.next();
        happens(
                new RoadmapItemAdded(
                        item, life.product, life.roadmap, "FEATURE", "Bills", null, List.of(), null, null, "NOW"),
                new RoadmapItemRanked(life.roadmap, item, 1, "m", null, null));
        return item;
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
        says(person, "Something", event);
    }

    private void says(UUID person, String command, Event... events) {
        var told = life.next();
        var provenance = new Provenance(
                told.productId(),
                person,
                told.roles(),
                told.commandId(),
                command,
                told.correlationId(),
                told.occurred(),
                told.recorded(),
                told.rationale(),
                null,
                false);
        views.log().append(provenance, Arrays.asList(events));
    }
}
