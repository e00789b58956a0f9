package dev.backstory.command.imports.facts;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.command.imports.text.Encoding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads facts from a text with a JSON object on each line. */
final class FactsNdjson {
    private static final Set<Part> NEEDED = Set.of(Part.SUBJECT, Part.FIELD);

    private final JsonLine json;
    private final Reading reading;

    private FactsNdjson(Map<String, Part> map, Reading reading) {
        this.json = new JsonLine(map);
        this.reading = reading;
    }

    static void read(SourceFile source, Map<String, Part> map, Reading reading, Account account) throws IOException {
        var seen = new FactsNdjson(map, reading).read(source);
        for (var property : map.keySet())
            if (!seen.contains(property)) account.note("Lines with the property '" + property + "' of 'map'", 0);
    }

    /** Whether the text's first line is an object that tells a fact, as far as the text goes. */
    static boolean begins(String text, Map<String, Part> map) {
        return new JsonLine(map)
                .partsOf(text.stripLeading().lines().findFirst().orElse(""))
                .containsAll(NEEDED);
    }

    private Set<String> read(SourceFile source) throws IOException {
        try (var text = Encoding.reader(source.open())) {
            var lines = new Lines(text);
            boolean first = true;
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) continue;
                if (first && line.stripLeading().startsWith("["))
                    throw new NotThisFormat("The file looks like one list in JSON, not like facts, one on each line.");
                first = false;
                reading.accept(row(line, lines));
            }
            return new HashSet<>(json.seen());
        } catch (CharacterCodingException e) {
            throw CsvFile.notUtf8();
        }
    }

    private Row row(String line, Lines lines) {
        return lines.isTooLong()
                ? Row.unreadable(lines.number(), "The line is longer than " + Lines.LENGTH_MAX + " characters.")
                : json.read(lines.number(), line);
    }
}
