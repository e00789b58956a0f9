package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.EventNames;
import dev.backstory.query.audit.AuditFilter.About;
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
    static final List<String> PARAMETERS = List.of(
            "actor",
            "role",
            "type",
            "touching",
            "subject",
            "moved",
            "from",
            "to",
            "decision",
            "objected",
            "objector",
            "text",
            "order");

    private static final Set<String> ROLES = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of("ADMIN"))
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> TYPES = new TreeSet<>(EventNames.all().keySet());

    /** The question of an audit trail, newest first unless it says otherwise. */
    static AuditQuestion audit(At at, Moments moments) {
        var parameters = at.parameters();
        var decision = parameters.one("decision");
        var byId = decision != null && isId(decision);
        var filter = AuditFilter.of(at.product(), moment("to", at.position(), at, moments))
                .changed(draft -> {
                    draft.after = moment("from", 0, at, moments);
                    draft.actors = parameters.ids("actor");
                    draft.roles = known("role", parameters, ROLES);
                    draft.types = known("type", parameters, TYPES);
                    draft.kinds = parameters.all("touching", SubjectType.class).stream()
                            .map(SubjectType::name)
                            .distinct()
                            .toList();
                    draft.about = about(parameters);
                    draft.decision = byId ? null : yes("decision", ", false or the id of a decision", decision);
                    draft.decisionId = byId ? UUID.fromString(decision) : null;
                    draft.objected = yes("objected", " or false", parameters.one("objected"));
                    draft.objectors = parameters.ids("objector");
                    draft.text = parameters.one("text");
                });
        return new AuditQuestion(filter, ascending(parameters, "desc")).fromItsPlace(at);
    }

    /** The question of one subject's history, oldest first unless it says otherwise. */
    static AuditQuestion history(At at, Subject subject) {
        var all = AuditFilter.of(at.product(), at.position());
        var about = new About(subject.id(), subject.type().name(), null);
        return new AuditQuestion(all.changed(draft -> draft.about = about), ascending(at.parameters(), "asc"))
                .fromItsPlace(at);
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

    private static @Nullable About about(Parameters parameters) {
        var text = parameters.one("subject");
        var moved = moved(parameters.one("moved"));
        if (text == null) {
            if (moved != null) {
                throw Parameters.malformed("moved", "needs the subject that was moved");
            }
            return null;
        }
        var colon = text.indexOf(':');
        var id = text.substring(colon + 1);
        if (!isId(id)) {
            throw Parameters.malformed("subject", "must be an id or TYPE:id");
        }
        return new About(UUID.fromString(id), colon < 0 ? null : type(text.substring(0, colon)), moved);
    }

    private static @Nullable Movement moved(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "up" -> Movement.UP;
            case "down" -> Movement.DOWN;
            default -> throw Parameters.malformed("moved", "must be up or down");
        };
    }

    private static String type(String text) {
        return Arrays.stream(SubjectType.values())
                .map(SubjectType::name)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> Parameters.malformed(
                        "subject", "must have one of the types " + Arrays.toString(SubjectType.values())));
    }

    private static @Nullable Boolean yes(String name, String otherwise, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw Parameters.malformed(name, "must be true" + otherwise);
        }
        return Boolean.valueOf(text);
    }

    private static boolean isId(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
