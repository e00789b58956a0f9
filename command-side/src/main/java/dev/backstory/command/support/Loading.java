package dev.backstory.command.support;

import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Looks for an aggregate that somebody named, who may be wrong. */
public final class Loading {
    private Loading() {}

    /** What it tells of itself, or null where the id is nothing's, or another kind of thing's. */
    public static <A, R> @Nullable R find(Repository<A> repository, UUID id, Function<A, R> telling) {
        try {
            return repository.load(id.toString()).invoke(telling);
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) { // nothing, or another kind of thing
            return null;
        }
    }
}
