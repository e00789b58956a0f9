package dev.backstory.command.imports.staging;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.StatusCategory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what a format reads into the staging tables, some thousand facts in each transaction. */
final class Intake implements Facts, AutoCloseable {
    private static final int BATCH = 1_000;

    /** Long texts make a batch shorter. */
    private static final int BATCH_CHARACTERS = 4_000_000;

    private static final int SUBJECT_LENGTH_MAX = 500;
    private static final int FIELD_LENGTH_MAX = 500;
    private static final int WORD_LENGTH_MAX = 500;

    /** Fields whose values are words or names, which many events repeat. */
    private static final Set<FactField> WORDS = EnumSet.of(FactField.STATUS, FactField.KEY, FactField.TARGET);

    private static final int VALUE_LENGTH_MAX = 1_000;

    /** A longer one is nobody's name. */
    private static final int NAME_LENGTH_MAX = 300;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** What no text of the database can hold: NUL, and halves of characters. */
    private static final Pattern UNSTORABLE =
            Pattern.compile("\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

    private final UUID importId;
    private final Connection connection;
    private final PreparedStatement facts;
    private final Map<String, StatusCategory> categories = new HashMap<>();
    private long seq;
    private int batched;
    private long characters;

    Intake(UUID importId, Connection connection) throws SQLException {
        this.importId = importId;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.facts = connection.prepareStatement("""
                insert into command.import_fact (import_id, seq, subject, field, member, value_before, value_after, at, \
                author, people, category, inferred, line, ours, day_precision, which, own_at, position) \
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    @Override
    public void add(Fact fact) {
        if (fact.subject().isBlank()
                || fact.subject().length() > SUBJECT_LENGTH_MAX
                || fact.field().length() > FIELD_LENGTH_MAX) {
            throw new NotThisFormat("What line " + fact.line()
                    + " is about, or the name of its field, is blank or longer than 500 characters.");
        }
        if (WORDS.contains(FactField.of(fact.field()))
                && Math.max(length(fact.from()), length(fact.to())) > VALUE_LENGTH_MAX) {
            throw new NotThisFormat(
                    "What line " + fact.line() + " says of " + fact.field() + " is longer than 1,000 characters.");
        }
        try {
            put(fact);
        } catch (SQLException e) {
            throw new IllegalStateException("Facts cannot be staged", e);
        }
    }

    @Override
    public void category(String status, StatusCategory category) {
        if (status.length() <= WORD_LENGTH_MAX) { // of a longer one nothing is known, as of any other word
            categories.put(storable(status), category);
        }
    }

    /** Writes what is left. */
    void finish() throws SQLException {
        flush();
        try (var words = connection.prepareStatement(
                "insert into command.import_category (import_id, status, category) values (?, ?, ?)")) {
            for (var entry : categories.entrySet()) {
                words.setObject(1, importId);
                words.setString(2, entry.getKey());
                words.setString(3, entry.getValue().name());
                words.addBatch();
            }
            words.executeBatch();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                facts) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void put(Fact fact) throws SQLException {
        int column = 0;
        facts.setObject(++column, importId);
        facts.setLong(++column, ++seq);
        facts.setString(++column, storable(fact.subject()));
        facts.setString(++column, storable(fact.field()));
        facts.setString(++column, storable(member(fact)));
        facts.setString(++column, storableOrNull(fact.from()));
        facts.setString(++column, storableOrNull(fact.to()));
        facts.setObject(++column, momentOrNull(fact.at()));
        var author = fact.author();
        facts.setString(++column, author == null || author.length() > NAME_LENGTH_MAX ? null : storableOrNull(author));
        facts.setArray(
                ++column,
                connection.createArrayOf(
                        "text",
                        fact.people().stream()
                                .filter(name -> name.length() <= NAME_LENGTH_MAX)
                                .map(Intake::storable)
                                .toArray()));
        facts.setString(
                ++column, fact.category() == null ? null : fact.category().name());
        facts.setBoolean(++column, fact.inferred());
        facts.setLong(++column, fact.line());
        facts.setString(++column, fact.ours() == null ? null : fact.ours().name());
        facts.setString(++column, fact.exact().precision());
        facts.setString(++column, storableOrNull(fact.exact().which()));
        facts.setObject(++column, momentOrNull(fact.exact().own()));
        facts.setObject(++column, fact.position());
        facts.addBatch();
        characters += length(fact.from()) + length(fact.to());
        if (++batched == BATCH || characters > BATCH_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        facts.executeBatch();
        connection.commit();
        batched = 0;
        characters = 0;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Labels and criteria come and go one by one; of any other field the last value holds. */
    private static String member(Fact fact) {
        if (fact.exact().which() != null) {
            return fact.exact().which();
        }
        var field = FactField.of(fact.field());
        return field == FactField.LABEL || field == FactField.CRITERION
                ? Objects.requireNonNullElse(fact.to() == null ? fact.from() : fact.to(), "")
                : "";
    }

    private static @Nullable OffsetDateTime momentOrNull(@Nullable Instant at) {
        return at == null ? null : moment(at);
    }

    private static OffsetDateTime moment(Instant at) {
        var within = at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
        return within.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String storableOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : storable(text);
    }

    private static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }
}
