package dev.backstory.command.imports.history;

import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.ranking.OrderKey;
import dev.backstory.command.ranking.Ranking;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of an import's stories or items while its history goes by. An export knows only the order in the end; each
 * entry gets the key of its place there at once, so that it stands rightly among those that are there at any moment.
 */
final class Places {
    private final Map<UUID, String> keys = new HashMap<>();
    private Ranking ranking = Ranking.empty();

    private Places() {}

    /** Where an entry stands; null: nothing does on that side. */
    record Place(
            int rank,
            String key,
            @Nullable UUID above,
            @Nullable UUID below) {}

    /** Ranked as the other tracker ranks them; those without a rank come after, in the order of the file. */
    static Places of(List<SourceFacts> all, Function<String, UUID> ids) {
        var places = new Places();
        var order = all.stream()
                .sorted(Comparator.comparing(SourceFacts::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(SourceFacts::line))
                .map(facts -> ids.apply(facts.key()))
                .toList();
        var spread = OrderKey.spread(null, null, order.size());
        for (int i = 0; i < order.size(); i++) {
            places.keys.put(order.get(i), spread.get(i));
        }
        return places;
    }

    Place enter(UUID id) {
        var key = Objects.requireNonNull(keys.get(id));
        ranking = ranking.placed(id, key);
        return new Place(rankOf(id), key, ranking.above(id), ranking.below(id));
    }

    /** Takes the entry out of the order and says which rank it had. */
    int leave(UUID id) {
        var rank = rankOf(id);
        ranking = ranking.left(id);
        return rank;
    }

    private int rankOf(UUID id) {
        return Objects.requireNonNull(ranking.rankOf(id));
    }
}
