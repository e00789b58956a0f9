package dev.backstory.command.imports.table;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.table.Moments.Moment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Concludes from the status of an issue, and from when it was begun and done, since when it has which status. What does
 * not fit into one life is left over, and so kept as theirs.
 */
final class StatusReader {
    private final Tracker tracker;
    private final Moments moments;
    private final Account account;

    StatusReader(Tracker tracker, Moments moments, Account account) {
        this.tracker = tracker;
        this.moments = moments;
        this.account = account;
    }

    /** A column's time. */
    private record Timed(Column column, Moment moment) {}

    void read(Row row, Teller teller) {
        var word = row.take(Field.STATUS);
        var started = timed(row, Field.STARTED);
        var ended = timed(row, Field.ENDED);
        var known = word == null ? null : tracker.category(word);
        if (word != null && known == null)
            account.note(
                    "Rows that have the status " + quoted(word) + ", which is not known: its category is inferred");
        var category = known != null ? known : concluded(started, ended);
        if (word == null && category == StatusCategory.TO_DO) return;
        var since = since(row, category, started, ended);
        var name = Objects.requireNonNullElse(word, category.name());
        if (since == null) {
            teller.status(name, category, known == null);
            return;
        }
        row.take(since.column());
        boolean isRead = since.column().field() == Field.SINCE;
        var before = began(row, category, started, since, teller);
        teller.status(before, name, category, since.moment(), known == null || !isRead);
    }

    private static StatusCategory concluded(@Nullable Timed started, @Nullable Timed ended) {
        if (ended != null) return StatusCategory.DONE;
        return started == null ? StatusCategory.TO_DO : StatusCategory.IN_PROGRESS;
    }

    private @Nullable Timed since(Row row, StatusCategory category, @Nullable Timed started, @Nullable Timed ended) {
        var since = timed(row, Field.SINCE);
        if (since != null) return since;
        return switch (category) {
            case TO_DO -> null;
            case IN_PROGRESS -> started;
            case DONE -> ended;
        };
    }

    /** Tells that work began before, if it did; the word for it is not known. */
    private static @Nullable String began(
            Row row, StatusCategory category, @Nullable Timed started, Timed since, Teller teller) {
        if (started == null
                || started.column().equals(since.column())
                || category == StatusCategory.TO_DO
                || !started.moment().at().isBefore(since.moment().at())) return null;
        row.take(started.column());
        var word = StatusCategory.IN_PROGRESS.name();
        teller.status(null, word, StatusCategory.IN_PROGRESS, started.moment(), true);
        return word;
    }

    private @Nullable Timed timed(Row row, Field field) {
        var column = row.filled(field);
        return column == null
                ? null
                : moments.moment(row, column)
                        .map(moment -> new Timed(column, moment))
                        .orElse(null);
    }
}
