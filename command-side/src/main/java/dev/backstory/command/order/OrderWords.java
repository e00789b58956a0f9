package dev.backstory.command.order;

import dev.backstory.command.ranking.Refusal;
import dev.backstory.command.rule.Rule;
import dev.backstory.events.Moved;
import dev.backstory.events.Rekeyed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one sort of order speaks: the rules that it refuses by, and the events that it records. */
public interface OrderWords<E> {
    /** What an entry's id is called, e.g. "storyId". */
    String idName();

    Rule rule(Refusal.Reason reason);

    E reprioritised(UUID order, List<Moved> moves);

    E respaced(UUID order, List<Rekeyed> keys);

    E entered(UUID order, Moved entry);

    E left(UUID order, UUID entry, String reason, @Nullable Integer rank);
}
