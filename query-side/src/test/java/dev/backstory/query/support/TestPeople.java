package dev.backstory.query.support;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A directory of persons beside the views. */
public final class TestPeople {
    private TestPeople() {}

    /** The names of persons as these views would show them. */
    public static People of(DataSource views) {
        var owner = JdbcClient.create(TestDatabase.owner());
        owner.sql("create schema if not exists directory").update();
        owner.sql("create table if not exists directory.person (person uuid primary key, issuer text not null,"
                        + " subject text not null, name text not null, demo boolean not null default false,"
                        + " created timestamptz not null default now(), unique (issuer, subject))")
                .update();
        owner.sql("grant usage on schema directory to backstory_app").update();
        owner.sql("grant select on directory.person to backstory_app").update();
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
