package dev.backstory.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Dependent;
import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.ItemKind;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.item.PlannedTimeframe;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.launch.LaunchCommand.Step;
import dev.backstory.command.launch.LaunchCommand.StepKind;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.roadmap.RoadmapCommand.ItemMove;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a body says is what the command holds. */
class CommandBodiesTest {
    private static final UUID A = UUID.fromString("01a20108-d774-7eda-86f0-bc2dd9f2000a");
    private static final UUID B = UUID.fromString("01a20108-d774-7eda-86f0-bc2dd9f2000b");
    private static final UUID C = UUID.fromString("01a20108-d774-7eda-86f0-bc2dd9f2000c");
    private final CommandReader reader = Readers.ofAll();

    @Test
    void reads_moves_with_every_place_and_what_was_seen() {
        var command = read("ReprioritiseBacklog", """
                {"productId": "A", "backlogId": "B", "moves": [
                  {"storyId": "C", "to": "TOP"},
                  {"storyId": "C", "to": "BOTTOM", "seen": null},
                  {"storyId": "C", "to": "UNRANKED", "seen": {}},
                  {"storyId": "C", "to": {"before": "A"}, "seen": {"above": null}},
                  {"storyId": "C", "to": {"after": "A"}, "seen": {"above": "B", "below": null}}],
                 "rationale": {"text": " So ", "evidence": ["one", "two"], "decisionId": "C"}}""");
        var unchecked = Seen.Neighbour.UNCHECKED;
        var nothing = Seen.Neighbour.NOTHING;
        assertThat(command)
                .isEqualTo(new ReprioritiseBacklog(
                        A,
                        B,
                        List.of(
                                new StoryMove(C, new Placement.Top(), null),
                                new StoryMove(C, new Placement.Bottom(), null),
                                new StoryMove(C, new Placement.Unranked(), new Seen(unchecked, unchecked)),
                                new StoryMove(C, new Placement.Before(A), new Seen(nothing, unchecked)),
                                new StoryMove(C, new Placement.After(A), new Seen(Seen.Neighbour.of(B), nothing))),
                        new Why(new Text("So"), List.of(new Text("one"), new Text("two")), C)));
    }

    @Test
    void reads_a_story_with_everything() {
        var command = read("DefineStory", """
                {"productId": "A", "backlogId": "B", "storyId": "C", "title": "T\\u0301", "kind": "BUG",
                 "narrative": {"asA": "x", "soThat": "y\\nz"}, "criteria": ["1", "2"], "roadmapItemId": "A",
                 "labels": ["l"], "placement": {"before": "A"}, "rationale": {"text": "So"}}""");
        assertThat(command)
                .isEqualTo(new DefineStory(
                        A,
                        B,
                        C,
                        new Title("T\u0301"),
                        StoryKind.BUG,
                        new StoryNarrative(new Text("x"), null, new Text("y\nz")),
                        List.of(new Text("1"), new Text("2")),
                        A,
                        List.of(new Label("l")),
                        new Placement.Before(A),
                        Why.of("So")));
    }

    @Test
    void reads_an_item_with_dates() {
        var command = read("AddRoadmapItem", """
                {"productId": "A", "itemId": "B", "kind": "MILESTONE", "title": "T", "lane": "L", "goals": null,
                 "timeframe": {"start": "2026-01-01", "end": "2026-03-31", "precision": "QUARTER"}}""");
        var quarter = new PlannedTimeframe(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), PlannedTimeframe.Precision.QUARTER);
        assertThat(command)
                .isEqualTo(new AddRoadmapItem(
                        A,
                        B,
                        ItemKind.MILESTONE,
                        new Title("T"),
                        null,
                        List.of(),
                        new Label("L"),
                        quarter,
                        null,
                        null,
                        null));
    }

    @Test
    void reads_what_a_revision_names_and_leaves_the_rest() {
        var command = read("ReviseRoadmapItem", """
                {"productId": "A", "itemId": "B", "title": "T", "lane": null, "goals": ["C"]}""");
        assertThat(command)
                .isEqualTo(new ReviseRoadmapItem(
                        A,
                        B,
                        new Patch.Leave<>(),
                        new Patch.Put<>(new Title("T")),
                        new Patch.Leave<>(),
                        new Patch.Put<>(List.of(C)),
                        new Patch.Clear<>(),
                        null));
    }

    @Test
    void reads_a_launch_a_move_on_the_roadmap_and_a_dependency() {
        assertThat(read("PlanLaunch", """
                {"productId": "A", "itemId": "B", "segments": ["S"], "pricing": "Free", "date": "2026-04-01",
                 "steps": [{"id": "C", "kind": "TRAINING", "title": "T", "mandatory": false}, {"title": "U"}]}"""))
                .isEqualTo(new PlanLaunch(
                        A,
                        B,
                        List.of(new Title("S")),
                        List.of(),
                        new Text("Free"),
                        LocalDate.of(2026, 4, 1),
                        List.of(
                                new Step(C, StepKind.TRAINING, new Title("T"), false),
                                new Step(null, null, new Title("U"), null)),
                        null));
        assertThat(read("ReprioritiseRoadmap", """
                {"productId": "A", "roadmapId": "B", "moves": [{"itemId": "C", "to": "UNRANKED", "seen": {"above": null}}],
                 "rationale": {"text": "So"}}"""))
                .isEqualTo(new ReprioritiseRoadmap(
                        A,
                        B,
                        List.of(new ItemMove(
                                C,
                                new Placement.Unranked(),
                                new Seen(Seen.Neighbour.NOTHING, Seen.Neighbour.UNCHECKED))),
                        Why.of("So")));
        assertThat(read("DeclareDependency", """
                {"productId": "A", "subject": {"type": "STORY", "id": "B"}, "dependsOn": "C"}"""))
                .isEqualTo(new DeclareDependency(A, new Dependent(Kind.STORY, B), C, null));
    }

    @Test
    void makes_the_ids_that_the_client_leaves_to_it_new_each_time() {
        var body = "{\"key\": \"AB\", \"name\": \"N\", \"roadmapId\": null}";
        var one = (CreateProduct) read("CreateProduct", body);
        var other = (CreateProduct) read("CreateProduct", body);
        assertThat(one.key()).isEqualTo(new ProductKey("AB"));
        assertThat(List.of(
                        one.productId(),
                        one.roadmapId(),
                        one.backlogId(),
                        other.productId(),
                        other.roadmapId(),
                        other.backlogId()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
    }

    @Test
    void keeps_an_id_that_the_client_brings() {
        var command = (CreateProduct) read("CreateProduct", """
                {"productId": "A", "key": "AB", "name": "N"}""");
        assertThat(command.productId()).isEqualTo(A);
    }

    private Command read(String name, String body) {
        var whole = body.replace("\"A\"", '"' + A.toString() + '"')
                .replace("\"B\"", '"' + B.toString() + '"')
                .replace("\"C\"", '"' + C.toString() + '"');
        return reader.read(name, whole.getBytes(UTF_8));
    }
}
