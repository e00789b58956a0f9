package dev.backstory.query.export;

import dev.backstory.events.Labels;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change;
import java.util.List;
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
            case "criteria" -> all(change.after()).forEach(one -> criterion(id, null, one));
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
            case "criteria" -> criterion(id, change.before(), change.after());
            default -> theirs(change);
        }
    }

    private void item(Change change) {
        switch (change.field()) {
            case "title", "kind", "points", "description", "lane", "horizon", "target" -> same(change, change.field());
            case "status" -> status(change);
            case "timeframe" -> Days.of(change.before()).tell(change.subject().id(), Days.of(change.after()), facts);
            default -> theirs(change);
        }
    }

    private void narrative(Change change) {
        for (var part : NARRATIVE) {
            var before = Theirs.part(change.before(), part);
            var after = Theirs.part(change.after(), part);
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

    private void criterion(UUID id, @Nullable Object before, @Nullable Object after) {
        facts.add(Saying.of(id, "criterion", Theirs.part(before, TEXT), Theirs.part(after, TEXT))
                .apart(Theirs.part(after == null ? before : after, "id")));
    }

    /** Each comes last: out with all behind the first that stands elsewhere, and in again in their order. */
    private void labels(Change change) {
        var id = change.subject().id();
        var before = labels(change.before());
        var after = labels(change.after());
        var staying = staying(before, after);
        before.stream().filter(label -> !staying.contains(label)).forEach(label -> facts.add(id, "label", label, null));
        after.stream().skip(staying.size()).forEach(label -> facts.add(id, "label", null, label));
    }

    /** As many of the first labels as stood in the same order before. */
    private static List<String> staying(List<String> before, List<String> after) {
        int place = 0;
        for (int i = 0; i < after.size(); i++) {
            int found = before.subList(place, before.size()).indexOf(after.get(i));
            if (found < 0) {
                return after.subList(0, i);
            }
            place += found + 1;
        }
        return after;
    }

    /** A list, or a text where another tracker changed them. */
    private static List<String> labels(@Nullable Object labels) {
        return labels instanceof String text
                ? Labels.parse(text)
                : all(labels).stream().map(String::valueOf).toList();
    }

    private void theirs(Change change) {
        same(change, Theirs.name(change.field()));
    }

    private static List<?> all(@Nullable Object list) {
        return list instanceof List<?> all ? all : List.of();
    }
}
