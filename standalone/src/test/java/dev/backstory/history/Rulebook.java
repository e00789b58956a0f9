package dev.backstory.history;

import dev.backstory.history.Client.Draft;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> NEED_A_REASON =
            Set.of("ReprioritiseBacklog", "RescheduleRoadmapItem", "SetVision", "RevokeRole");
    private static final Map<String, List<String>> MAY = Map.of(
            "AssignRole", List.of("PRODUCT_MANAGER"),
            "RevokeRole", List.of("PRODUCT_MANAGER"),
            "SetVision", List.of("PRODUCT_MANAGER"),
            "AddRoadmapItem", List.of("PRODUCT_MANAGER"),
            "RescheduleRoadmapItem", List.of("PRODUCT_MANAGER"),
            "OpenBacklog", List.of("PRODUCT_OWNER"),
            "DefineStory", List.of("PRODUCT_OWNER", "PRODUCT_MANAGER", "TEAM_MEMBER"),
            "ReprioritiseBacklog", List.of("PRODUCT_OWNER"));

    private final World world;

    Rulebook(World world) {
        this.world = world;
    }

    /** The roles that give the right to a command. */
    static List<String> rolesFor(String command, boolean placed) {
        return placed ? List.of("PRODUCT_OWNER") : MAY.getOrDefault(command, List.of());
    }

    String expected(Draft draft) {
        var body = draft.body();
        if (body.containsKey("tpyo") || (NEED_A_REASON.contains(draft.command()) && !body.containsKey("rationale"))) {
            return MALFORMED;
        }
        var product = Body.id(body, "productId");
        if (draft.command().equals("CreateProduct")) {
            return create(draft, product);
        }
        if (!world.knows(product)) {
            return NOT_FOUND;
        }
        var refused = refused(draft, product);
        if (refused != null) {
            return refused;
        }
        if (draft.ifMatch() != null && !draft.ifMatch().equals("\"" + version(draft) + "\"")) {
            return STALE;
        }
        return new Decisions(world).of(draft, world.fold(product));
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
        var may = rolesFor(draft.command(), isPlaced(draft));
        if (held.stream().anyMatch(may::contains)) {
            return null;
        }
        var isAdmin = draft.actor().equals(world.admin());
        var managed =
                world.fold(product).roles.stream().anyMatch(role -> role.role().equals("PRODUCT_MANAGER"));
        if (isAdmin && draft.command().equals("AssignRole") && !managed) {
            return null;
        }
        return held.isEmpty() && !isAdmin ? NOT_FOUND : NOT_YOUR_ROLE;
    }

    /** Whether a new story is to stand above others: the Product Owner's alone. */
    static boolean isPlaced(Draft draft) {
        var placement = draft.body().get("placement");
        return draft.command().equals("DefineStory")
                && placement != null
                && !placement.equals("BOTTOM")
                && !placement.equals("UNRANKED");
    }

    private long version(Draft draft) {
        var subject = switch (draft.command()) {
            case "AssignRole", "RevokeRole", "SetVision" -> "productId";
            case "AddRoadmapItem", "RescheduleRoadmapItem" -> "itemId";
            case "DefineStory" -> "storyId";
            default -> "backlogId";
        };
        return world.version(Body.id(draft.body(), subject));
    }
}
