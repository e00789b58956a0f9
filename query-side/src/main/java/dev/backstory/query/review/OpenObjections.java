package dev.backstory.query.review;

import dev.backstory.events.Subject;
import dev.backstory.query.support.VersionedRows;
import dev.backstory.query.support.ViewBatch;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is open in one product, as one batch knows it: looked up once, for there is never much. */
public final class OpenObjections implements ViewBatch.Part {
    private final VersionedRows<ObjectionRow> rows;
    private final TreeMap<Long, ObjectionRow> open = new TreeMap<>();

    private record Key(UUID product) {}

    private OpenObjections(VersionedRows<ObjectionRow> rows, UUID product) {
        this.rows = rows;
        rows.group(product).forEach(row -> open.put(row.position(), row));
    }

    /** Those of a product, up to the event at hand. */
    public static OpenObjections of(ViewBatch batch, UUID product) {
        var rows = batch.rows(ObjectionRow.TABLE);
        return batch.part(new Key(product), connection -> new OpenObjections(rows, product));
    }

    /** Those against any of these subjects, oldest first. */
    public List<ObjectionRow> against(Collection<Subject> subjects) {
        if (open.isEmpty()) {
            return List.of();
        }
        Set<String> touched = subjects.stream()
                .map(subject -> subject.type() + ":" + subject.id())
                .collect(Collectors.toSet());
        return open.values().stream()
                .filter(row -> touched.contains(row.subjectType() + ":" + row.subjectId()))
                .toList();
    }

    void raise(ObjectionRow row) {
        open.put(row.position(), row);
        rows.begin(row, row.position());
    }

    /** Ends those that meet the condition. */
    void end(Predicate<ObjectionRow> which, long position) {
        var ended = open.values().stream().filter(which).toList();
        ended.forEach(row -> {
            open.remove(row.position());
            rows.end(position, row.productId(), row.position());
        });
    }

    @Override
    public void flush() {
        // The rows are a part of the batch themselves.
    }
}
