package dev.backstory.command.product.baseline;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Why;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a product's baselines. */
public sealed interface BaselineCommand extends Command {
    Label name();

    @Override
    default UUID subjectId() {
        return productId();
    }

    /** Names a position of the product's history: the last one, unless it says another. */
    record NameBaseline(
            UUID productId,
            Label name,
            @Nullable Long position,
            @Nullable Why rationale) implements BaselineCommand {}

    /** Agrees to a baseline that somebody else has named. */
    record ApproveBaseline(
            @TargetAggregateIdentifier UUID productId,
            Label name,
            @Nullable Why rationale) implements BaselineCommand {}
}
