package dev.backstory.simulator;

import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Dependent;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.ItemKind;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.review.ReviewCommand;
import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.review.ReviewCommand.Reviewee;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A product to which there happens what does not happen to the demo's: stories and items changed in every field, and an end. */
record ClosedProduct(UUID product, UUID backlog, UUID item, UUID story, UUID other, UUID decision, Cast cast) {
    private static final String KEY = "CLOSED";

    static ClosedProduct make() {
        return new ClosedProduct(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Cast.ofDemo());
    }

    List<Step> steps() {
        var manager = cast.manager();
        var owner = cast.owner();
        var create = new CreateProduct(
                product,
                Ids.next(),
                backlog,
                new ProductKey(KEY),
                new Title("Bouldering Map"),
                null,
                manager.person(),
                null);
        var beginning = Stream.of(
                new Step(Demo.NOW, cast.admin(), create),
                step(new AssignRole(product, owner.person(), Role.PRODUCT_OWNER, null)),
                step(new AddRoadmapItem(
                        product,
                        item,
                        ItemKind.FEATURE,
                        new Title("Map"),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null)),
                new Step(Demo.NOW, owner, define(story, "See a boulder")),
                new Step(Demo.NOW, owner, define(other, "Find a boulder")),
                new Step(Demo.NOW, owner, refine()),
                step(revise()),
                step(new DeclareDependency(product, dependent(), other, null)),
                step(new RemoveDependency(product, dependent(), other, null)),
                step(new ProposeDecision(
                        product,
                        decision,
                        new Title("Which rocks"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null)));
        var reviews = Stream.of(
                        new Reviewee(Kind.STORY, story),
                        new Reviewee(Kind.DECISION, decision),
                        new Reviewee(Kind.ROADMAP_ITEM, item))
                .flatMap(this::review);
        var end = Stream.of(
                step(new RenameProduct(product, new Title("Boulder Map"), null)),
                step(new ArchiveProduct(product, Why.of("Nobody looked at it."))));
        return Stream.of(beginning, reviews, end).flatMap(steps -> steps).toList();
    }

    private Step step(Command command) {
        return new Step(Demo.NOW, cast.manager(), command);
    }

    private Dependent dependent() {
        return new Dependent(dev.backstory.command.dependency.DependencyCommand.Kind.STORY, story);
    }

    private Stream<Step> review(Reviewee reviewee) {
        var owner = cast.owner();
        var object = new ReviewCommand.Object(product, reviewee, null, Why.of("It is too early."));
        return Stream.of(
                step(new RequestReview(product, reviewee, null, List.of(owner.person()), null, null)),
                new Step(Demo.NOW, owner, object),
                new Step(Demo.NOW, owner, new Endorse(product, reviewee, null, new Text("Now it is not."), null)));
    }

    private DefineStory define(UUID id, String title) {
        return new DefineStory(
                product, backlog, id, new Title(title), null, null, List.of(), null, List.of(), null, null);
    }

    private RefineStory refine() {
        return new RefineStory(
                product,
                story,
                new Patch.Put<>(new Title("See each boulder")),
                new Patch.Leave<>(),
                new Patch.Put<>(StoryKind.BUG),
                new Patch.Put<>(item),
                new Patch.Put<>(List.of(new Label("rocks"))),
                List.of(new Text("It has a picture")),
                List.of(),
                List.of(),
                null);
    }

    private ReviseRoadmapItem revise() {
        return new ReviseRoadmapItem(
                product,
                item,
                new Patch.Put<>(ItemKind.INITIATIVE),
                new Patch.Put<>(new Title("Maps")),
                new Patch.Put<>(new Text("Rocks on maps")),
                new Patch.Leave<>(),
                new Patch.Put<>(new Label("Outside")),
                null);
    }
}
