package dev.backstory.command.item;

import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyState;
import dev.backstory.command.dependency.Dependents;
import dev.backstory.command.support.Loading;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.RoadmapItemEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roadmap items as things that depend on each other. */
@Component
final class ItemDependents implements Dependents {
    private final Repository<RoadmapItem> items;

    ItemDependents(Repository<RoadmapItem> items) {
        this.items = items;
    }

    @Override
    public Kind kind() {
        return Kind.ROADMAP_ITEM;
    }

    @Override
    public @Nullable DependencyState find(UUID id) {
        var state = Loading.find(items, id, RoadmapItem::state);
        return state == null
                ? null
                : new DependencyState(state.id(), state.productId(), state.isOpen(), state.dependsOn(), List.of());
    }

    @Override
    public void record(DependencyDeclared event) {
        apply(event.id(), event);
    }

    @Override
    public void record(DependencyRemoved event) {
        apply(event.id(), event);
    }

    private void apply(UUID item, RoadmapItemEvent event) {
        items.load(item.toString()).execute(found -> found.apply(event));
    }
}
