package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.Narrative;
import dev.backstory.events.Replaced;
import dev.backstory.events.StoryRefined;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a story's narrative. */
final class Wording {
    private final Memory memory;
    private final Scribe scribe;
    private final Foreign foreign;
    private final Notes notes;

    Wording(Memory memory, Scribe scribe, Foreign foreign, Notes notes) {
        this.memory = memory;
        this.scribe = scribe;
        this.foreign = foreign;
        this.notes = notes;
    }

    static @Nullable Narrative narrative(Beginning beginning, Fitting fitting) {
        var asA = fitting.text("asA", beginning.value(FactField.AS_A));
        var iWant = fitting.text("iWant", beginning.value(FactField.I_WANT));
        var soThat = fitting.text("soThat", beginning.value(FactField.SO_THAT));
        return asA == null && iWant == null && soThat == null ? null : new Narrative(asA, iWant, soThat);
    }

    /** One part of it changes; the others stay as they are. */
    void change(UUID id, Staged fact, FactField field) {
        var before = Objects.requireNonNull(memory.subject(id)).narrative;
        var now = Objects.requireNonNullElse(before, new Narrative(null, null, null));
        var fitting = new Fitting(notes);
        var text = fitting.text(field.word(), fact.to());
        var after = new Narrative(
                field == FactField.AS_A ? text : now.asA(),
                field == FactField.I_WANT ? text : now.iWant(),
                field == FactField.SO_THAT ? text : now.soThat());
        var isLeft = after.asA() != null || after.iWant() != null || after.soThat() != null;
        var replaced = new Replaced<>(before, isLeft ? after : null);
        scribe.write(new StoryRefined(id, null, replaced, null, null, null, List.of(), List.of(), List.of()), fact);
        foreign.keep(id, fact, fitting);
    }
}
