package dev.backstory.query.roadmap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.backstory.query.dependency.Dependencies.Dependency;
import dev.backstory.query.launch.LaunchEntry;
import dev.backstory.query.roadmap.RoadmapRows.ReschedulingRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All items of a product at one position, with what belongs to each. */
final class RoadmapItems {
    private final Map<UUID, ItemRow> rows = new LinkedHashMap<>();
    private final Map<UUID, List<ReschedulingRow>> moves;
    private final Map<UUID, List<UUID>> dependsOn;
    private final Map<UUID, List<UUID>> dependents;
    private final Map<UUID, LaunchEntry> launches;

    RoadmapItems(
            List<ItemRow> items,
            List<ReschedulingRow> moves,
            List<Dependency> dependencies,
            Map<UUID, LaunchEntry> launches) {
        items.forEach(row -> rows.put(row.itemId(), row));
        this.moves = moves.stream().collect(groupingBy(ReschedulingRow::itemId));
        this.dependsOn = dependencies.stream()
                .collect(groupingBy(Dependency::subject, mapping(Dependency::dependsOn, toList())));
        this.dependents = dependencies.stream()
                .collect(groupingBy(Dependency::dependsOn, mapping(Dependency::subject, toList())));
        this.launches = launches;
    }

    /** As they were added. */
    Collection<ItemRow> rows() {
        return rows.values();
    }

    @Nullable
    ItemRow row(UUID item) {
        return rows.get(item);
    }

    ItemEntry entry(ItemRow row, @Nullable Integer rank) {
        var on = dependsOn.getOrDefault(row.itemId(), List.of());
        var by = dependents.getOrDefault(row.itemId(), List.of());
        return ItemEntry.of(
                row,
                rank,
                moves.getOrDefault(row.itemId(), List.of()),
                on,
                by,
                ItemFlags.of(row, rows(on), rows(by)),
                launches.get(row.itemId()));
    }

    private List<ItemRow> rows(List<UUID> ids) {
        return ids.stream().map(rows::get).toList();
    }
}
