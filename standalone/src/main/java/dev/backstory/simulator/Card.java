package dev.backstory.simulator;

import dev.backstory.command.story.CriterionId;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.StoryText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A story as its people have it before them. */
final class Card {
    final UUID id;
    final ItemText item;
    final StoryText text;
    Shelf shelf;
    Stage stage = Stage.DEFINED;
    int criteria;

    @Nullable
    Integer points;

    boolean refined;
    boolean blocked;
    Instant since;

    /** How far a story has come. */
    enum Stage {
        DEFINED,
        READY,
        IN_PROGRESS,
        DONE,
        CLOSED
    }

    Card(UUID id, ItemText item, StoryText text, Shelf shelf, Instant since) {
        this.id = id;
        this.item = item;
        this.text = text;
        this.shelf = shelf;
        this.criteria = text.criteria().size();
        this.since = since;
    }

    /** Whether its owner still thinks about it: later its place says nothing new. */
    boolean isUnbegun() {
        return stage == Stage.DEFINED || stage == Stage.READY;
    }

    void now(Stage next, Instant at) {
        stage = next;
        since = at;
    }

    /** It left its backlog for good. */
    void close(Instant at) {
        now(Stage.CLOSED, at);
        shelf.take(id);
    }

    List<UUID> criterionIds() {
        return IntStream.rangeClosed(1, criteria)
                .mapToObj(number -> CriterionId.of(id, number))
                .toList();
    }
}
