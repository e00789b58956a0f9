package dev.backstory.query.support;

import dev.backstory.events.storage.Migrations;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A directory of persons beside the views. */
public final class TestPeople {
    private TestPeople() {}

    /** The names of persons as these views would show them. */
    public static People of(DataSource views) {
        Migrations.migrate(TestDatabase.owner(), "directory");
        return new People(JdbcClient.create(views));
    }

    /** Takes a person into the directory. */
    public static void add(UUID person, String name) {
        JdbcClient.create(TestDatabase.owner())
                .sql("insert into directory.person (person, issuer, subject, name) values (?, 'test', ?, ?)"
                        + " on conflict (person) do update set name = excluded.name")
                .params(person, person.toString(), name)
                .update();
    }
}
