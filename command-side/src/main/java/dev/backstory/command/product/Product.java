package dev.backstory.command.product;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetAllocationPolicy;
import dev.backstory.command.product.ProductCommand.SetStrategy;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.product.baseline.BaselineCommand.ApproveBaseline;
import dev.backstory.command.product.baseline.BaselineCommand.NameBaseline;
import dev.backstory.command.product.baseline.BaselineDecider;
import dev.backstory.command.product.goal.GoalCommand;
import dev.backstory.command.product.goal.GoalCommand.AbandonGoal;
import dev.backstory.command.product.goal.GoalCommand.AchieveGoal;
import dev.backstory.command.product.goal.GoalDecider;
import dev.backstory.command.review.Reviewed;
import dev.backstory.command.review.Reviews;
import dev.backstory.command.rule.Refused;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A product, as the framework loads and stores it. */
@Aggregate(type = "Product", cache = "productCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("3")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Product {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private ProductState state;
    private Reviews reviews = Reviews.NONE;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Product() {}

    @SuppressWarnings("NullAway") // filled by the events it applies
    Product(List<ProductEvent> beginning) {
        beginning.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RenameProduct command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(ArchiveProduct command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(AssignRole command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(RevokeRole command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(SetVision command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(SetStrategy command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(SetAllocationPolicy command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(AchieveGoal command) {
        decide(command);
    }

    @CommandHandler
    void handle(AbandonGoal command) {
        decide(command);
    }

    @CommandHandler
    void handle(ApproveBaseline command, @MetaDataValue("actor") String actor) {
        BaselineDecider.approve(state.baselines(), command, UUID.fromString(actor))
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(
            ProductEvent event,
            @MetaDataValue("actor") @Nullable String actor,
            @MetaDataValue(ProvenanceMetaData.IMPORT) @Nullable String broughtBy) {
        state = event instanceof ProductCreated created
                ? ProductState.created(created)
                : state.evolve(event, actor == null ? null : UUID.fromString(actor));
        state = broughtBy == null ? state : state.hidden();
        reviews = reviews.after(event, actor);
        id = state.id();
    }

    /** Of the product itself, its vision is reviewed, which counts its own revisions. */
    void review(UUID product, Function<Reviewed, List<ReviewEvent>> decide) {
        if (!state.id().equals(product)) {
            throw Refused.NotFound.inProduct();
        }
        var subject = new Subject(SubjectType.VISION, state.id());
        var revision = state.visionRevision();
        decide.apply(new Reviewed(subject, true, revision, revision, reviews)).forEach(AggregateLifecycle::apply);
    }

    ProductState state() {
        return state;
    }

    void decide(GoalCommand command) {
        GoalDecider.decide(state.goals(), command).forEach(AggregateLifecycle::apply);
    }

    void name(NameBaseline command, long first, long last) {
        BaselineDecider.name(state.baselines(), command, first, last).forEach(AggregateLifecycle::apply);
    }

    private void decide(ProductCommand command, String actor) {
        ProductDecider.decide(state, command, UUID.fromString(actor)).forEach(AggregateLifecycle::apply);
    }
}
