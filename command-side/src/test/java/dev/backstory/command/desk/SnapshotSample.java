package dev.backstory.command.desk;

import dev.backstory.events.Event;
import java.util.List;
import java.util.stream.Stream;

/** A kind of aggregates, and a history of one of which no part of its state stays empty. */
record SnapshotSample(Class<?> type, List<Event> history) {
    static Stream<SnapshotSample> all() {
        return Stream.concat(StrategySamples.all(), WorkSamples.all());
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
