package dev.backstory.catalogue;

import static java.util.Map.entry;

import dev.backstory.events.Event;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Authority;
import dev.backstory.history.Whole;
import dev.backstory.history.Whole.Person;
import dev.backstory.simulator.Demo;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Which views tell of which events, found by asking each before and after an event of the demo product's history. */
final class Shown {
    private static final int NAMED = 6;
    private static final int SHAPES_MAX = 8;
    private static final Set<String> EMPTY = Set.of("null", "[]");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String ONE = "{id}";

    /** Where each view of the table of authority is read, but for the audit trail and the histories, which show all. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            entry("product", ""),
            entry("vision", "/vision"),
            entry("kpis", "/kpis"),
            entry("kpi", "/kpis/" + ONE),
            entry("roadmap", "/roadmap"),
            entry("roadmap-item", "/roadmap/items/" + ONE),
            entry("backlogs", "/backlogs"),
            entry("backlog", "/backlogs/" + ONE + "?limit=500"),
            entry("stories", "/stories?limit=500"),
            entry("story", "/stories/" + ONE),
            entry("decisions", "/decisions"),
            entry("decision", "/decisions/" + ONE),
            entry("questions", "/questions"),
            entry("question", "/questions/" + ONE));

    /** What the views of one thing are of. */
    private static final Map<String, SubjectType> ONES = Map.of(
            "kpi", SubjectType.KPI,
            "roadmap-item", SubjectType.ROADMAP_ITEM,
            "backlog", SubjectType.BACKLOG,
            "story", SubjectType.STORY,
            "decision", SubjectType.DECISION,
            "question", SubjectType.QUESTION);

    private static final Set<String> OF_EVERYTHING = Set.of("audit", "changes", "export", "story-history");

    /** Configuration, of which no event tells. */
    private static final Set<String> OF_NOTHING = Set.of("webhooks");

    private final Whole whole;
    private final UUID product;
    private final Person reader;
    private final Map<String, SubjectType> kinds = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();

    private Shown(Whole whole, UUID product) {
        this.whole = whole;
        this.product = product;
        this.reader = whole.client().signedIn("manager", "manager");
    }

    static Map<String, Set<String>> byEvent(Whole whole) {
        var unknown = new TreeSet<>(Authority.views());
        unknown.removeAll(PATHS.keySet());
        unknown.removeAll(OF_EVERYTHING);
        unknown.removeAll(OF_NOTHING);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Nobody says where these views are read: " + unknown);
        }
        var shown = new TreeMap<String, Set<String>>();
        new Shown(whole, Demo.writtenTo(whole)).findInto(shown);
        new Shown(whole, Demo.closedIn(whole)).findInto(shown);
        return shown;
    }

    /** The first few events of each type and kind of subject that fill in other fields are enough. */
    private void findInto(Map<String, Set<String>> shown) {
        var seen = new HashMap<String, Set<List<String>>>();
        for (var event : whole.events(product)) {
            var subject = event.event().subject();
            kinds.put(subject.id().toString(), subject.type());
            beginnings.computeIfAbsent(
                    subject.id().toString(), id -> ids(event).limit(NAMED).toList());
            var shapes = seen.computeIfAbsent(event.type() + subject.type(), type -> new HashSet<>());
            if (shapes.size() < SHAPES_MAX && shapes.add(filled(event.event()))) {
                shown.computeIfAbsent(event.type(), type -> new TreeSet<>()).addAll(changedBy(event));
            }
        }
    }

    /** The names of the fields that are not empty. */
    private static List<String> filled(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(field -> !EMPTY.contains(String.valueOf(value(field, event))))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object value(RecordComponent field, Event event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> changedBy(RecordedEvent event) {
        var changed = new TreeSet<String>();
        PATHS.forEach((view, path) -> {
            if (places(path, ONES.get(view), event).stream().anyMatch(place -> differs(place, event.position()))) {
                changed.add(view);
            }
        });
        return changed;
    }

    /** A view of one thing is read for each such thing that the event names, or that its subject began with. */
    private List<String> places(String path, @Nullable SubjectType kind, RecordedEvent event) {
        if (kind == null) {
            return List.of(path);
        }
        var named = ids(event).limit(NAMED).toList();
        return Stream.concat(
                        named.stream(), named.stream().flatMap(id -> beginnings.getOrDefault(id, List.of()).stream()))
                .distinct()
                .filter(id -> kinds.get(id) == kind)
                .map(id -> path.replace(ONE, id))
                .toList();
    }

    private static Stream<String> ids(RecordedEvent event) {
        return Stream.concat(
                        Stream.of(event.event().subject().id().toString()),
                        ID.matcher(event.event().toString()).results().map(MatchResult::group))
                .distinct();
    }

    private boolean differs(String path, long position) {
        return !said(path, position).equals(said(path, position - 1));
    }

    /** What a view says at a position, without where that is, how often it was changed, and how long somebody waited. */
    private String said(String path, long position) {
        var asOf = (path.contains("?") ? "&" : "?") + "asOf=position:" + position;
        var body = whole.client().read(reader, product, path + asOf, position);
        if (body instanceof ObjectNode object) {
            object.remove(List.of("asOf", "instance"));
        }
        return body.toString().replaceAll("\"(?:version|waitedSeconds)\":\\d+", "");
    }
}
