package dev.backstory.command.item;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Why;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of how far a roadmap item has come: PROPOSED → COMMITTED → IN_PROGRESS → SHIPPED, or DROPPED. */
public sealed interface ItemProgressCommand extends Command {
    UUID itemId();

    @Override
    default UUID subjectId() {
        return itemId();
    }

    /** Promises a proposed item. */
    record CommitRoadmapItem(
            UUID productId, UUID itemId, @Nullable Why rationale) implements ItemProgressCommand {}

    /** Begins a committed item. */
    record StartRoadmapItem(
            UUID productId, UUID itemId, @Nullable Why rationale) implements ItemProgressCommand {}

    /** Delivers an item in progress; it leaves the ranking. */
    record ShipRoadmapItem(
            UUID productId, UUID itemId, @Nullable Why rationale) implements ItemProgressCommand {}

    /** Gives up an open item; it leaves the ranking. */
    record DropRoadmapItem(UUID productId, UUID itemId, Why rationale) implements ItemProgressCommand {}

    /** Takes up a closed item again, as a proposal: it comes back into the ranking, at the bottom if nothing else is said. */
    record ReopenRoadmapItem(
            UUID productId, UUID itemId, @Nullable Placement placement, Why rationale) implements ItemProgressCommand {
        Placement place() {
            return placement == null ? new Placement.Bottom() : placement;
        }
    }
}
