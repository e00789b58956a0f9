package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.PRODUCT;
import static dev.backstory.events.SubjectType.VISION;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed of where a product is to go. */
final class StrategyChanges {
    private StrategyChanges() {}

    static List<Change> of(VisionSet event) {
        var before = event.before();
        var after = event.after();
        return new ChangeList(VISION, event.productId())
                .change("vision.revision", before == null ? null : event.revision() - 1, event.revision())
                .change("vision.statement", part(before, Vision::statement), after.statement())
                .change("vision.targetCustomers", part(before, Vision::targetCustomers), after.targetCustomers())
                .change("vision.needs", part(before, Vision::needs), after.needs())
                .change("vision.differentiator", part(before, Vision::differentiator), after.differentiator())
                .done();
    }

    static List<Change> of(StrategySet event) {
        var before = event.before();
        var after = event.after();
        var changes = new ChangeList(PRODUCT, event.productId())
                .change("strategy.revision", before == null ? null : event.revision() - 1, event.revision());
        var pillars = "strategy.pillars";
        return (before == null
                        ? changes.begin(pillars, after.pillars())
                        : changes.change(pillars, before.pillars(), after.pillars()))
                .change("strategy.market", part(before, Strategy::market), after.market())
                .change("strategy.businessModel", part(before, Strategy::businessModel), after.businessModel())
                .done();
    }

    static List<Change> of(AllocationPolicySet event) {
        var before = event.before();
        var after = event.after();
        return new ChangeList(PRODUCT, event.productId())
                .change("allocationPolicy.techDebt", part(before, Allocation::techDebt), after.techDebt())
                .change("allocationPolicy.bugs", part(before, Allocation::bugs), after.bugs())
                .change("allocationPolicy.features", part(before, Allocation::features), after.features())
                .done();
    }

    private static <W, P> @Nullable P part(@Nullable W whole, Function<W, @Nullable P> part) {
        return whole == null ? null : part.apply(whole);
    }
}
