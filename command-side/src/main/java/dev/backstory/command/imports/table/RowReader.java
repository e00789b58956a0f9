package dev.backstory.command.imports.table;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.table.Moments.Moment;
import dev.backstory.command.imports.text.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a sound row says. */
final class RowReader {
    private static final BigDecimal POINTS_MAX = BigDecimal.valueOf(1000);
    private static final int ORDER_FIGURES = 20;

    private final Tracker tracker;
    private final Moments moments;
    private final Account account;
    private final StatusReader statuses;

    RowReader(Tracker tracker, Moments moments, Account account) {
        this.tracker = tracker;
        this.moments = moments;
        this.account = account;
        this.statuses = new StatusReader(tracker, moments, account);
    }

    /** @param title the column that has it */
    void read(Row row, Column title, @Nullable String parent, Teller teller) {
        var labels = labels(row);
        boolean isStory = created(row, labels, teller);
        told(row, Field.KEY, FactField.KEY, teller);
        if (isStory) Prose.narrative(row, title, teller);
        teller.present(FactField.TITLE, row.take(title));
        var description = row.filled(Field.DESCRIPTION);
        if (description != null) {
            row.take(description);
            teller.present(FactField.DESCRIPTION, row.verbatim(description));
        }
        labels.forEach(label -> teller.present(FactField.LABEL, label));
        day(row, Field.START, FactField.START, teller);
        day(row, Field.END, FactField.END, teller);
        told(row, Field.TARGET, FactField.TARGET, teller);
        points(row, teller);
        order(row, teller);
        Prose.criteria(row, teller);
        if (row.peek(Field.PARENT) != null) told(row, Field.PARENT, FactField.PARENT, teller);
        else if (parent != null) teller.present(FactField.PARENT, parent);
        statuses.read(row, teller);
    }

    /** Whether it is a story. */
    private boolean created(Row row, List<String> labels, Teller teller) {
        var type = row.filled(Field.KIND);
        var kind = type == null ? new IssueKind(null, true, false) : IssueKind.of(row.cell(type));
        if (type != null && kind.isOurOwn()) row.take(type);
        if (type != null && kind.name() == null)
            account.note("Rows that are of the type " + quoted(row.cell(type))
                    + ", which is not known: they are read as user stories");
        var name = kind.name() == null ? IssueKind.ofLabels(labels) : kind.name();
        var author = row.take(Field.AUTHOR);
        teller.created(name, moment(row, Field.CREATED), author == null ? null : Names.of(author), kind.name() == null);
        return kind.isStory();
    }

    private List<String> labels(Row row) {
        var labels = new ArrayList<String>();
        for (var column : row.allFilled(Field.LABELS))
            tracker.lists()
                    .splitAsStream(row.take(column))
                    .map(String::strip)
                    .filter(label -> !label.isEmpty() && !labels.contains(label))
                    .forEach(labels::add);
        return labels;
    }

    private void points(Row row, Teller teller) {
        var column = row.filled(Field.POINTS);
        if (column == null) return;
        var number = Survey.number(row.cell(column));
        var points = number == null ? null : number.stripTrailingZeros();
        if (points == null || points.signum() < 0 || points.scale() > 2 || points.compareTo(POINTS_MAX) > 0) {
            account.note("Rows that have points that are no number from 0 to 1,000 with at most two decimals: they are"
                    + " kept as theirs");
            return;
        }
        row.take(column);
        teller.present(FactField.POINTS, points.toPlainString());
    }

    private static void order(Row row, Teller teller) {
        var column = row.filled(Field.ORDER);
        var number = column == null ? null : Survey.number(row.cell(column));
        if (column == null || number == null || number.signum() < 0) return;
        row.take(column);
        var plain = number.toPlainString();
        int figures = plain.contains(".") ? plain.indexOf('.') : plain.length();
        teller.present(FactField.ORDER, "0".repeat(ORDER_FIGURES - figures) + plain);
    }

    private void day(Row row, Field field, FactField ours, Teller teller) {
        certain(row, field, moments::day).ifPresent(day -> teller.present(ours, day.toString()));
    }

    private @Nullable Moment moment(Row row, Field field) {
        var moment = certain(row, field, moments::moment).orElse(null);
        if (moment != null && moment.inferred())
            account.note("Rows that have times without a zone: they are read as UTC");
        return moment;
    }

    private interface Reader<T> {
        Optional<T> read(Row row, Column column);
    }

    private <T> Optional<T> certain(Row row, Field field, Reader<T> reader) {
        var column = row.filled(field);
        if (column == null) return Optional.empty();
        var found = reader.read(row, column);
        if (found.isPresent()) row.take(column);
        else
            account.note("Rows that have a date under " + quoted(column.name()) + " that is not certain (day and month"
                    + " may be swapped, or it is in no form known): it is kept as theirs");
        return found;
    }

    private static void told(Row row, Field field, FactField ours, Teller teller) {
        var text = row.take(field);
        if (text != null) teller.present(ours, text);
    }
}
