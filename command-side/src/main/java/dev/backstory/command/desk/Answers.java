package dev.backstory.command.desk;

import static java.util.stream.Collectors.groupingBy;

import dev.backstory.command.support.Command;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.Appended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what commands came to, once the events of their unit of work are written. */
@Component
class Answers {
    private final ProductLog log;

    Answers(ProductLog log) {
        this.log = log;
    }

    /** A command that was decided. */
    record Given(Command command, Provenance provenance) {}

    /**
     * An answer for each command of the unit, as it would have been given right after that command.
     *
     * @param before the product's last position before the unit
     */
    List<Answer> of(List<Given> given, Appended appended, long before) {
        var entries = appended.entries();
        var byCommand = entries.stream().collect(groupingBy(Appended.Entry::commandId));
        var versions = versionsBefore(entries);
        var answers = new ArrayList<Answer>();
        var position = before;
        for (var one : given) {
            var caused = byCommand.getOrDefault(one.provenance().commandId(), List.of());
            caused.forEach(entry -> versions.put(entry.aggregateId(), entry.version()));
            position = caused.isEmpty() ? position : caused.getLast().position();
            answers.add(answer(one, caused, version(one.command(), versions), position));
        }
        return answers;
    }

    private long version(Command command, Map<String, Long> versions) {
        var known = versions.get(command.aggregateId().toString());
        return known == null ? log.version(command.aggregateId()) : known;
    }

    private static Map<String, Long> versionsBefore(List<Appended.Entry> entries) {
        var versions = new HashMap<String, Long>();
        entries.forEach(entry -> versions.putIfAbsent(entry.aggregateId(), entry.version() - 1));
        return versions;
    }

    private static Answer answer(Given given, List<Appended.Entry> caused, long version, long position) {
        return new Answer(
                given.provenance().commandId(),
                given.command().subjectId(),
                version,
                position,
                caused.stream()
                        .map(entry ->
                                new Answer.Entry(UUID.fromString(entry.eventId()), entry.type(), entry.position()))
                        .toList());
    }
}
