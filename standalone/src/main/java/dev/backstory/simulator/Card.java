package dev.backstory.simulator;

import dev.backstory.command.story.CriterionId;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.StoryText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A story as its people have it before them. */
final class Card {
    private static final Duration SETTLED = Duration.ofDays(21);

    final UUID id;
    final ItemText item;
    final StoryText text;
    final List<String> criteria;
    final Set<Card> needs = new HashSet<>();
    Shelf shelf;
    Stage stage = Stage.DEFINED;

    @Nullable
    Integer firstPoints;

    @Nullable
    Integer points;

    boolean refined;
    boolean blocked;
    boolean accepted;
    boolean waitsForAnAnswer;
    Instant since;
    Instant touched;

    @Nullable
    Instant moved;

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
        this.criteria = new ArrayList<>(text.criteria());
        this.since = since;
        this.touched = since;
    }

    /** Whether its owner still thinks about it: later its place says nothing new. */
    boolean isUnbegun() {
        return stage == Stage.DEFINED || stage == Stage.READY;
    }

    /** Whether it stood where it is for so long that somebody may think otherwise by now. */
    boolean isSettled(Instant at) {
        return moved == null || !at.isBefore(moved.plus(SETTLED));
    }

    boolean isWaitingForOthers() {
        return needs.stream().anyMatch(other -> other.stage != Stage.CLOSED);
    }

    void move(Instant at) {
        moved = at;
        touched = at;
    }

    void estimate(int size, Instant at) {
        firstPoints = firstPoints == null ? size : firstPoints;
        points = size;
        touched = at;
    }

    void refine(String criterion, Instant at) {
        refined = true;
        criteria.add(criterion);
        touched = at;
    }

    void now(Stage next, Instant at) {
        stage = next;
        since = at;
        touched = at;
    }

    /** It left its backlog for good. */
    void close(Instant at) {
        now(Stage.CLOSED, at);
        shelf.take(id);
    }

    List<UUID> criterionIds() {
        return IntStream.rangeClosed(1, criteria.size())
                .mapToObj(number -> CriterionId.of(id, number))
                .toList();
    }
}
