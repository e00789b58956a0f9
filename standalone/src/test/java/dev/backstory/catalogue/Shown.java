package dev.backstory.catalogue;

import static java.util.Map.entry;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.authority.Authority;
import dev.backstory.history.Whole;
import dev.backstory.history.Whole.Person;
import dev.backstory.simulator.Demo;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Which views tell of which events, found by asking each before and after an event of the demo product's history. */
final class Shown {
    private static final int NAMED = 2;
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

    private static final Set<String> OF_EVERYTHING = Set.of("audit", "changes", "story-history");

    private final Whole whole;
    private final UUID product;
    private final Person reader;

    private Shown(Whole whole, UUID product) {
        this.whole = whole;
        this.product = product;
        this.reader = whole.client().signedIn("manager", "manager");
    }

    static Map<String, Set<String>> byEvent(Whole whole) {
        var unknown = new TreeSet<>(Authority.views());
        unknown.removeAll(PATHS.keySet());
        unknown.removeAll(OF_EVERYTHING);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Nobody says where these views are read: " + unknown);
        }
        var shown = new TreeMap<String, Set<String>>();
        new Shown(whole, Demo.writtenTo(whole)).findInto(shown);
        new Shown(whole, Demo.closedIn(whole)).findInto(shown);
        return shown;
    }

    /** The first event of each type of each kind of subject is enough. */
    private void findInto(Map<String, Set<String>> shown) {
        var seen = new HashSet<String>();
        for (var event : whole.events(product)) {
            if (seen.add(event.type() + event.event().subject().type())) {
                shown.computeIfAbsent(event.type(), type -> new TreeSet<>()).addAll(changedBy(event));
            }
        }
    }

    private Set<String> changedBy(RecordedEvent event) {
        var changed = new TreeSet<String>();
        PATHS.forEach((view, path) -> {
            if (places(path, event).stream().anyMatch(place -> differs(place, event.position()))) {
                changed.add(view);
            }
        });
        return changed;
    }

    /** A view of one thing is read for each thing that the event names. */
    private static List<String> places(String path, RecordedEvent event) {
        if (!path.contains(ONE)) {
            return List.of(path);
        }
        var ids = new LinkedHashSet<String>();
        ids.add(event.event().subject().id().toString());
        ID.matcher(event.event().toString()).results().limit(NAMED).forEach(found -> ids.add(found.group()));
        return ids.stream().map(id -> path.replace(ONE, id)).toList();
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
