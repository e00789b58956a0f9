package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchStep;
import dev.backstory.history.Act.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Launches of roadmap items. */
final class LaunchActs {
    private static final List<UUID> NAMED =
            List.of(new UUID(0x7000L, Long.MIN_VALUE), new UUID(0x7000L, Long.MIN_VALUE + 1));

    static final List<Act> ALL = List.of(
            Act.doing("PlanLaunch", 6, MANAGER, "itemId", LaunchActs::planning, LaunchActs::plan),
            Act.doing("CompleteLaunchStep", 7, MANAGER, "itemId", LaunchActs::step, LaunchActs::complete),
            Act.doing("Launch", 4, MANAGER, "itemId", LaunchActs::launching, LaunchActs::launch));

    private LaunchActs() {}

    private static Map<String, Object> planning(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of("itemId", rather(drawing, FoldedItem::isOpen));
        Body.put(body, "segments", dice.orNull(50, dice.of(List.of("Shops", "Farms", "Shops"), List.of("Farms"))));
        Body.put(body, "channels", dice.orNull(30, List.of("Letter")));
        Body.put(body, "pricing", dice.orNull(30, "Price " + dice.below(2)));
        Body.put(body, "date", dice.orNull(40, "2026-0" + (1 + dice.below(9)) + "-01"));
        var steps = new ArrayList<Object>();
        for (int i = dice.below(4); i > 0; i--) {
            var step = Body.of("title", "Step " + dice.below(5));
            Body.put(step, "kind", dice.orNull(40, dice.of("TRAINING", "OTHER")));
            Body.put(step, "mandatory", dice.orNull(50, dice.percent(40)));
            Body.put(step, "id", dice.orNull(20, dice.of(NAMED)));
            steps.add(step);
        }
        Body.put(body, "steps", dice.orNull(85, steps));
        return body;
    }

    private static Map<String, Object> step(Drawing drawing) {
        var dice = drawing.dice();
        var item =
                rather(drawing, planned -> planned.launch.openSteps().findAny().isPresent());
        var launch = drawing.fold().items.get(item);
        var open = launch == null
                ? List.<UUID>of()
                : launch.launch.openSteps().map(LaunchStep::id).toList();
        var any = launch == null
                ? List.<UUID>of()
                : launch.launch.steps().stream().map(LaunchStep::id).toList();
        return Body.of("itemId", item, "stepId", dice.percent(4) ? dice.id() : drawing.rather(open, any));
    }

    private static Map<String, Object> launching(Drawing drawing) {
        return Body.of("itemId", rather(drawing, LaunchActs::isReady));
    }

    private static UUID rather(Drawing drawing, Predicate<FoldedItem> rather) {
        var items = drawing.fold().items;
        return drawing.rather(
                items.values().stream().filter(rather).map(item -> item.id).toList(), items.keySet());
    }

    private static boolean isReady(FoldedItem item) {
        return Set.of("IN_PROGRESS", "SHIPPED").contains(item.status)
                && item.launch.plan != null
                && item.launch.openSteps().noneMatch(LaunchStep::mandatory);
    }

    private static String plan(Attempt attempt) {
        var item = attempt.fold().items.get(Body.id(attempt.body(), "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        var steps = steps(attempt.body());
        var distinct = steps.stream().map(LaunchActs::identity).distinct().count();
        if (item.status.equals("DROPPED") || distinct < steps.size()) {
            return Rulebook.RULE;
        }
        var plan = item.launch.plan;
        return plan != null && isSame(plan, attempt.body(), steps) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    /** A step without an id of its own is the same wherever its kind and title are. */
    private static Object identity(Map<?, ?> step) {
        return step.containsKey("id") ? Body.id(step, "id") : kind(step) + "/" + Body.text(step, "title");
    }

    private static boolean isSame(LaunchPlan plan, Map<String, Object> body, List<Map<?, ?>> steps) {
        return plan.segments().equals(distinct(body, "segments"))
                && plan.channels().equals(distinct(body, "channels"))
                && Objects.equals(plan.pricing(), Body.textOrNull(body, "pricing"))
                && Objects.equals(text(plan.date()), Body.textOrNull(body, "date"))
                && plan.steps().stream()
                        .map(LaunchActs::said)
                        .toList()
                        .equals(steps.stream().map(LaunchActs::said).toList());
    }

    private static List<Object> said(LaunchStep step) {
        return List.of(NAMED.contains(step.id()) ? step.id() : "", step.kind(), step.title(), step.mandatory());
    }

    private static List<Object> said(Map<?, ?> step) {
        return List.of(
                step.containsKey("id") ? Body.id(step, "id") : "",
                kind(step),
                Body.text(step, "title"),
                !Boolean.FALSE.equals(step.get("mandatory")));
    }

    private static List<Map<?, ?>> steps(Map<String, Object> body) {
        return body.get("steps") instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList()
                : List.of();
    }

    private static String kind(Map<?, ?> step) {
        return Objects.requireNonNullElse(Body.textOrNull(step, "kind"), "OTHER");
    }

    private static List<String> distinct(Map<String, Object> body, String name) {
        return Body.texts(body, name).stream().distinct().toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String complete(Attempt attempt) {
        var item = attempt.fold().items.get(Body.id(attempt.body(), "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        var step = Body.id(attempt.body(), "stepId");
        var known =
                item.launch.steps().stream().anyMatch(planned -> planned.id().equals(step));
        if (item.status.equals("DROPPED") || !known) {
            return Rulebook.RULE;
        }
        return item.launch.done.containsKey(step) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static String launch(Attempt attempt) {
        var item = attempt.fold().items.get(Body.id(attempt.body(), "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        if (item.launch.launched != null) {
            return Rulebook.NOTHING;
        }
        return isReady(item) ? Rulebook.TAKEN : Rulebook.RULE;
    }
}
