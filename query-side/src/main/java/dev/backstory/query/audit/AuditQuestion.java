package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.EventNames;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Parameters;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a filter, an order and a place from a request. */
record AuditQuestion(AuditFilter filter, boolean ascending) {
    /** What an audit trail may be asked with. */
    static final List<String> PARAMETERS =
            List.of("actor", "role", "type", "subject", "from", "to", "decision", "text", "order");

    private static final Set<String> ROLES = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of("ADMIN"))
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> TYPES = new TreeSet<>(EventNames.all().keySet());

    /** The question of an audit trail, newest first unless it says otherwise. */
    static AuditQuestion audit(At at, Moments moments) {
        var parameters = at.parameters();
        var subject = subject(parameters.one("subject"));
        var decision = parameters.one("decision");
        var byId = decision != null && isId(decision);
        var filter = new AuditFilter(
                at.product(),
                parameters.ids("actor"),
                known("role", parameters, ROLES),
                known("type", parameters, TYPES),
                subject == null ? null : subject.id(),
                subject == null ? null : subject.type(),
                moment("from", 0, at, moments),
                moment("to", at.position(), at, moments),
                (decision == null || byId) ? null : Boolean.valueOf(yes(decision)),
                byId ? UUID.fromString(decision) : null,
                parameters.one("text"));
        return new AuditQuestion(filter, ascending(parameters, "desc")).fromItsPlace(at);
    }

    /** The question of one subject's history, oldest first unless it says otherwise. */
    static AuditQuestion history(At at, Subject subject) {
        var all = AuditFilter.of(at.product(), at.position());
        return new AuditQuestion(all.about(subject), ascending(at.parameters(), "asc")).fromItsPlace(at);
    }

    private AuditQuestion fromItsPlace(At at) {
        if (at.place() == null) {
            return this;
        }
        var place = at.placeNumber();
        return new AuditQuestion(ascending ? filter.after(place) : filter.until(place - 1), ascending);
    }

    private static boolean ascending(Parameters parameters, String usual) {
        return switch (Objects.requireNonNullElse(parameters.one("order"), usual)) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw Parameters.malformed("order", "must be asc or desc");
        };
    }

    private static List<String> known(String name, Parameters parameters, Set<String> known) {
        var values = parameters.all(name);
        if (!known.containsAll(values)) {
            throw Parameters.malformed(name, "must be one of " + String.join(", ", known));
        }
        return values.stream().distinct().toList();
    }

    /** The position of a moment, of which one before the product's first event is as good as position 0. */
    private static long moment(String name, long otherwise, At at, Moments moments) {
        if (at.parameters().one(name) == null) {
            return otherwise;
        }
        try {
            return moments.resolve(at.product(), at.asOf(), at.parameters(), name)
                    .position();
        } catch (Problem problem) {
            if (problem.type() == ProblemType.NOT_FOUND) {
                return 0;
            }
            throw problem;
        }
    }

    private record Named(@Nullable String type, UUID id) {}

    private static @Nullable Named subject(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var colon = text.indexOf(':');
        var id = text.substring(colon + 1);
        if (!isId(id)) {
            throw Parameters.malformed("subject", "must be an id or TYPE:id");
        }
        return new Named(colon < 0 ? null : type(text.substring(0, colon)), UUID.fromString(id));
    }

    private static String type(String text) {
        return Arrays.stream(SubjectType.values())
                .map(SubjectType::name)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> Parameters.malformed(
                        "subject", "must have one of the types " + Arrays.toString(SubjectType.values())));
    }

    private static boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Parameters.malformed("decision", "must be true, false or the id of a decision");
        }
        return text.equals("true");
    }

    private static boolean isId(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
