package dev.backstory.query.export;

import dev.backstory.query.audit.AuditChanges;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Page;
import dev.backstory.query.reading.Reading;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What happened to stories and items as facts, oldest first, from which another product can be made that was as this one is. */
@Component
final class FactsExport {
    private final AuditChanges changes;
    private final Surroundings surroundings;
    private final FactLines lines;

    FactsExport(AuditChanges changes, Surroundings surroundings, FactLines lines) {
        this.changes = changes;
        this.surroundings = surroundings;
        this.lines = lines;
    }

    void writeTexts(Reading reading, HttpServletResponse response) throws IOException {
        reading.write(response, lines.texts(), this::page);
    }

    void writeTable(Reading reading, HttpServletResponse response) throws IOException {
        reading.write(response, lines.table(), this::page);
    }

    /** The next facts: after so many bytes none follow, of what is told or of what a field of theirs said before. */
    Page<FactLine> page(At at) {
        var some = changes.after(at.product(), at.placeNumber(), at.position(), at.limit(), EventsFile.BYTES_MAX);
        var events = surroundings.fitting(some.events(), EventsFile.BYTES_MAX);
        var around = surroundings.of(events);
        var facts = events.stream()
                .flatMap(event -> EventFacts.of(event, around).stream())
                .toList();
        var isAll = some.isAll() && events.size() == some.events().size();
        return new Page<>(
                facts, isAll ? null : at.next(String.valueOf(events.getLast().position())));
    }
}
