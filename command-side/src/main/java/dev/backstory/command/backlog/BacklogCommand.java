package dev.backstory.command.backlog;

import dev.backstory.command.ranking.Move;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.reading.UnfitComponent;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a backlog. */
public sealed interface BacklogCommand extends Command {
    UUID backlogId();

    @Override
    default UUID subjectId() {
        return backlogId();
    }

    /** Begins another backlog of the product. */
    record OpenBacklog(
            UUID productId,
            @Minted UUID backlogId,
            Title name,
            @Nullable Why rationale) implements BacklogCommand {}

    /** Puts stories to other places, one move after the other. */
    record ReprioritiseBacklog(
            UUID productId, @TargetAggregateIdentifier UUID backlogId, List<StoryMove> moves, Why rationale)
            implements BacklogCommand {
        /** Checks the values. @throws IllegalArgumentException if there is no move */
        public ReprioritiseBacklog {
            moves = List.copyOf(moves);
            if (moves.isEmpty()) {
                throw new UnfitComponent("moves", "It has no moves.");
            }
        }

        List<Move> asMoves() {
            return moves.stream()
                    .map(move -> new Move(move.storyId(), move.to(), move.seen()))
                    .toList();
        }
    }

    /** One story, where it is to stand, and what its author saw there. */
    record StoryMove(UUID storyId, Placement to, @Nullable Seen seen) {}
}
