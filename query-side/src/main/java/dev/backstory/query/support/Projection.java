package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;

/**
 * One view's way of remembering: turns an event into rows, and is the only writer of its tables.
 *
 * <p>It sees each event of a product once and in order, sends no commands, and throws on what it does not expect, which
 * parks the product. Beans are called in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface Projection {
    void apply(RecordedEvent recorded, ViewBatch batch);
}
