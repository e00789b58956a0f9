package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.history.SourcePeople;
import dev.backstory.web.caller.Directory;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes persons of the directory of the names in a file: there alone they stand, and can be erased. */
@Component
class SourceDirectory {
    private final Directory directory;
    private final JdbcClient database;

    SourceDirectory(Directory directory, JdbcClient database) {
        this.directory = directory;
        this.database = database;
    }

    /** Who they are: whoever an earlier file for the same key named is the same person; the others are yet to be entered. */
    SourcePeople know(ImportJob job, Set<String> names) {
        var known = directory.subjects(issuer(job));
        var ids = new HashMap<String, UUID>();
        names.forEach(name -> ids.put(name, known.getOrDefault(name, UUID.randomUUID())));
        return new SourcePeople(ids);
    }

    /** Enters those who are not there yet, in the transaction at hand. */
    void enter(ImportJob job, SourcePeople people) {
        people.ids().forEach((name, id) -> {
            var entered =
                    directory.register(issuer(job), name, id, name, job.order().demo());
            if (!entered.person().equals(id)) {
                throw new IllegalStateException("Somebody else has entered the people of this file meanwhile");
            }
        });
    }

    /** Enters somebody whom events name, in the transaction at hand; whoever is there with that id stays who they are. */
    void enter(ImportJob job, UUID person, String name) {
        directory.enterNamed(issuer(job), person, name, job.order().demo());
    }

    /** Takes out those whom only an import has entered that nobody will ever see, in the transaction at hand. */
    void forget(ImportJob job) {
        database.sql("select directory.forget_named(?)")
                .param(issuer(job))
                .query(Integer.class)
                .single();
    }

    /** Of another tracker, people are the same for each of its files; ids of another installation's are theirs alone. */
    private static String issuer(ImportJob job) {
        return Directory.IMPORTED
                + (job.isOfEvents() ? job.importId() : job.order().productKey());
    }
}
