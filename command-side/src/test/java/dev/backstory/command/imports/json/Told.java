package dev.backstory.command.imports.json;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.Wish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a format told, and what it comes to: backwards from the present, as whoever reads facts has to. */
public final class Told implements Facts {
    public final List<Fact> facts = new ArrayList<>();
    public final Map<String, StatusCategory> categories = new LinkedHashMap<>();
    private final Account account = new Account();

    private Told() {}

    public static Told of(Format format, String file) {
        return of(format, file.getBytes(StandardCharsets.UTF_8), Wish.NONE);
    }

    public static Told of(Format format, byte[] file, Wish wish) {
        var told = new Told();
        try {
            format.read(() -> new ByteArrayInputStream(file), wish, told, told.account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    @Override
    public void add(Fact fact) {
        facts.add(fact);
    }

    @Override
    public void category(String status, StatusCategory category) {
        categories.put(status, category);
    }

    public Report report() {
        return account.report(facts.stream().filter(Fact::inferred).count());
    }

    public Set<String> subjects() {
        var subjects = new TreeSet<String>();
        facts.forEach(fact -> subjects.add(fact.subject()));
        return subjects;
    }

    public Stream<Fact> of(String subject, String field) {
        return facts.stream()
                .filter(fact -> fact.subject().equals(subject) && fact.field().equals(field));
    }

    public List<Fact> changes(String subject, String field) {
        return of(subject, field)
                .filter(fact -> fact.at() != null)
                .sorted(Comparator.comparing(fact -> Objects.requireNonNull(fact.at())))
                .toList();
    }

    /** What is said to stand in the end. */
    public List<String> present(String subject, String field) {
        return of(subject, field)
                .filter(fact -> fact.at() == null)
                .map(fact -> Objects.requireNonNull(fact.to()))
                .toList();
    }

    /** What a field with one value was at a time. */
    public @Nullable String at(String subject, String field, Instant time) {
        var changes = changes(subject, field);
        if (changes.isEmpty())
            return present(subject, field).stream().findFirst().orElse(null);
        var value = changes.getFirst().from();
        for (var change : changes) {
            if (Objects.requireNonNull(change.at()).isAfter(time)) break;
            value = change.to();
        }
        return value;
    }

    /** The values that a field with several had at a time: those in the end, without what came since. */
    public Set<String> allAt(String subject, String field, Instant time) {
        var values = new TreeSet<>(present(subject, field));
        for (var change : changes(subject, field).reversed()) {
            if (!Objects.requireNonNull(change.at()).isAfter(time)) break;
            if (change.to() != null) values.remove(change.to());
            if (change.from() != null) values.add(change.from());
        }
        return values;
    }
}
