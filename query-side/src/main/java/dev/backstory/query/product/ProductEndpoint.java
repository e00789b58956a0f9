package dev.backstory.query.product;

import dev.backstory.events.Allocation;
import dev.backstory.query.baseline.Baselines;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.AcrossProducts;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Readings;
import dev.backstory.query.strategy.Strategies;
import dev.backstory.query.vision.Visions;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I and where; the products I may see; one of them. */
@RestController
@RequestMapping("/api/v1")
final class ProductEndpoint {
    private final Readings readings;
    private final AcrossProducts across;
    private final Products products;
    private final Visions visions;
    private final Strategies strategies;
    private final Baselines baselines;

    record Me(UUID person, String name, boolean admin, List<Products.Listed> products) {}

    record Listing(List<Products.Listed> products) {}

    /** What the administrator sees of a product in which he holds no role. */
    record Outside(AsOf asOf, UUID productId, String key, String name, List<Products.Holder> roles) {}

    /** A product by itself. */
    record Inside(
            AsOf asOf,
            UUID productId,
            String key,
            String name,
            long version,
            boolean demo,
            boolean archived,
            UUID roadmapId,
            List<UUID> backlogIds,
            Visions.@Nullable Vision vision,
            Strategies.@Nullable Strategy strategy,
            List<Strategies.Goal> goals,
            @Nullable Allocation allocationPolicy,
            List<Baselines.Baseline> baselines,
            List<Products.Holder> roles) {}

    ProductEndpoint(
            Readings readings,
            AcrossProducts across,
            Products products,
            Visions visions,
            Strategies strategies,
            Baselines baselines) {
        this.readings = readings;
        this.across = across;
        this.products = products;
        this.visions = visions;
        this.strategies = strategies;
        this.baselines = baselines;
    }

    @GetMapping("/me")
    Me me(Caller caller, HttpServletRequest http) {
        return across.answer(
                caller,
                http,
                () -> new Me(
                        caller.person(), caller.name(), caller.admin(), products.of(caller.person(), caller.demo())));
    }

    @GetMapping("/products")
    Listing products(Caller caller, HttpServletRequest http) {
        return across.answer(
                caller,
                http,
                () -> new Listing(
                        caller.admin()
                                ? products.all(caller.person(), caller.demo())
                                : products.of(caller.person(), caller.demo())));
    }

    @GetMapping("/products/{product}")
    ResponseEntity<Object> product(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("product", product, caller, http).answer(this::answer);
    }

    private Record answer(At at) {
        var id = at.product();
        var row = products.product(id, at.position()).orElseThrow(Access::notFound);
        var roles = products.roles(id, at.position());
        if (at.roles().isEmpty()) {
            return new Outside(at.asOf(), id, row.productKey(), row.name(), roles);
        }
        return new Inside(
                at.asOf(),
                id,
                row.productKey(),
                row.name(),
                row.version(),
                row.demo(),
                row.archived(),
                row.roadmapId(),
                products.backlogs(id, at.position()),
                visions.at(id, at.position()).orElse(null),
                strategies.strategy(id, at.position()).orElse(null),
                strategies.goals(id, at.position()),
                strategies.policy(id, at.position()).orElse(null),
                baselines.of(id, at.position()),
                roles);
    }
}
