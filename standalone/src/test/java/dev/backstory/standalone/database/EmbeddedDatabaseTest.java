package dev.backstory.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {
    private static final String DENIED = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    private final Path folder;
    private EmbeddedDatabase database;

    EmbeddedDatabaseTest(@TempDir Path folder) {
        this.folder = folder.resolve("data with a space");
        this.database = EmbeddedDatabase.start(this.folder);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_is_acknowledged_is_on_the_disk(String setting) {
        assertThat(show(setting)).isEqualTo("on");
    }

    @Test
    void only_this_machine_can_connect_and_only_with_a_password() throws Exception {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
        try (var rules = Files.lines(folder.resolve("database/pg_hba.conf"))) {
            assertThat(rules.filter(rule -> !rule.isBlank() && !rule.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(rule -> rule.endsWith("scram-sha-256"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "backstory_owner", "backstory_app", "backstory_eraser"})
    void a_wrong_password_is_refused(String role) {
        var url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/backstory";
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () -> DriverManager.getConnection(url, role, "guess").close())
                .extracting(SQLException::getSQLState)
                .isEqualTo(WRONG_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database.passwords", "database.log", "database.port"})
    void nobody_else_reads_what_lies_in_the_folder(String file) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                .isEqualTo("rw-------");
        for (var inside : new Path[] {folder, folder.resolve("database"), folder.resolve("postgresql")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
                    .isEqualTo("rwx------");
        }
        assertThat(folder.resolve("initdb.password")).doesNotExist();
    }

    static Stream<String> forbidden() {
        return Stream.of(
                "update log.event set payload = ''",
                "delete from log.event",
                "truncate log.event",
                "update log.event_salt set payload_salt = ''",
                "delete from log.event_salt",
                "update log.log_head set position = 0",
                "drop table log.event",
                "alter table log.event disable trigger all",
                "create table log.mine (id int)",
                "create schema mine",
                "delete from directory.person");
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void the_application_cannot_change_what_happened(String sql) {
        assertThat(state(database.application(), sql)).isEqualTo(DENIED);
    }

    @Test
    void the_eraser_can_blank_a_payload_and_nothing_else() {
        assertThat(state(database.eraser(), "update log.event set payload = ''"))
                .isEqualTo("00000");
        assertThat(state(database.eraser(), "update log.event set position = 1"))
                .isEqualTo(DENIED);
        assertThat(state(database.eraser(), "delete from log.event")).isEqualTo(DENIED);
    }

    @Test
    void a_second_start_on_one_folder_is_refused_in_a_clear_sentence() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.start(folder))
                .withMessageContaining("Another Backstory is running on " + folder)
                .satisfies(refused -> assertThat(refused.remedy()).contains("BACKSTORY_DATA"));
    }

    @Test
    void without_its_passwords_the_database_is_left_alone(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("database"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.start(other))
                .withMessageContaining("passwords are gone");
    }

    @Test
    void what_was_written_is_there_after_a_restart_at_the_same_port() {
        var port = database.port();
        JdbcClient.create(database.application())
                .sql("insert into directory.person (person, issuer, subject, name)"
                        + " values (gen_random_uuid(), 'test', 'kept', 'Kept')")
                .update();
        database.close();
        database = EmbeddedDatabase.start(folder);
        assertThat(database.port()).isEqualTo(port);
        assertThat(JdbcClient.create(database.application())
                        .sql("select name from directory.person where subject = 'kept'")
                        .query(String.class)
                        .single())
                .isEqualTo("Kept");
    }

    private String show(String setting) {
        return JdbcClient.create(database.superuser())
                .sql("show " + setting)
                .query(String.class)
                .single();
    }

    /** The SQL state that the statement ends with; nothing of it stays. */
    private static String state(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
