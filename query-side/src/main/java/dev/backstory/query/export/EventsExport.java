package dev.backstory.query.export;

import dev.backstory.query.reading.Lines;
import dev.backstory.query.reading.Reading;
import dev.backstory.query.support.People;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a product's events away as they lie in the log, for an installation that has none of them. */
@Component
final class EventsExport {
    private final JdbcClient sql;
    private final People people;

    EventsExport(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    void write(Reading reading, HttpServletResponse response) throws IOException {
        var file = new EventsFile(sql, people, response);
        reading.write(response, new Lines.Written(), file::page);
    }
}
