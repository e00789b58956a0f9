package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.Narrative;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Kinds;
import dev.backstory.command.imports.text.Criteria;
import dev.backstory.command.imports.text.Dates;
import dev.backstory.command.imports.text.Narratives;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a story or an item of a row that is sound. */
final class IssueReader {
    private static final List<Field> LINKS =
            List.of(Field.EPIC_LINK, Field.PARENT_LINK, Field.PARENT_KEY, Field.PARENT, Field.PARENT_ID);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Survey survey;
    private final @Nullable ZoneId zone;
    private final Notes notes;

    IssueReader(Survey survey, @Nullable ZoneId zone, Notes notes) {
        this.survey = survey;
        this.zone = zone;
        this.notes = notes;
    }

    /** The row's issue; {@code row} then still has what was not read. */
    Draft read(Row row) {
        var kind = Kinds.item(row.peek(Field.ISSUE_TYPE));
        return kind == null ? story(row) : new Draft.Item(item(row, kind));
    }

    private SourceItem item(Row row, SourceItem.Kind kind) {
        takeType(row);
        var reader = new FactsReader(row, survey, zone, notes);
        var facts = reader.read();
        var description = row.take(Field.DESCRIPTION);
        if (Objects.equals(row.peek(Field.EPIC_NAME), facts.title())) row.take(Field.EPIC_NAME);
        var start = peekDate(row, Field.START);
        var end = peekDate(row, Field.DUE);
        if (start.isPresent()
                && end.isPresent()
                && end.get().date().isBefore(start.get().date())) {
            notes.endBeforeStart();
            return new SourceItem(facts, kind, description, null, null);
        }
        return new SourceItem(
                facts,
                kind,
                description,
                reader.date(Field.START).map(Dates.Found::date).orElse(null),
                reader.date(Field.DUE).map(Dates.Found::date).orElse(null));
    }

    private Optional<Dates.Found> peekDate(Row row, Field field) {
        var column = row.filled(field);
        return column == null ? Optional.empty() : Dates.read(row.cell(column.index()), survey.order(column));
    }

    private Draft story(Row row) {
        var reader = new FactsReader(row, survey, zone, notes);
        var type = row.peek(Field.ISSUE_TYPE);
        var kind = Kinds.story(type);
        if (kind == null) {
            reader.inferred.add("kind");
            if (type != null) notes.unknownType(type);
        }
        takeType(row);
        var narrative = narrative(row);
        if (narrative != null) reader.inferred.add("narrative");
        var criteria = criteria(row, reader);
        var labels = row.takeAll(Field.LABELS).stream()
                .flatMap(SPACE::splitAsStream)
                .distinct()
                .toList();
        var story = new SourceStory(
                reader.read(), kind == null ? SourceStory.Kind.USER_STORY : kind, narrative, criteria, labels, null);
        return new Draft.Story(story, links(row));
    }

    private static void takeType(Row row) {
        var type = row.peek(Field.ISSUE_TYPE);
        if (type != null && Kinds.isOurOwn(type)) row.take(Field.ISSUE_TYPE);
    }

    private static @Nullable Narrative narrative(Row row) {
        for (var field : List.of(Field.DESCRIPTION, Field.SUMMARY)) {
            var text = row.peek(field);
            var found = text == null ? Optional.<Narrative>empty() : Narratives.find(text);
            if (found.isPresent()) return found.get();
        }
        return null;
    }

    private static List<String> criteria(Row row, FactsReader reader) {
        var stated = row.takeAll(Field.CRITERIA);
        if (!stated.isEmpty())
            return stated.stream().flatMap(cell -> Criteria.of(cell).stream()).toList();
        var description = row.peek(Field.DESCRIPTION);
        var found = description == null ? List.<String>of() : Criteria.within(description);
        if (!found.isEmpty()) reader.inferred.add("criteria");
        return found;
    }

    private static List<Draft.Link> links(Row row) {
        var links = new ArrayList<Draft.Link>();
        for (var field : LINKS) {
            var column = row.filled(field);
            if (column == null) continue;
            row.take(column);
            links.add(new Draft.Link(column.name(), row.verbatim(column)));
        }
        return links;
    }
}
