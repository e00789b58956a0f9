package dev.backstory.query.export;

import dev.backstory.query.reading.Lines.Column;
import dev.backstory.query.reading.Lines.Table;
import dev.backstory.query.reading.Lines.Texts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts as a table, or as a JSON text for each of them. */
@Component
final class FactLines {
    private final JsonMapper json;

    FactLines(ObjectProvider<JsonMapper> json) {
        this.json = json.getIfAvailable(JsonMapper::shared);
    }

    Texts<FactLine> texts() {
        return new Texts<>(json);
    }

    Table<FactLine> table() {
        return new Table<>(List.of(
                new Column<>("time", FactLine::time),
                new Column<>("author", FactLine::author),
                new Column<>("subject", FactLine::subject),
                new Column<>("field", FactLine::field),
                new Column<>("from", FactLine::from),
                new Column<>("to", FactLine::to),
                new Column<>("people", FactLine::people),
                new Column<>("ours", FactLine::ours),
                new Column<>("precision", FactLine::precision),
                new Column<>("which", FactLine::which),
                new Column<>("own", FactLine::own),
                new Column<>("inferred", FactLine::inferred),
                new Column<>("position", FactLine::position)));
    }
}
