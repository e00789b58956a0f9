package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.words.Statuses;
import dev.backstory.command.imports.json.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the file says that statuses mean, by their ids, and so of the names that they have had. */
final class Categories {
    private final Map<String, StatusCategory> byId = new HashMap<>();
    private final Map<String, StatusCategory> byName = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Learns of a status with its category. */
    void learn(Value status) {
        var category = category(status.get("statusCategory"));
        var id = status.get("id").text();
        var name = status.get("name").text();
        if (category == null) return;
        if (id != null) byId.put(id, category);
        if (name != null) byName.put(name, category);
    }

    /** Says once what a status that the file uses means, if the file says it. */
    void tell(Facts facts, @Nullable String id, @Nullable String name) {
        if (name == null || told.contains(name)) return;
        var category = id == null ? null : byId.get(id);
        if (category == null) category = byName.get(name);
        if (category == null) return;
        told.add(name);
        facts.category(name, category);
    }

    private static @Nullable StatusCategory category(Value category) {
        var key = category.get("key").text();
        return switch (key == null ? "" : key) {
            case "new" -> StatusCategory.TO_DO;
            case "indeterminate" -> StatusCategory.IN_PROGRESS;
            case "done" -> StatusCategory.DONE;
            default -> {
                var name = category.get("name").text();
                yield name == null ? null : Statuses.category(name);
            }
        };
    }
}
