package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.csv.Sniff;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The format into which any history can be converted: time, author, subject, field, from, to. */
public final class FactsFormat implements Format {

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public String description() {
        return "a list of facts";
    }

    @Override
    public boolean recognises(Head head) {
        return head.isJson() ? FactsNdjson.begins(head.text(), Map.of()) : FactsCsv.isHeader(head.header(), Map.of());
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        if (wish.project() != null)
            throw new NotThisFormat("Facts say of no project which theirs it is: leave 'project' out.");
        var map = parts(wish.map());
        var reading = new Reading(facts, account, wish.zone());
        if (Sniff.head(file).isJson()) FactsNdjson.read(file, map, reading, account);
        else FactsCsv.read(file, map, reading, account);
        reading.finish();
    }

    private static Map<String, Part> parts(Map<String, String> map) {
        var parts = new HashMap<String, Part>();
        map.forEach((column, word) -> {
            var part = Part.of(word);
            if (part == null)
                throw new NotThisFormat(quoted(word) + ", to which 'map' maps " + quoted(column)
                        + ", is no part of a fact; there are "
                        + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", ")) + ".");
            parts.put(column.strip(), part);
        });
        return parts;
    }
}
