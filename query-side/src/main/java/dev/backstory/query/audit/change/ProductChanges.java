package dev.backstory.query.audit.change;

import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed of a product as a whole. */
final class ProductChanges {
    private ProductChanges() {}

    static List<Change> of(ProductEvent event) {
        var changes = new ChangeList(event.subject().type(), event.subject().id());
        return switch (event) {
            case ProductCreated e ->
                changes.begin("key", e.key())
                        .begin("name", e.name())
                        .begin("demo", e.demo())
                        .begin("imported", e.imported())
                        .done();
            case RoleAssigned e ->
                changes.change("roles", null, role(e.person(), e.role())).done();
            case RoleRevoked e ->
                changes.change("roles", role(e.person(), e.role()), null).done();
            case VisionSet e -> vision(e, changes);
            case ReviewEvent e -> ReviewChanges.of(e);
            case HistoryImported e ->
                changes.begin(
                                "import",
                                Map.of(
                                        "importId", e.importId(),
                                        "format", e.format(),
                                        "fingerprint", e.fingerprint(),
                                        "facts", e.facts(),
                                        "inferred", e.inferred()))
                        .done();
        };
    }

    private static Map<String, Object> role(UUID person, String role) {
        return Map.of("person", person, "role", role);
    }

    private static List<Change> vision(VisionSet event, ChangeList changes) {
        var before = event.before();
        var after = event.after();
        return changes.change("vision.revision", before == null ? null : event.revision() - 1, event.revision())
                .change("vision.statement", part(before, Vision::statement), after.statement())
                .change("vision.targetCustomers", part(before, Vision::targetCustomers), after.targetCustomers())
                .change("vision.needs", part(before, Vision::needs), after.needs())
                .change("vision.differentiator", part(before, Vision::differentiator), after.differentiator())
                .done();
    }

    private static @Nullable String part(@Nullable Vision vision, Function<Vision, @Nullable String> part) {
        return vision == null ? null : part.apply(vision);
    }
}
