package dev.backstory.simulator;

import dev.backstory.simulator.Script.ItemText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The roadmap as its people have it before them: how far each item is, its name and whether it has a date; and what is decided. */
final class Board {
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> dated = new HashSet<>();
    private final Set<String> decided = new HashSet<>();

    /** How far an item has come. */
    enum Stage {
        PROPOSED,
        COMMITTED,
        STARTED,
        SHIPPED,
        DROPPED
    }

    void set(String item, Stage stage) {
        stages.put(item, stage);
    }

    void plan(String item, Plan plan) {
        if (plan.timeframe() == null) {
            dated.remove(item);
        } else {
            dated.add(item);
        }
    }

    void rename(String item, String title) {
        titles.put(item, title);
    }

    void decide(String decision) {
        decided.add(decision);
    }

    /** Another decision took this one's place. */
    void undo(String decision) {
        decided.remove(decision);
    }

    boolean holds(String decision) {
        return decided.contains(decision);
    }

    Stage stage(ItemText item) {
        return stages.getOrDefault(item.title(), Stage.PROPOSED);
    }

    /** Committed or under way. */
    boolean isPromised(ItemText item) {
        return stage(item) == Stage.COMMITTED || stage(item) == Stage.STARTED;
    }

    /** Somebody works on it or with it. */
    boolean isInUse(ItemText item) {
        return stage(item) == Stage.STARTED || stage(item) == Stage.SHIPPED;
    }

    boolean isDated(ItemText item) {
        return dated.contains(item.title());
    }

    /** What it is called by now. */
    String title(ItemText item) {
        return Objects.requireNonNullElse(titles.get(item.title()), item.title());
    }
}
