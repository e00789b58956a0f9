package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.audit.shift.RankShifts;
import dev.backstory.query.audit.shift.Shift;
import dev.backstory.query.audit.shift.Stretch;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Page;
import dev.backstory.query.reading.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that ever happened to a story; if asked, also the ranks that it got because others moved past it. */
@Component
final class StoryHistory {
    /** What a history may be asked with. */
    static final List<String> PARAMETERS = List.of("order", "ranks");

    private final AuditSearch search;
    private final AuditEntries entries;
    private final RankShifts shifts;

    StoryHistory(AuditSearch search, AuditEntries entries, RankShifts shifts) {
        this.search = search;
        this.entries = entries;
        this.shifts = shifts;
    }

    /** A page of a story's. @throws dev.backstory.web.problem.Problem if there is no such story */
    Page<AuditEntry> page(At at, UUID story) {
        var subject = new Subject(SubjectType.STORY, story);
        var question = AuditQuestion.history(at, subject);
        var allRanks = allRanks(at.parameters());
        var own = search.positions(question.filter(), question.ascending(), at.limitAndOne());
        if (at.place() == null && own.isEmpty()) {
            throw Access.notFound();
        }
        if (allRanks) {
            return withEachRank(at, subject, question, own);
        }
        var page = at.page(own, String::valueOf);
        return new Page<>(entries.read(at.product(), page.entries(), story), page.next());
    }

    /** A page that looking for ranks has cut short still has a next one, and may even be empty. */
    private Page<AuditEntry> withEachRank(At at, Subject story, AuditQuestion question, List<Long> own) {
        var all = new Stretch(question.filter().after(), question.filter().until(), question.ascending());
        var stretch = own.size() > at.limit() ? all.upTo(own.getLast()) : all;
        var found = shifts.find(at.product(), story.id(), stretch, own, at.limitAndOne());
        var stoppedAt = found.stoppedAt();
        var positions = new ArrayList<Long>();
        own.stream()
                .filter(position -> stoppedAt == null || !stretch.isBeyond(stoppedAt, position))
                .forEach(positions::add);
        found.shifts().forEach(shift -> positions.add(shift.position()));
        positions.sort(question.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder());
        var page = at.page(positions, String::valueOf);
        var next = page.next() == null && stoppedAt != null ? at.next(String.valueOf(stoppedAt)) : page.next();
        var inPassing = found.shifts().stream()
                .collect(Collectors.toMap(Shift::position, shift -> Change.rank(story, shift.before(), shift.after())));
        return new Page<>(entries.read(at.product(), page.entries(), story.id(), inPassing), next);
    }

    private static boolean allRanks(Parameters parameters) {
        return switch (Objects.requireNonNullElse(parameters.one("ranks"), "given")) {
            case "given" -> false;
            case "all" -> true;
            default -> throw Parameters.malformed("ranks", "must be given or all");
        };
    }
}
