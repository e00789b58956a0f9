package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.PLACEMENT_HAS_A_RATIONALE;

import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.Label;
import dev.backstory.command.support.RuleViolation;
import dev.backstory.command.support.Text;
import dev.backstory.events.Criterion;
import dev.backstory.events.Narrative;
import dev.backstory.events.StoryDefined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on stories. */
final class StoryDecider {
    private StoryDecider() {}

    static StoryDefined define(DefineStory command) {
        if (command.isPlaced() && command.rationale() == null) {
            throw new RuleViolation(PLACEMENT_HAS_A_RATIONALE);
        }
        var kind = command.kind() == null ? StoryKind.USER_STORY : command.kind();
        return new StoryDefined(
                command.storyId(),
                command.productId(),
                command.backlogId(),
                command.title().value(),
                kind.name(),
                narrative(command.narrative()),
                criteria(command),
                command.roadmapItemId(),
                command.labels().stream().map(Label::value).distinct().toList());
    }

    /** Criteria get ids that follow from the story's, so that deciding is the same every time. */
    private static List<Criterion> criteria(DefineStory command) {
        var criteria = new ArrayList<Criterion>();
        for (var text : command.criteria()) {
            var name = command.storyId() + "/criterion/" + (criteria.size() + 1);
            var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            criteria.add(new Criterion(id, text.value()));
        }
        return criteria;
    }

    private static @Nullable Narrative narrative(@Nullable StoryNarrative said) {
        if (said == null || (said.asA() == null && said.iWant() == null && said.soThat() == null)) {
            return null;
        }
        return new Narrative(value(said.asA()), value(said.iWant()), value(said.soThat()));
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
