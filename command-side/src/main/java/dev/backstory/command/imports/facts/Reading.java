package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.text.Names;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of a file's lines: each is a fact, a category, or refused. */
final class Reading {
    private static final String CATEGORY = "category";
    private static final Set<Part> OF_STATUS = EnumSet.of(Part.CATEGORY, Part.OURS);
    private static final int NAME_MAX = 1000;

    private final Facts facts;
    private final Account account;
    private final Times times;

    Reading(Facts facts, Account account, @Nullable ZoneId zone) {
        this.facts = facts;
        this.account = account;
        this.times = new Times(zone);
    }

    void accept(Row row) {
        try {
            read(row);
        } catch (Unsound e) {
            account.refused(row.line(), Objects.requireNonNull(e.getMessage()), row.values());
        }
    }

    /** @throws NotThisFormat if nothing was read */
    void finish() {
        if (account.rowsRead() > 0) return;
        var first = account.firstRefusal();
        if (first == null) throw new NotThisFormat("The file has not one fact.");
        throw new NotThisFormat("Not one line of the file can be read; the first, line " + first.line()
                + ", for this reason: " + first.reason());
    }

    private void read(Row row) {
        if (row.fault() != null) throw new Unsound(row.fault());
        var subject = named(row, Part.SUBJECT);
        var field = named(row, Part.FIELD);
        if (field.equals(CATEGORY)) {
            facts.category(subject, Values.category(Objects.requireNonNullElse(row.text(Part.TO), "")));
            count(row, false, EnumSet.of(Part.SUBJECT, Part.FIELD, Part.TO));
            return;
        }
        var ours = FactField.of(field);
        if (ours == null) theirs(row, subject, field);
        else ours(row, subject, ours);
    }

    private void theirs(Row row, String subject, String field) {
        add(row, subject, field, row.verbatim(Part.FROM), row.verbatim(Part.TO), null, null);
        if (FactField.of(field.toLowerCase(Locale.ROOT)) != null)
            account.note("Lines of a field of theirs that differs from one of ours by its case only");
        var used = EnumSet.allOf(Part.class);
        used.removeAll(OF_STATUS);
        count(row, true, used);
    }

    private void ours(Row row, String subject, FactField field) {
        var used = EnumSet.allOf(Part.class);
        if (field != FactField.STATUS) used.removeAll(OF_STATUS);
        if (field == FactField.CREATED) used.remove(Part.FROM);
        if (field == FactField.DELETED) used.removeAll(EnumSet.of(Part.FROM, Part.TO, Part.PEOPLE));
        var from = used.contains(Part.FROM) ? sound(field, row.verbatim(Part.FROM)) : null;
        var to = used.contains(Part.TO) ? sound(field, row.verbatim(Part.TO)) : null;
        if (field == FactField.LABEL && from != null && to != null)
            throw new Unsound("A label comes (as 'to') or goes (as 'from'), each on a line of its own.");
        var category = used.contains(Part.CATEGORY) ? row.text(Part.CATEGORY) : null;
        var status = used.contains(Part.OURS) ? row.text(Part.OURS) : null;
        add(
                row,
                subject,
                field.word(),
                from,
                to,
                category == null ? null : Values.category(category),
                status == null ? null : Values.ours(status));
        count(row, false, used);
    }

    private void add(
            Row row,
            String subject,
            String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable StatusCategory category,
            @Nullable OurStatus ours) {
        var time = row.text(Part.TIME);
        var at = time == null ? null : times.read(time);
        var marked = row.text(Part.INFERRED);
        boolean inferred = marked != null && Values.inferred(marked);
        if (at != null && !at.hour()) account.note("Lines with a day for their time: its first moment is taken");
        else if (at != null && !at.zone()) account.note("Lines with a time without a zone: it is read as UTC");
        if (from == null && to == null && !isEvent(field)) {
            account.note("Lines that tell of nothing that it became nothing, which is no fact");
            return;
        }
        var author = row.text(Part.AUTHOR);
        var position = row.text(Part.POSITION);
        facts.add(new Fact(
                subject,
                field,
                from,
                to,
                at == null ? null : at.at(),
                author == null ? null : Names.of(author),
                people(row, from, to),
                category,
                inferred || (at != null && at.inferred()),
                row.line(),
                ours,
                position == null ? null : Values.position(position)));
    }

    private static boolean isEvent(String field) {
        return field.equals(FactField.CREATED.word()) || field.equals(FactField.DELETED.word());
    }

    private static List<String> people(Row row, @Nullable String from, @Nullable String to) {
        var people = row.people();
        for (var name : people)
            if (!says(from, name) && !says(to, name))
                throw new Unsound(quoted(name) + " is among 'people', but stands neither in 'from' nor in 'to'.");
        return people;
    }

    private static boolean says(@Nullable String value, String name) {
        return value != null && value.contains(name);
    }

    private static @Nullable String sound(FactField field, @Nullable String value) {
        return value == null ? null : Values.sound(field, value);
    }

    private static String named(Row row, Part part) {
        var name = row.text(part);
        if (name == null) throw new Unsound("There is no '" + part.word() + "'.");
        if (name.length() > NAME_MAX)
            throw new Unsound("The '" + part.word() + "' is longer than " + NAME_MAX + " characters.");
        return name;
    }

    private void count(Row row, boolean theirs, Set<Part> used) {
        long read = 0;
        long kept = 0;
        for (var part : Part.values()) {
            long said = row.values(part);
            if (said > 0 && !used.contains(part)) account.unread(part.word(), said);
            else if (theirs && part.isValue()) kept += said;
            else read += said;
        }
        account.row(read, kept);
        row.others().forEach(account::unread);
    }
}
