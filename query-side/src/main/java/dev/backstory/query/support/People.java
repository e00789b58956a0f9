package dev.backstory.query.support;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of persons from the directory: looked up when something is read, never kept in a view, so that they can be erased. */
@Component
public final class People {
    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** The text with the names of these persons for their ids; where no name is known, the id stays. */
    public static String named(String text, Collection<UUID> persons, Map<UUID, String> names) {
        var named = text;
        for (var person : persons) {
            var id = person.toString();
            named = named.replace(id, names.getOrDefault(person, id));
        }
        return named;
    }

    /** The names of those whom the directory still knows. */
    public Map<UUID, String> names(Collection<UUID> persons) {
        var names = new HashMap<UUID, String>();
        if (persons.isEmpty()) {
            return names;
        }
        database.sql("select person, name from directory.person where person in (:persons)")
                .param("persons", Set.copyOf(persons))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
