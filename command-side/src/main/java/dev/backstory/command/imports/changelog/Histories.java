package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.changelog.values.Person;
import dev.backstory.command.imports.json.Chronology;
import dev.backstory.command.imports.json.Moments.Moment;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the entries of a changelog in the order of time, whichever way round the file has them. */
final class Histories {
    private final Context context;

    Histories(Context context) {
        this.context = context;
    }

    /** An entry with its time. */
    record Entry(Value history, When when) {}

    /**
     * The entries that can be read, the oldest first, in the order of the file where they are of one time.
     *
     * @param known ids of the entries that were read before; null if there are none elsewhere
     */
    List<Entry> read(List<Value> histories, @Nullable Set<String> known) {
        var entries = new ArrayList<Entry>();
        for (var history : histories) {
            var id = history.get("id").text();
            if (known != null && id != null && !known.add(id)) {
                context.account().note("Entries of changelogs that stand in the file twice: they are read once");
                continue;
            }
            var entry = entry(history);
            if (entry != null) entries.add(entry);
        }
        return Chronology.of(entries, entry -> entry.when().at(), context.account());
    }

    private @Nullable Entry entry(Value history) {
        Moment moment = context.moments().read(history.get("created"));
        if (moment == null) {
            context.account().note("Entries of changelogs without a time that can be read: they are not read");
            return null;
        }
        var author = history.get("author");
        Person.name(author).markRead();
        return new Entry(history, When.of(moment, Person.named(author, context.people())));
    }
}
