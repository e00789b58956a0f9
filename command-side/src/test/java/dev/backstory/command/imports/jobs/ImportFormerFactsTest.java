package dev.backstory.command.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports of installations that did not say yet how sure days are, which criterion one is, and when late facts were. */
class ImportFormerFactsTest extends ImportScene {
    private static final String AND_ON = """
            {"time":"2026-01-10T11:00:00Z","subject":"0197a0c2-0000-7000-8000-000000000012","field":"points","from":"5",\
            "to":"8","position":40}
            """;

    @Autowired
    HikariDataSource database;

    @Test
    void such_a_file_is_read_as_ever() throws IOException {
        var job = imported(facts(newKey()), former());
        var report = Objects.requireNonNull(job.report());
        assertThat(report.refused()).isEmpty();
        assertThat(report.unread()).isEmpty();
        assertThat(events(job, RoadmapItemAdded.class))
                .extracting(added -> String.valueOf(added.timeframe()))
                .containsExactly("Timeframe[start=2026-04-01, end=2026-06-30, precision=DAY]");
        assertThat(events(job, StoryDefined.class).getFirst().criteria())
                .extracting(criterion -> criterion.text())
                .containsExactly("It is warm");
        assertThat(events(job, StoryRanked.class)).hasSize(1);
        assertThat(events(job, SourceFieldChanged.class))
                .extracting(changed -> changed.field().name(), SourceFieldChanged::after)
                .containsExactly(tuple("POINTS", "5"), tuple("TIMEFRAME", "2026-04-01/2026-09-30/DAY"));
        assertThat(events(job, SourceStatusChanged.class))
                .extracting(SourceStatusChanged::status)
                .containsExactly("PROPOSED", "DEFINED", "IN_PROGRESS");
    }

    @Test
    void a_later_export_that_says_more_adds_nothing_that_is_there() throws IOException {
        var key = newKey();
        var first = imported(facts(key), former());
        var size = events(first).size();
        assertThat(imported(facts(key), today()).total()).isZero();
        assertThat(events(first)).hasSize(size);
        imported(facts(key), today() + AND_ON);
        assertThat(events(first)).hasSize(size + 2);
    }

    @Test
    void neither_does_one_that_says_less() throws IOException {
        var key = newKey();
        var first = imported(facts(key), today());
        assertThat(events(first, RoadmapItemAdded.class))
                .extracting(added -> Objects.requireNonNull(added.timeframe()).precision())
                .containsExactly("QUARTER");
        assertThat(imported(facts(key), former()).total()).isZero();
    }

    @Test
    void nor_one_of_a_product_whose_facts_were_known_with_how_sure_they_are() throws IOException {
        var key = newKey();
        var first = imported(facts(key), today());
        var size = events(first).size();
        assertThat(knownAsBefore(first)).as("a change of an end").isEqualTo(1);
        imported(facts(key), today() + AND_ON);
        assertThat(events(first)).hasSize(size + 2);
    }

    /** As the change of the end was noted before. */
    private int knownAsBefore(ImportJob job) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.getJdbcUrl());
        owner.setUser("backstory_owner");
        return JdbcClient.create(owner)
                .sql("""
                        with fact as (select salt::text as salt, jsonb_build_array('0197a0c2-0000-7000-8000-000000000011', 'end', \
                            '2026-06-30', '2026-09-30', extract(epoch from timestamptz '2026-01-08T11:00:00Z'), \
                            '0197a0c2-0000-7000-8000-000000000001', 1, 31) as said from command.import_job where import_id = ?) \
                        update command.import_known known set digest = md5(salt || (said || '["QUARTER"]')::text)::uuid from fact \
                        where product_id = ? and digest = md5(salt || said::text)::uuid""")
                .params(job.importId(), job.productId())
                .update();
    }

    private static ImportRequest facts(String key) {
        return new ImportRequest("facts", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, false);
    }

    /** The same as the other tells it today. */
    private static String today() throws IOException {
        return former().replaceAll(
                        "(\"field\":\"(start|end)\".*),\"position\"", "$1,\"precision\":\"QUARTER\",\"position\"")
                .replaceAll("(\"field\":\"criterion\".*),\"position\"", "$1,\"which\":\"c1\",\"position\"");
    }

    private static String former() throws IOException {
        try (var file = ImportFormerFactsTest.class.getResourceAsStream("/imports/facts-before-precision.ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
