package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.history.SourcePeople;
import dev.backstory.web.caller.Directory;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes persons of the directory of the names in a file: there alone they stand, and can be erased. */
@Component
class SourceDirectory {
    private final Directory directory;

    SourceDirectory(Directory directory) {
        this.directory = directory;
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

    private static String issuer(ImportJob job) {
        return Directory.IMPORTED + job.order().productKey();
    }
}
