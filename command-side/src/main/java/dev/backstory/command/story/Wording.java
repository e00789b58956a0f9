package dev.backstory.command.story;

import dev.backstory.command.story.StoryCommand.NarrativePatch;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.Criterion;
import dev.backstory.events.Narrative;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command says of a story, as events keep it. */
final class Wording {
    private Wording() {}

    static List<Criterion> criteria(UUID story, int before, List<Text> texts) {
        var criteria = new ArrayList<Criterion>();
        for (var text : texts) {
            var id = CriterionId.of(story, before + criteria.size() + 1);
            criteria.add(new Criterion(id, text.value()));
        }
        return criteria;
    }

    /** A narrative without words is none. */
    static @Nullable Narrative narrative(@Nullable StoryNarrative said) {
        return said == null ? null : narrative(value(said.asA()), value(said.iWant()), value(said.soThat()));
    }

    /** The same, of which some parts are said anew. */
    static @Nullable Narrative narrative(@Nullable Narrative before, NarrativePatch said) {
        var narrative = before == null ? new Narrative(null, null, null) : before;
        return narrative(
                said.asA().of(narrative.asA(), Text::value),
                said.iWant().of(narrative.iWant(), Text::value),
                said.soThat().of(narrative.soThat(), Text::value));
    }

    private static @Nullable Narrative narrative(
            @Nullable String asA, @Nullable String iWant, @Nullable String soThat) {
        return asA == null && iWant == null && soThat == null ? null : new Narrative(asA, iWant, soThat);
    }

    /** Whether it says who wants what and why. */
    static boolean isWhole(@Nullable Narrative narrative) {
        return narrative != null && narrative.asA() != null && narrative.iWant() != null && narrative.soThat() != null;
    }

    static List<String> labels(List<Label> labels) {
        return labels.stream().map(Label::value).distinct().toList();
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
