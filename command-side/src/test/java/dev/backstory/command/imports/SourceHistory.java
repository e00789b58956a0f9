package dev.backstory.command.imports;

import dev.backstory.command.imports.jira.Issues;
import dev.backstory.command.imports.jira.JiraCsv;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was read from another tracker, in the order of the file, and the report on what was not. */
public record SourceHistory(List<SourceItem> items, List<SourceStory> stories, Report report) {
    public SourceHistory {
        items = List.copyOf(items);
        stories = List.copyOf(stories);
    }

    /** Reads all of a Jira export in CSV. */
    public static SourceHistory ofJira(SourceFile file, Wish wish) throws IOException {
        var items = new ArrayList<SourceItem>();
        var stories = new ArrayList<SourceStory>();
        var report = JiraCsv.read(file, wish, new Issues() {
            @Override
            public void item(SourceItem item) {
                items.add(item);
            }

            @Override
            public void story(SourceStory story) {
                stories.add(story);
            }
        });
        return new SourceHistory(items, stories, report);
    }

    public static SourceHistory ofJira(SourceFile file, @Nullable String project, @Nullable ZoneId zone)
            throws IOException {
        return ofJira(file, new Wish(project, Map.of(), zone));
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
