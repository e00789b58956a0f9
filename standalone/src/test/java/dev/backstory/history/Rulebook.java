package dev.backstory.history;

import dev.backstory.history.Client.Draft;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must become of a command, from the rules of the domain written down once more: for a world that stands still. */
final class Rulebook {
    static final String TAKEN = "taken";
    static final String NOTHING = "nothing changes";
    static final String MALFORMED = "malformed";
    static final String NOT_FOUND = "not-found";
    static final String NOT_YOUR_ROLE = "not-your-role";
    static final String RULE = "rule";
    static final String NEIGHBOURS_MOVED = "neighbours-moved";
    static final String STALE = "stale";

    private final World world;

    Rulebook(World world) {
        this.world = world;
    }

    String expected(Draft draft) {
        var body = draft.body();
        var product = Body.id(body, "productId");
        if (draft.command().equals("CreateProduct")) {
            return body.containsKey("tpyo") ? MALFORMED : create(draft, product);
        }
        var act = Acts.named(draft.command());
        if (body.containsKey("tpyo")
                || (act.why() && !body.containsKey("rationale"))
                || act.malformed().test(body)
                || Malformed.is(draft)) {
            return MALFORMED;
        }
        if (!world.knows(product)) {
            return NOT_FOUND;
        }
        var refused = refused(draft, product);
        if (refused != null) {
            return refused;
        }
        if (world.fold(product).product().archived) {
            return RULE;
        }
        if (draft.ifMatch() != null && !draft.ifMatch().equals(tag(draft))) {
            return STALE;
        }
        if (!isMandated(draft, product)) {
            return RULE;
        }
        return act.judge().outcome(new Act.Attempt(draft, world, world.fold(product)));
    }

    /** The present version of what a command is about, as {@code If-Match} says it. */
    String tag(Draft draft) {
        var aggregate = Body.aggregate(draft.body(), Acts.named(draft.command()).aggregate());
        return "\"" + world.version(Body.id(draft.body(), "productId"), aggregate) + "\"";
    }

    /** Whatever carries out a decision carries out one that is made, in the same product. */
    private boolean isMandated(Draft draft, UUID product) {
        if (!(draft.body().get("rationale") instanceof Map<?, ?> why) || why.get("decisionId") == null) {
            return true;
        }
        var decision = world.fold(product).decisions.get(Body.id(why, "decisionId"));
        return decision != null && decision.isMade();
    }

    private String create(Draft draft, UUID product) {
        if (!draft.actor().equals(world.admin())) {
            return NOT_YOUR_ROLE;
        }
        var taken = world.isUsed(product) || world.isUsed(Body.text(draft.body(), "key"));
        return taken ? RULE : TAKEN;
    }

    private @Nullable String refused(Draft draft, UUID product) {
        var held = world.rolesOf(draft.actor(), product);
        var may = draft.command().equals("DefineStory")
                ? StoryActs.definers(draft)
                : Acts.named(draft.command()).roles();
        if (held.stream().anyMatch(may::contains)) {
            return null;
        }
        var isAdmin = draft.actor().equals(world.admin());
        var managed = world.fold(product).product().roles.stream()
                .anyMatch(role -> role.role().equals("PRODUCT_MANAGER"));
        if (isAdmin && draft.command().equals("AssignRole") && !managed) {
            return null;
        }
        return held.isEmpty() && !isAdmin ? NOT_FOUND : NOT_YOUR_ROLE;
    }
}
