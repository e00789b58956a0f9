package dev.backstory.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.item.ItemProgressCommand.CommitRoadmapItem;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.story.StoryPlaceCommand.SplitStory;
import dev.backstory.command.story.StoryWorkCommand.AcceptStory;
import dev.backstory.command.support.Command;
import dev.backstory.events.authority.Authority;
import dev.backstory.history.Whole;
import dev.backstory.simulator.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandCatalogueTest {
    private static final Path PAGE = Path.of("../docs/commands.md");

    private final Whole whole = Whole.get();
    private final RulesOf rules = new RulesOf();

    @Test
    void the_catalogue_says_what_the_code_says() throws IOException {
        var page = CommandCatalogue.markdown(
                whole.part(CommandReader.class).commands(), Demo.commands(), Shown.byEvent(whole));
        if (Boolean.getBoolean("backstory.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/commands.md is out of date; regenerate it: mvn -pl standalone -am test"
                        + " -Dtest=CommandCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dbackstory.regenerate=true")
                .hasContent(page);
    }

    @Test
    void every_command_of_the_table_of_authority_is_in_it_and_no_other() throws IOException {
        var told = Files.readAllLines(PAGE).stream()
                .takeWhile(line -> !line.equals("## Parts of commands"))
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Authority.commands().stream()
                        .filter(name -> !name.contains(".")) // a part of a command has a row of its own
                        .filter(name -> !name.equals("ImportHistory")) // a file, and not a body
                        .toList());
    }

    @Test
    void lists_that_must_have_entries_say_how_many() {
        assertThat(new FieldTable(Demo.commands()).of(SplitStory.class))
                .anyMatch(row -> row.endsWith("| yes, 2 to 100 entries |"));
        assertThat(new FieldTable(Demo.commands()).of(ReprioritiseBacklog.class))
                .anyMatch(row -> row.endsWith("| yes, 1 to 1,000 entries |"));
        assertThat(new FieldTable(Demo.commands()).of(RefineStory.class)).noneMatch(row -> row.contains("entries"));
    }

    @Test
    void rules_stand_with_the_commands_that_can_break_them() {
        assertThat(rulesOf(AcceptStory.class))
                .contains("STORY_IS_DONE", "STORY_IS_NOT_BLOCKED", "UNMET_CRITERION_HAS_A_RATIONALE")
                .doesNotContain("STORY_IS_READY", "NEW_ESTIMATE_HAS_A_RATIONALE", "STORY_CAN_BE_READY");
        assertThat(rulesOf(DefineStory.class))
                .contains("ITEM_IS_OPEN", "STORY_TO_STAND_BY_IS_RANKED", "PLACEMENT_HAS_A_RATIONALE")
                .doesNotContain("STORY_IS_DONE");
        assertThat(rulesOf(CommitRoadmapItem.class))
                .contains("ITEM_IS_PROPOSED")
                .doesNotContain("ITEM_IS_COMMITTED", "ITEM_IS_CLOSED", "ITEM_IS_IN_PROGRESS");
    }

    @Test
    void every_rule_but_those_of_all_of_imports_and_of_webhooks_stands_with_a_command() {
        var told = whole.part(CommandReader.class).commands().values().stream()
                .flatMap(command -> rules.of(command).stream())
                .collect(Collectors.toSet());
        assertThat(rules.all())
                .filteredOn(rule -> !(rule instanceof SharedRule))
                .filteredOn(rule -> !rule.getClass().getPackageName().matches(".*\\.(imports\\..*|webhook)"))
                .isSubsetOf(told);
    }

    @Test
    void whoever_may_define_a_story_may_put_it_last_or_give_it_no_place() {
        var define = (DefineStory) Objects.requireNonNull(Demo.commands().get(DefineStory.class));
        assertThat(List.of(new Placement.Bottom(), new Placement.Unranked()))
                .allSatisfy(place -> assertThat(at(define, place).right()).isEqualTo("DefineStory"));
        assertThat(List.of(new Placement.Top(), new Placement.After(define.storyId())))
                .allSatisfy(place -> assertThat(at(define, place).right()).isEqualTo("DefineStory.placement"));
    }

    private static DefineStory at(DefineStory like, Placement place) {
        return new DefineStory(
                like.productId(),
                like.backlogId(),
                like.storyId(),
                like.title(),
                like.kind(),
                like.narrative(),
                like.criteria(),
                like.roadmapItemId(),
                like.labels(),
                place,
                like.rationale());
    }

    private List<String> rulesOf(Class<? extends Command> command) {
        return rules.of(command).stream().map(Rule::name).toList();
    }
}
