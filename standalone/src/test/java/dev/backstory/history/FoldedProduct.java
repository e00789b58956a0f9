package dev.backstory.history;

import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as a whole. */
final class FoldedProduct {
    private @Nullable ProductCreated created;
    long version;
    final List<RoleAssigned> roles = new ArrayList<>();
    final List<RecordedEvent> visions = new ArrayList<>();

    ProductCreated created() {
        return Fold.present(created, "product", "");
    }

    void apply(RecordedEvent recorded, ProductEvent event) {
        version = recorded.aggregateVersion();
        switch (event) {
            case ProductCreated e -> created = e;
            case RoleAssigned e -> roles.add(e);
            case RoleRevoked e ->
                roles.removeIf(
                        role -> role.person().equals(e.person()) && role.role().equals(e.role()));
            case VisionSet ignored -> visions.add(recorded);
            default -> throw new IllegalStateException("None of the commands makes a " + recorded.type());
        }
    }

    List<Changed> changes(ProductEvent event) {
        var id = event.subject().id();
        return switch (event) {
            case ProductCreated e ->
                Changed.begin(id, "key", e.key(), "name", e.name(), "demo", e.demo(), "imported", e.imported());
            case RoleAssigned e -> List.of(new Changed(id, "roles", null, role(e.person(), e.role())));
            case RoleRevoked e -> List.of(new Changed(id, "roles", role(e.person(), e.role()), null));
            case VisionSet e -> vision(id, e);
            default -> List.of();
        };
    }

    List<String> says(ProductEvent event) {
        return switch (event) {
            case ProductCreated e -> List.of(e.name(), e.key());
            case VisionSet e -> List.of(e.after().statement());
            default -> List.of(created().name());
        };
    }

    @Nullable
    Vision vision() {
        return visions.isEmpty() ? null : ((VisionSet) visions.getLast().event()).after();
    }

    private List<Changed> vision(UUID id, VisionSet event) {
        var revision = visions.size();
        var before = vision();
        var after = event.after();
        var was = before == null ? new Vision("", null, null, null) : before;
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "vision.revision", before == null ? null : revision, revision + 1);
        Changed.add(changes, id, "vision.statement", before == null ? null : was.statement(), after.statement());
        Changed.add(changes, id, "vision.targetCustomers", was.targetCustomers(), after.targetCustomers());
        Changed.add(changes, id, "vision.needs", was.needs(), after.needs());
        Changed.add(changes, id, "vision.differentiator", was.differentiator(), after.differentiator());
        return changes;
    }

    private static Map<String, Object> role(UUID person, String role) {
        return Map.of("person", person, "role", role);
    }
}
