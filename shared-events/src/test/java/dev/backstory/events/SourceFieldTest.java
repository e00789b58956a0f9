package dev.backstory.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceFieldTest {
    /** Events store these words: one may be added here, none changed or taken away. */
    @Test
    void its_words_are_those_that_events_have_ever_stored() {
        assertThat(Arrays.stream(SourceField.values()).map(SourceField::toString))
                .containsExactly(
                        "title",
                        "kind",
                        "points",
                        "labels",
                        "roadmapItemId",
                        "description",
                        "lane",
                        "horizon",
                        "target",
                        "timeframe");
    }

    @Test
    void a_field_that_the_subject_does_not_have_cannot_be_written() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> new SourceFieldChanged(SubjectType.STORY, id, SourceField.LANE, null, "Web"))
                .hasMessage("STORY has no field lane");
        assertThatThrownBy(() -> new SourceFieldChanged(SubjectType.ROADMAP_ITEM, id, SourceField.LABELS, null, "web"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceFieldChanged(SubjectType.BACKLOG, id, SourceField.TITLE, null, "Team"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
