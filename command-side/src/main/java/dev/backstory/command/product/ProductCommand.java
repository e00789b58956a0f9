package dev.backstory.command.product;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.NewProduct;
import dev.backstory.command.support.Somebody;
import dev.backstory.command.support.Text;
import dev.backstory.command.support.Title;
import dev.backstory.command.support.Why;
import dev.backstory.events.Vision;
import dev.backstory.events.authority.Role;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a product as a whole. */
public sealed interface ProductCommand extends Command {
    @Override
    default UUID subjectId() {
        return productId();
    }

    /** Begins a product with its roadmap and first backlog, and makes {@code manager} its first Product Manager. */
    record CreateProduct(
            @Minted UUID productId,
            @Minted UUID roadmapId,
            @Minted UUID backlogId,
            ProductKey key,
            Title name,
            @Nullable Title backlogName,
            @Somebody @Nullable UUID manager,
            @Nullable Why rationale)
            implements ProductCommand, NewProduct {
        @Override
        public String productKey() {
            return key.value();
        }
    }

    /** Gives a person a role in the product. */
    record AssignRole(
            @TargetAggregateIdentifier UUID productId,
            @Somebody UUID person,
            Role role,
            @Nullable Why rationale) implements ProductCommand {}

    /** Takes a role from a person. */
    record RevokeRole(@TargetAggregateIdentifier UUID productId, UUID person, Role role, Why rationale)
            implements ProductCommand {}

    /** Says why the product exists, for the first time or anew. */
    record SetVision(
            @TargetAggregateIdentifier UUID productId,
            Text statement,
            @Nullable Text targetCustomers,
            @Nullable Text needs,
            @Nullable Text differentiator,
            Why rationale)
            implements ProductCommand {
        Vision vision() {
            return new Vision(statement.value(), value(targetCustomers), value(needs), value(differentiator));
        }

        private static @Nullable String value(@Nullable Text text) {
            return text == null ? null : text.value();
        }
    }
}
