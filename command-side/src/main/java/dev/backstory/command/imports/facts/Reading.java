package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.NotThisFormat;
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
    private static final int NAME_MAX = 1000;

    private final Facts facts;
    private final Account account;
    private final Times times;
    private final Exactly exactly;

    Reading(Facts facts, Account account, @Nullable ZoneId zone) {
        this.facts = facts;
        this.account = account;
        this.times = new Times(zone);
        this.exactly = new Exactly(times);
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
        var used = used(null);
        add(row, subject, field, row.verbatim(Part.FROM), row.verbatim(Part.TO), null, exactly.read(row, used));
        if (FactField.of(field.toLowerCase(Locale.ROOT)) != null)
            account.note("Lines of a field of theirs that differs from one of ours by its case only");
        count(row, true, used);
    }

    private void ours(Row row, String subject, FactField field) {
        var used = used(field);
        var from = used.contains(Part.FROM) ? sound(field, row.verbatim(Part.FROM)) : null;
        var to = used.contains(Part.TO) ? sound(field, row.verbatim(Part.TO)) : null;
        var exact = exactly.read(row, used);
        if (from != null && to != null) mustBeOne(field, exact);
        var category = used.contains(Part.CATEGORY) ? row.text(Part.CATEGORY) : null;
        add(row, subject, field.word(), from, to, category == null ? null : Values.category(category), exact);
        count(row, false, used);
    }

    private static Set<Part> used(@Nullable FactField field) {
        var used = EnumSet.allOf(Part.class);
        used.removeAll(Exactly.useless(field));
        if (field == FactField.CREATED) used.remove(Part.FROM);
        if (field == FactField.DELETED) used.removeAll(EnumSet.of(Part.FROM, Part.TO, Part.PEOPLE));
        return used;
    }

    /** Of a field with several values each is known by itself. */
    private static void mustBeOne(FactField field, Exact exact) {
        if (field == FactField.LABEL)
            throw new Unsound("A label comes (as 'to') or goes (as 'from'), each on a line of its own.");
        if (field == FactField.CRITERION && exact.which() == null)
            throw new Unsound("A criterion that is reworded needs a 'which' that tells it apart.");
    }

    private void add(
            Row row,
            String subject,
            String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable StatusCategory category,
            Exact exact) {
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
                exact));
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
