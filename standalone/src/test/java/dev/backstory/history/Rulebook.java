package dev.backstory.history;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.history.Client.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must become of a command, from the rules of the domain written down once more: for a world that stands still. */
@SuppressWarnings("NullAway") // bodies are maps here, and a test that meets a null fails
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
        var product = id(body, "productId");
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
        return decided(draft, world.fold(product));
    }

    private String create(Draft draft, UUID product) {
        if (!draft.actor().equals(world.admin())) {
            return NOT_YOUR_ROLE;
        }
        var taken = world.isUsed(product) || world.isUsed((String) draft.body().get("key"));
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
        return world.version(id(draft.body(), subject));
    }

    private String decided(Draft draft, Fold fold) {
        var body = draft.body();
        return switch (draft.command()) {
            case "AssignRole" -> assign(draft, fold);
            case "RevokeRole" -> revoke(draft, fold);
            case "SetVision" -> vision(body, fold);
            case "OpenBacklog" -> open(body, fold);
            case "AddRoadmapItem" ->
                world.isUsed(id(body, "itemId")) || !new Intent(fold.roadmap()).put(id(body, "itemId"), placement(body))
                        ? RULE
                        : TAKEN;
            case "RescheduleRoadmapItem" -> reschedule(body, fold);
            case "DefineStory" -> define(draft, fold);
            default -> reprioritise(body, fold);
        };
    }

    private String assign(Draft draft, Fold fold) {
        var person = id(draft.body(), "person");
        if (person.equals(draft.actor().id())) {
            return RULE;
        }
        return holds(fold, person, draft) ? NOTHING : TAKEN;
    }

    private String revoke(Draft draft, Fold fold) {
        var managers = fold.roles.stream()
                .filter(role -> role.role().equals("PRODUCT_MANAGER"))
                .count();
        var last = draft.body().get("role").equals("PRODUCT_MANAGER") && managers == 1;
        return holds(fold, id(draft.body(), "person"), draft) && !last ? TAKEN : RULE;
    }

    private static boolean holds(Fold fold, UUID person, Draft draft) {
        return fold.roles.stream()
                .anyMatch(role -> role.person().equals(person)
                        && role.role().equals(draft.body().get("role")));
    }

    private static String vision(Map<String, Object> body, Fold fold) {
        var wanted = new Vision(
                (String) body.get("statement"), (String) body.get("targetCustomers"), (String) body.get("needs"), null);
        return !fold.visions.isEmpty()
                        && ((VisionSet) fold.visions.getLast().event()).after().equals(wanted)
                ? NOTHING
                : TAKEN;
    }

    private String open(Map<String, Object> body, Fold fold) {
        var name = body.get("name").toString().toLowerCase(Locale.ROOT);
        var taken = fold.backlogs.values().stream()
                .anyMatch(order -> order.name.toLowerCase(Locale.ROOT).equals(name));
        return taken || world.isUsed(id(body, "backlogId")) ? RULE : TAKEN;
    }

    private static String reschedule(Map<String, Object> body, Fold fold) {
        var item = fold.items.get(id(body, "itemId"));
        if (item == null) {
            return NOT_FOUND;
        }
        var timeframe = (Map<?, ?>) body.get("timeframe");
        var wanted = new Schedule(
                timeframe == null
                        ? null
                        : new Timeframe(
                                LocalDate.parse(timeframe.get("start").toString()),
                                LocalDate.parse(timeframe.get("end").toString()),
                                Objects.requireNonNullElse(timeframe.get("precision"), "DAY")
                                        .toString()),
                (String) body.get("horizon"));
        return item.schedule.equals(wanted) ? NOTHING : TAKEN;
    }

    private String define(Draft draft, Fold fold) {
        var body = draft.body();
        var item = (UUID) body.get("roadmapItemId");
        var story = id(body, "storyId");
        if ((isPlaced(draft) && !body.containsKey("rationale"))
                || (item != null && !fold.items.containsKey(item))
                || world.isUsed(story)) {
            return RULE;
        }
        var backlog = fold.backlogs.get(id(body, "backlogId"));
        if (backlog == null) {
            return NOT_FOUND;
        }
        return new Intent(backlog).put(story, placement(body)) ? TAKEN : RULE;
    }

    private static String reprioritise(Map<String, Object> body, Fold fold) {
        var backlog = fold.backlogs.get(id(body, "backlogId"));
        if (backlog == null) {
            return NOT_FOUND;
        }
        var before = new Intent(backlog);
        var after = new Intent(backlog);
        var moves = ((List<?>) body.get("moves"))
                .stream().map(move -> (Map<?, ?>) move).toList();
        if (!moves.stream().allMatch(move -> after.move((UUID) move.get("storyId"), move.get("to")))) {
            return RULE;
        }
        for (var move : moves) {
            if (move.get("seen") instanceof Map<?, ?> seen && contradicts(seen, before, move)) {
                return NEIGHBOURS_MOVED;
            }
        }
        return before.ranked.equals(after.ranked) && before.unranked.equals(after.unranked) ? NOTHING : TAKEN;
    }

    private static boolean contradicts(Map<?, ?> seen, Intent order, Map<?, ?> move) {
        var around = order.around((UUID) move.get("storyId"), Objects.requireNonNull(move.get("to")));
        return (seen.containsKey("above") && !Objects.equals(seen.get("above"), around.getFirst()))
                || (seen.containsKey("below") && !Objects.equals(seen.get("below"), around.getLast()));
    }

    private static Object placement(Map<String, Object> body) {
        return body.getOrDefault("placement", "BOTTOM");
    }

    private static UUID id(Map<String, Object> body, String name) {
        return (UUID) Objects.requireNonNull(body.get(name), name);
    }
}
