package dev.backstory.command.product;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.NewProduct;
import dev.backstory.command.support.Somebody;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Allocation;
import dev.backstory.events.Strategy;
import dev.backstory.events.Vision;
import dev.backstory.events.authority.Role;
import java.util.List;
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

    /** Calls the product something else. */
    record RenameProduct(
            @TargetAggregateIdentifier UUID productId,
            Title name,
            @Nullable Why rationale) implements ProductCommand {}

    /** Ends the product: its history stays, and nothing is added to it. */
    record ArchiveProduct(@TargetAggregateIdentifier UUID productId, Why rationale) implements ProductCommand {}

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
    }

    /** Says how the vision is to come true, for the first time or anew. */
    record SetStrategy(
            @TargetAggregateIdentifier UUID productId,
            List<Text> pillars,
            @Nullable Text market,
            @Nullable Text businessModel,
            Why rationale)
            implements ProductCommand {
        /** Checks the values. @throws IllegalArgumentException if it says nothing */
        public SetStrategy {
            pillars = List.copyOf(pillars);
            if (pillars.isEmpty() && market == null && businessModel == null) {
                throw new IllegalArgumentException("It has neither pillars nor a market nor a business model.");
            }
        }

        Strategy strategy() {
            return new Strategy(pillars.stream().map(Text::value).toList(), value(market), value(businessModel));
        }
    }

    /** Says what share of each sprint is meant for what kind of work. */
    record SetAllocationPolicy(
            @TargetAggregateIdentifier UUID productId, Percent techDebt, Percent bugs, Percent features, Why rationale)
            implements ProductCommand {
        Allocation allocation() {
            return new Allocation(techDebt.amount(), bugs.amount(), features.amount());
        }
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
