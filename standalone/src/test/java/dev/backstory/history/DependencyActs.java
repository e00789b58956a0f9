package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.history.Act.Attempt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What depends on what, of both kinds. */
final class DependencyActs {
    private static final List<String> KINDS = List.of("ROADMAP_ITEM", "STORY");

    static final List<Act> ALL = List.of(
            Act.doing("DeclareDependency", 10, MANAGER, "subject", DependencyActs::wanted, DependencyActs::declare),
            Act.doing("RemoveDependency", 4, MANAGER, "subject", DependencyActs::unwanted, DependencyActs::remove));

    private DependencyActs() {}

    /** One that may depend on others; whoever depends on it when it is split waits for its parts. */
    private record Dependent(boolean open, List<UUID> dependsOn, List<UUID> parts) {}

    private static Map<UUID, Dependent> all(Fold fold, String kind) {
        var all = new LinkedHashMap<UUID, Dependent>();
        if (kind.equals("ROADMAP_ITEM")) {
            fold.items.forEach((id, item) -> all.put(id, new Dependent(item.isOpen(), item.dependsOn, List.of())));
        } else {
            fold.stories.forEach(
                    (id, story) -> all.put(id, new Dependent(story.isOpen(), story.dependsOn, story.children)));
        }
        return all;
    }

    private static Map<String, Object> wanted(Drawing drawing) {
        var kind = drawing.dice().of(KINDS);
        var all = all(drawing.fold(), kind);
        var open = all.keySet().stream()
                .filter(id -> Fold.present(all.get(id), kind, id).open())
                .toList();
        return body(drawing, kind, drawing.rather(open, all.keySet()), drawing.rather(open, all.keySet()));
    }

    private static Map<String, Object> unwanted(Drawing drawing) {
        var kind = drawing.dice().of(KINDS);
        var all = all(drawing.fold(), kind);
        var depending = all.keySet().stream()
                .filter(id -> !Fold.present(all.get(id), kind, id).dependsOn().isEmpty())
                .toList();
        var subject = drawing.rather(depending, all.keySet());
        var on = all.get(subject);
        return body(drawing, kind, subject, drawing.rather(on == null ? List.of() : on.dependsOn(), all.keySet()));
    }

    private static Map<String, Object> body(Drawing drawing, String kind, UUID subject, UUID dependsOn) {
        var other = drawing.dice().percent(3) ? drawing.dice().of(KINDS) : kind; // not of the kind that it says
        var body = Body.of("subject", Body.of("type", other, "id", subject), "dependsOn", dependsOn);
        Body.put(body, "rationale", drawing.dice().orNull(30, drawing.why()));
        return body;
    }

    private static String declare(Attempt attempt) {
        var all = all(attempt.fold(), kind(attempt));
        var subject = Body.aggregate(attempt.body(), "subject");
        var on = Body.id(attempt.body(), "dependsOn");
        var dependent = all.get(subject);
        if (dependent == null) {
            return Rulebook.NOT_FOUND;
        }
        if (dependent.dependsOn().contains(on)) {
            return Rulebook.NOTHING;
        }
        var other = all.get(on);
        return dependent.open() && other != null && other.open() && !leads(on, subject, all)
                ? Rulebook.TAKEN
                : Rulebook.RULE;
    }

    private static String remove(Attempt attempt) {
        @Nullable
        Dependent dependent = all(attempt.fold(), kind(attempt)).get(Body.aggregate(attempt.body(), "subject"));
        if (dependent == null) {
            return Rulebook.NOT_FOUND;
        }
        var depends = dependent.dependsOn().contains(Body.id(attempt.body(), "dependsOn"));
        return depends ? Rulebook.TAKEN : Rulebook.NOTHING;
    }

    private static String kind(Attempt attempt) {
        return Body.text((Map<?, ?>) Body.value(attempt.body(), "subject"), "type");
    }

    /** Whether one is the other, or waits for it by whatever way: there are no cycles, so this ends. */
    private static boolean leads(UUID from, UUID to, Map<UUID, Dependent> all) {
        var next = all.get(from);
        return from.equals(to)
                || (next != null
                        && Stream.concat(next.dependsOn().stream(), next.parts().stream())
                                .anyMatch(id -> leads(id, to, all)));
    }
}
