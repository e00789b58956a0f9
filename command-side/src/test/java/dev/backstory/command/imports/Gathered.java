package dev.backstory.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a format tells. */
public final class Gathered implements Facts {
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, StatusCategory> categories = new LinkedHashMap<>();
    private final Account account = new Account();

    public static Gathered of(Format format, Wish wish, String... lines) {
        return of(format, wish, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** What a format makes of a file. @throws NotThisFormat if it refuses it */
    public static Gathered of(Format format, Wish wish, byte[] file) {
        var gathered = new Gathered();
        try {
            format.read(() -> new ByteArrayInputStream(file), wish, gathered, gathered.account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gathered;
    }

    @Override
    public void add(Fact fact) {
        assertThat(fact.people()).allMatch(name -> says(fact.from(), name) || says(fact.to(), name));
        assertThat(fact.subject()).isNotBlank();
        assertThat(fact.field()).isNotBlank();
        facts.add(fact);
    }

    @Override
    public void category(String status, StatusCategory category) {
        categories.put(status, category);
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Fact> facts(FactField field) {
        return facts.stream().filter(fact -> fact.field().equals(field.word())).toList();
    }

    public List<Fact> facts(String subject) {
        return facts.stream().filter(fact -> fact.subject().equals(subject)).toList();
    }

    /** The only fact of a subject about a field. */
    public Fact fact(String subject, String field) {
        return facts(subject).stream()
                .filter(fact -> fact.field().equals(field))
                .reduce((one, other) -> {
                    throw new AssertionError("Two facts: " + one + " and " + other);
                })
                .orElseThrow(() -> new AssertionError("No fact about " + field + " of " + subject));
    }

    public Map<String, StatusCategory> categories() {
        return categories;
    }

    /** What became of the file; it adds up. */
    public Report report() {
        var report = account.report(facts.stream().filter(Fact::inferred).count());
        var cells = report.cells();
        assertThat(cells.all())
                .isEqualTo(cells.read() + cells.foreign() + cells.unread() + cells.refused() + cells.elsewhere());
        assertThat(cells.unread())
                .isEqualTo(report.unread().stream()
                        .mapToLong(Report.Unread::values)
                        .sum());
        assertThat(List.of(cells.read(), cells.foreign(), cells.unread(), cells.refused(), cells.elsewhere()))
                .allMatch(count -> count >= 0);
        assertThat(report.rows()).isEqualTo(report.read() + report.refused().size() + report.elsewhere());
        return report;
    }

    private static boolean says(@Nullable String value, String name) {
        return value != null && value.contains(name);
    }
}
