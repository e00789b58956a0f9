package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Source;
import dev.backstory.web.caller.Directory;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the names of a file go: into the directory, and nowhere else. */
class ImportPeopleTest extends ImportScene {
    private static final String FILE = """
            Summary,Issue key,Status,Creator,Assignee,Comment
            Pay,AB-1,To Do,Zoe Zimmer,Yan Young,28/Jun/16 9:27 AM;Xia Xu;Fine
            """;

    @Autowired
    Directory people;

    @Autowired
    HikariDataSource database;

    @Test
    void names_are_in_the_directory_and_ids_in_the_events() throws IOException {
        var key = newKey();
        var job = imported(asked(key), FILE);
        var ids = people.subjects("import:" + key);
        assertThat(ids).containsOnlyKeys("Zoe Zimmer", "Yan Young", "Xia Xu");
        assertThat(people.person(id(ids, "Yan Young")))
                .as("a name in a file is no caller")
                .isEmpty();
        assertThat(events(job, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::value)
                .containsExactly(id(ids, "Yan Young").toString(), "28/Jun/16 9:27 AM;" + id(ids, "Xia Xu") + ";Fine");
        assertThat(events(job).stream()
                        .map(recorded -> recorded.provenance().source())
                        .filter(Objects::nonNull)
                        .map(Source::author)
                        .filter(Objects::nonNull))
                .containsExactly(id(ids, "Zoe Zimmer"), id(ids, "Xia Xu"));
        assertThat(stored(job)).doesNotContain("Zimmer").doesNotContain("Young").doesNotContain("Xu");
    }

    @Test
    void who_was_named_before_for_the_same_key_is_the_same_person() throws IOException {
        var key = newKey();
        imported(asked(key), FILE);
        var ids = people.subjects("import:" + key);
        imported(asked(key), FILE.replace("Fine", "Well") + "Buy,AB-2,To Do,Zoe Zimmer,,\n");
        assertThat(people.subjects("import:" + key)).isEqualTo(ids);
        var other = newKey();
        imported(asked(other), FILE);
        assertThat(people.subjects("import:" + other).values()).doesNotContainAnyElementsOf(ids.values());
    }

    @Test
    void a_cancelled_import_leaves_nobody() throws IOException {
        var key = newKey();
        var job = begunElsewhere(asked(key), FILE + "Buy,AB-2,To Do,Zoe Zimmer,,\n");
        recordPieces(job, 2);
        assertThat(people.subjects("import:" + key)).isNotEmpty();
        imports.cancel(job);
        files.discard(job.importId());
        assertThat(people.subjects("import:" + key)).isEmpty();
        imported(asked(key), FILE);
        assertThat(people.subjects("import:" + key)).hasSize(3);
    }

    @Test
    void of_a_later_file_that_is_cancelled_those_stay_whom_its_events_name() throws IOException {
        var key = newKey();
        imported(asked(key), FILE);
        var later = begunElsewhere(
                asked(key),
                FILE + "Buy,AB-2,To Do,Wim Wolf,,\nTry,AB-3,To Do,Vera Vogt,,\nLook,AB-4,To Do,Ulf Uhl,,\n");
        recordPieces(later, 1);
        imports.cancel(later);
        files.discard(later.importId());
        assertThat(people.subjects("import:" + key)).containsOnlyKeys("Zoe Zimmer", "Yan Young", "Xia Xu", "Wim Wolf");
        assertThat(stored(later))
                .contains(id(people.subjects("import:" + key), "Wim Wolf").toString());
    }

    @Test
    void who_is_named_by_another_import_too_stays_until_that_is_cancelled_as_well() {
        var person = UUID.randomUUID();
        people.enterNamed("import:a", person, "Lempi", false);
        people.enterNamed("import:b", person, "Lempi", false);
        assertThat(forget("import:a")).isZero();
        assertThat(people.subjects("import:b")).containsEntry(person.toString(), person);
        assertThat(forget("import:b")).isEqualTo(1);
        assertThat(people.subjects("import:b")).isEmpty();
    }

    @Test
    void neither_is_lost_who_is_being_named_while_the_other_import_is_cancelled() throws Exception {
        var person = UUID.randomUUID();
        people.enterNamed("import:c", person, "Lempi", false);
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var naming = other.prepareStatement("call directory.enter_named(?, 'import:d', 'Lempi', false)")) {
                naming.setObject(1, person);
                naming.execute();
            }
            var forgotten = CompletableFuture.supplyAsync(() -> forget("import:c"));
            waitForWaiting("forget_named");
            other.commit();
            assertThat(forgotten.get()).isZero();
            other.setAutoCommit(true);
        }
        assertThat(people.subjects("import:d")).containsEntry(person.toString(), person);
    }

    @Test
    void nor_one_who_is_being_taken_out_when_the_other_import_names_them() throws Exception {
        var person = UUID.randomUUID();
        people.enterNamed("import:e", person, "Lempi", false);
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var forgetting = other.prepareStatement("select directory.forget_named('import:e')")) {
                forgetting.execute();
            }
            var entered = CompletableFuture.runAsync(() -> people.enterNamed("import:f", person, "Lempi", false));
            waitForWaiting("enter_named");
            other.commit();
            entered.get();
            other.setAutoCommit(true);
        }
        assertThat(people.subjects("import:f")).containsEntry(person.toString(), person);
    }

    private int forget(String issuer) {
        return sql.sql("select directory.forget_named(?)")
                .param(issuer)
                .query(Integer.class)
                .single();
    }

    /** Until somebody waits for a lock in this. */
    private void waitForWaiting(String routine) {
        await().until(() -> sql.sql(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like ?)")
                .param("%directory." + routine + "%")
                .query(Boolean.class)
                .single());
    }

    @Test
    void a_dry_run_enters_nobody() throws IOException {
        var key = newKey();
        imported(new ImportRequest("jira-csv", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, true), FILE);
        assertThat(people.subjects("import:" + key)).isEmpty();
    }

    @Test
    void who_is_erased_is_nobody_known_even_to_one_who_knows_the_name() throws IOException {
        var key = newKey();
        imported(asked(key), FILE);
        var zoe = id(people.subjects("import:" + key), "Zoe Zimmer");
        owner().sql("delete from directory.person where person = ?").param(zoe).update();
        var again = begunElsewhere(asked(newKey()), FILE);
        assertThat(directory.know(again, Set.of("Zoe Zimmer")).ids()).doesNotContainValue(zoe);
        imports.cancel(again);
        files.discard(again.importId());
    }

    @Test
    void nobody_who_was_only_named_in_a_file_is_offered_a_role() throws IOException {
        imported(asked(newKey()), FILE);
        assertThat(people.named("Zimmer", false)).isEmpty();
    }

    /** All that the log says of the product, as stored. */
    private String stored(ImportJob job) {
        return String.join(
                "\n",
                owner().sql("select convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8') from log.event"
                                + " where product_id = ?")
                        .param(job.productId())
                        .query(String.class)
                        .list());
    }

    private JdbcClient owner() {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.getJdbcUrl());
        owner.setUser("backstory_owner");
        return JdbcClient.create(owner);
    }

    private static UUID id(Map<String, UUID> ids, String name) {
        return Objects.requireNonNull(ids.get(name));
    }
}
