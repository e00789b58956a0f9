package dev.backstory.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.query.export.EventLines.Aggregate;
import dev.backstory.query.export.EventLines.Told;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Page;
import dev.backstory.query.support.People;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of events while it is written: its beginning, its pages of events, and the sum of it all at its end. Whoever is
 * named stands on a line before the first event that names them, so that one walk through the log writes it all.
 */
final class EventsFile {
    /** The names of lines' parts are read in the order in which they are written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** Of what a page has, but for the last of its events. */
    static final long BYTES_MAX = 8L << 20;

    private final JdbcClient sql;
    private final People people;
    private final HttpServletResponse response;
    private final MessageDigest sum = sha256();
    private final Set<UUID> named = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private long bytes;
    private long events;
    private long persons;

    EventsFile(JdbcClient sql, People people, HttpServletResponse response) {
        this.sql = sql;
        this.people = people;
        this.response = response;
    }

    /** The next lines: with the first event the beginning, with the last one the end. */
    Page<String> page(At at) {
        lines.clear();
        bytes = 0;
        if (at.place() == null) {
            begin(at);
        }
        var told = told(at);
        name(told);
        told.forEach(this::add);
        events += told.size();
        if (told.size() == at.limit() || bytes >= BYTES_MAX) {
            return new Page<>(
                    List.copyOf(lines), at.next(String.valueOf(told.getLast().position())));
        }
        var digest = HexFormat.of().formatHex(sum.digest());
        lines.add(line(new EventLines.End(new EventLines.Sum(events, persons, digest))));
        return new Page<>(List.copyOf(lines), null);
    }

    private void begin(At at) {
        var head = sql.sql("select product_key, name from product where product_id = :product and from_position <="
                        + " :position and (until_position is null or until_position > :position)")
                .param("product", at.product())
                .param("position", at.position())
                .query((row, number) -> new EventLines.Head(
                        "events", EventLines.VERSION, at.product(), row.getString(1), row.getString(2), at.asOf()))
                .single();
        add(head);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + head.key() + "-events.ndjson\"");
    }

    private List<Told> told(At at) {
        return sql.sql("""
                        select position, event_id, event_type, event_revision, aggregate_type, aggregate_id, sequence, \
                        payload, meta_data from (select *, sum(size) over (order by position) - size as before from \
                          (select *, octet_length(payload) + octet_length(meta_data) as size from log.event \
                            where product_id = :product and position > :after and position <= :until \
                            order by position limit :limit) page) summed \
                        where before < :bytes order by position""")
                .param("product", at.product())
                .param("after", at.placeNumber())
                .param("until", at.position())
                .param("limit", at.limit())
                .param("bytes", BYTES_MAX)
                .query((row, number) -> told(row))
                .list();
    }

    private Told told(ResultSet row) throws SQLException {
        var payload = row.getBytes("payload");
        var metadata = row.getBytes("meta_data");
        bytes += payload.length + metadata.length;
        return new Told(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("event_revision"),
                new Aggregate(
                        row.getString("aggregate_type"), row.getString("aggregate_id"), row.getLong("sequence") + 1),
                new String(payload, UTF_8),
                new String(metadata, UTF_8));
    }

    /** Says who is named for the first time, as far as the directory still knows. */
    private void name(List<Told> told) {
        var unnamed = new HashSet<UUID>();
        for (var event : told) {
            NamedPersons.in(event.payload(), unnamed);
            NamedPersons.in(event.metadata(), unnamed);
        }
        unnamed.removeAll(named);
        var known = people.names(unnamed);
        known.forEach((person, name) -> add(new EventLines.Named(person, name)));
        named.addAll(unnamed);
        persons += known.size();
    }

    private void add(Object line) {
        var text = line(line);
        sum.update(text.getBytes(UTF_8));
        lines.add(text);
    }

    private static String line(Object line) {
        return JSON.writeValueAsString(line) + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
