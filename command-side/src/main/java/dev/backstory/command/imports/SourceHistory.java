package dev.backstory.command.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was read from another tracker, in the order of the file, and the report on what was not. */
public record SourceHistory(List<SourceItem> items, List<SourceStory> stories, Report report) {
    public SourceHistory {
        items = List.copyOf(items);
        stories = List.copyOf(stories);
    }

    /** The names of all people who are known as such, in the order in which they come. */
    public Set<String> people() {
        var people = new LinkedHashSet<String>();
        Stream.concat(items.stream().map(SourceItem::facts), stories.stream().map(SourceStory::facts))
                .forEach(facts -> {
                    add(facts.author(), people);
                    facts.foreign().values().forEach(values -> values.forEach(value -> add(value.person(), people)));
                });
        return people;
    }

    private static void add(@Nullable String name, Set<String> people) {
        if (name != null) {
            people.add(name);
        }
    }
}
