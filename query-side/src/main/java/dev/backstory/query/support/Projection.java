package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;
import java.util.List;

/**
 * One view's way of remembering: turns an event into rows, and is the only writer of its tables.
 *
 * <p>It sees each event of a product once and in order, sends no commands, and throws on what it does not expect, which
 * parks the product. Beans are called in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface Projection {
    /** Called with all events of a batch before any is applied: the moment to {@link VersionedRows#know} their rows. */
    default void prepare(List<RecordedEvent> events, ViewBatch batch) {}

    void apply(RecordedEvent recorded, ViewBatch batch);
}
