package dev.backstory.query.export;

import dev.backstory.events.Labels;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import dev.backstory.query.audit.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells one change as facts: of a field of ours where imports know it, else of one of theirs, so that nothing is lost. */
final class FieldFacts {
    private static final String TEXT = "text";
    private static final List<String> NARRATIVE = List.of("asA", "iWant", "soThat");

    private final EventFacts facts;
    private final Around around;

    FieldFacts(EventFacts facts, Around around) {
        this.facts = facts;
        this.around = around;
    }

    /** What held from the beginning. */
    void begin(Change change) {
        var id = change.subject().id();
        switch (change.field()) {
            case "criteria" -> all(change.after()).forEach(one -> facts.add(id, "criterion", null, part(one, TEXT)));
            default -> tell(change);
        }
    }

    void tell(Change change) {
        if (change.subject().type() == SubjectType.STORY) {
            story(change);
        } else {
            item(change);
        }
    }

    private void story(Change change) {
        var id = change.subject().id();
        switch (change.field()) {
            case "title", "kind", "points" -> same(change, change.field());
            case "status" -> status(change);
            case EventFacts.BACKLOG ->
                facts.add(id, "backlog", around.backlog(change.before()), around.backlog(change.after()));
            case "roadmapItemId" -> same(change, "parent");
            case "narrative" -> narrative(change);
            case "labels" -> labels(change);
            case "criteria" -> {
                theirs(id, "criteria", part(change.before(), TEXT), null);
                theirs(id, "criteria", null, part(change.after(), TEXT));
            }
            default -> theirs(change);
        }
    }

    private void item(Change change) {
        switch (change.field()) {
            case "title", "kind", "points", "description", "lane", "horizon", "target" -> same(change, change.field());
            case "status" -> status(change);
            case "timeframe" -> timeframe(change);
            default -> theirs(change);
        }
    }

    private void narrative(Change change) {
        for (var part : NARRATIVE) {
            var before = part(change.before(), part);
            var after = part(change.after(), part);
            if (!Objects.equals(before, after)) {
                facts.add(change.subject().id(), part, before, after);
            }
        }
    }

    private void same(Change change, String field) {
        facts.add(change.subject().id(), field, Theirs.text(change.before()), Theirs.text(change.after()));
    }

    private void status(Change change) {
        var status = Objects.requireNonNull(Theirs.text(change.after()));
        facts.status(change.subject().id(), status, status);
    }

    private void labels(Change change) {
        var before = labels(change.before());
        var after = labels(change.after());
        before.stream()
                .filter(label -> !after.contains(label))
                .forEach(label -> facts.add(change.subject().id(), "label", label, null));
        after.stream()
                .filter(label -> !before.contains(label))
                .forEach(label -> facts.add(change.subject().id(), "label", null, label));
    }

    /** A list, or a text where another tracker changed them. */
    private static List<String> labels(@Nullable Object labels) {
        return labels instanceof String text
                ? Labels.parse(text)
                : all(labels).stream().map(String::valueOf).toList();
    }

    private void timeframe(Change change) {
        var id = change.subject().id();
        var before = days(change.before());
        var after = days(change.after());
        for (int i = 0; i < before.size(); i++) {
            if (!Objects.equals(before.get(i), after.get(i))) {
                facts.add(id, i == 0 ? "start" : "end", before.get(i), after.get(i));
            }
        }
    }

    /** First and last. */
    private static List<@Nullable String> days(@Nullable Object timeframe) {
        var days = new ArrayList<@Nullable String>();
        if (timeframe instanceof String text) {
            var told = Timeframe.parse(text);
            days.add(told.start() == null ? null : told.start().toString());
            days.add(told.end() == null ? null : told.end().toString());
        } else {
            days.add(part(timeframe, "start"));
            days.add(part(timeframe, "end"));
        }
        return days;
    }

    private void theirs(Change change) {
        theirs(change.subject().id(), change.field(), Theirs.text(change.before()), Theirs.text(change.after()));
    }

    private void theirs(UUID id, String field, @Nullable String from, @Nullable String to) {
        facts.add(id, Theirs.name(field), from, to);
    }

    private static @Nullable String part(@Nullable Object whole, String part) {
        return whole instanceof Map<?, ?> parts ? Theirs.text(parts.get(part)) : null;
    }

    private static List<?> all(@Nullable Object list) {
        return list instanceof List<?> all ? all : List.of();
    }
}
