package dev.backstory.command.roadmap;

import dev.backstory.command.ranking.Move;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.reading.UnfitComponent;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Why;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the order of a roadmap. */
public sealed interface RoadmapCommand extends Command {
    UUID roadmapId();

    @Override
    default UUID subjectId() {
        return roadmapId();
    }

    /** Puts items to other places, one move after the other. */
    record ReprioritiseRoadmap(
            UUID productId, @TargetAggregateIdentifier UUID roadmapId, List<ItemMove> moves, Why rationale)
            implements RoadmapCommand {
        /** Checks the values. @throws IllegalArgumentException if there is no move */
        public ReprioritiseRoadmap {
            moves = List.copyOf(moves);
            if (moves.isEmpty()) {
                throw new UnfitComponent("moves", "It has no moves.");
            }
        }

        List<Move> asMoves() {
            return moves.stream()
                    .map(move -> new Move(move.itemId(), move.to(), move.seen()))
                    .toList();
        }
    }

    /** One item, where it is to stand, and what its author saw there. */
    record ItemMove(UUID itemId, Placement to, @Nullable Seen seen) {}
}
