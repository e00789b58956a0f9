package dev.backstory.command.imports.changelog.fields;

import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Headers;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of one file are: by id or by name, in whatever language, and renamed in whatever year. Of several
 * fields with one meaning the one nearest to Jira's own word has it, then the one that is used most.
 */
public final class Dictionary {
    /** What a custom field may be with us: the rest of what we know, Jira itself has. */
    private static final Set<Field> CUSTOM = Set.of(
            Field.START,
            Field.DUE,
            Field.STORY_POINTS,
            Field.POINT_ESTIMATE,
            Field.RANKING,
            Field.EPIC_LINK,
            Field.PARENT_LINK,
            Field.EPIC_NAME,
            Field.EPIC_STATUS,
            Field.EPIC_COLOUR,
            Field.SPRINT,
            Field.PEOPLE,
            Field.CRITERIA);

    private static final Map<String, Field> BY_SCHEMA = Map.of(
            "com.pyxis.greenhopper.jira:gh-lexo-rank", Field.RANKING,
            "com.pyxis.greenhopper.jira:jsw-story-points", Field.POINT_ESTIMATE,
            "com.pyxis.greenhopper.jira:gh-epic-link", Field.EPIC_LINK,
            "com.pyxis.greenhopper.jira:gh-epic-label", Field.EPIC_NAME,
            "com.pyxis.greenhopper.jira:gh-sprint", Field.SPRINT,
            "com.atlassian.jpo:jpo-custom-field-parent", Field.PARENT_LINK,
            "com.atlassian.jpo:jpo-custom-field-baseline-start", Field.START,
            "com.atlassian.jpo:jpo-custom-field-baseline-end", Field.DUE);

    private final Map<String, String> stated = new HashMap<>();
    private final Map<String, Field> schemas = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Asked, Long> uses = new HashMap<>();
    private final Map<Field, JiraField> chosen = new EnumMap<>(Field.class);
    private final Map<Asked, JiraField> resolved = new HashMap<>();

    /** How a value or a change refers to its field. */
    private record Asked(@Nullable String id, String name) {}

    private record Seen(Instant at, String name) {}

    private record Candidate(JiraField field, int distance, long uses) {
        boolean isBetterThan(Candidate other) {
            if (distance != other.distance) return distance < other.distance;
            if (uses != other.uses) return uses > other.uses;
            return field.id().compareTo(other.field.id()) < 0;
        }
    }

    /** The file says itself what a field is called. */
    public void state(String id, @Nullable String name, @Nullable String schema) {
        if (name != null) stated.put(id, name);
        if (name != null && SystemFields.of(id) == null) ids.put(name, id);
        var field = schema == null ? null : BY_SCHEMA.get(schema);
        if (field != null) schemas.put(id, field);
    }

    /** A change of a field called so at that time. */
    public void see(@Nullable String id, String name, Instant at) {
        uses.merge(new Asked(id, name), 1L, Long::sum);
        if (id == null || SystemFields.of(id) != null) return;
        ids.putIfAbsent(name, id);
        seen.merge(id, new Seen(at, name), (a, b) -> b.at().isAfter(a.at()) ? b : a);
    }

    /** A value under that key. */
    public void see(String key) {
        uses.merge(new Asked(null, key), 1L, Long::sum);
    }

    /** A value that is a rank stands under that key. */
    public void seeRank(String key) {
        if (key.startsWith("customfield_")) schemas.putIfAbsent(key, Field.RANKING);
    }

    /** Settles which field has which meaning; nothing is learnt after it. */
    public void close() {
        var best = new EnumMap<Field, Candidate>(Field.class);
        uses.forEach((asked, times) -> {
            var field = resolve(asked);
            if (field.known() == null || !CUSTOM.contains(field.known())) return;
            var candidate = new Candidate(field, distance(field), times);
            best.merge(field.known(), candidate, (a, b) -> b.isBetterThan(a) ? b : a);
        });
        best.forEach((known, candidate) -> chosen.put(known, candidate.field()));
    }

    /** The field under whose key a value stands. */
    public JiraField ofKey(String key) {
        return of(new Asked(null, key));
    }

    /** The field that a change names. */
    public JiraField ofChange(@Nullable String id, String name) {
        return of(new Asked(id, name));
    }

    private JiraField of(Asked asked) {
        return resolved.computeIfAbsent(asked, each -> {
            var field = resolve(each);
            var winner = field.known() == null ? null : chosen.get(field.known());
            return winner == null || winner.id().equals(field.id()) ? field : field.unknown();
        });
    }

    private JiraField resolve(Asked asked) {
        var id = asked.id() == null ? asked.name() : asked.id();
        var system = SystemFields.of(id);
        if (system != null) return system;
        var known = asked.id() == null ? Headers.know(id) : null;
        var own = known == null ? null : SystemFields.meaning(known.field());
        if (own != null && isFree(id, own)) return own;
        id = ids.getOrDefault(id, id);
        return new JiraField(id, name(id, asked.name()), known(id, asked.name()));
    }

    /** Whether the name is Jira's own field's, rather than that of a custom field which people named alike. */
    private boolean isFree(String name, JiraField own) {
        boolean isStated = name.equalsIgnoreCase(stated.get(own.id()));
        return isStated || (!ids.containsKey(name) && !stated.containsKey(name) && !seen.containsKey(name));
    }

    private String name(String id, String otherwise) {
        var said = stated.get(id);
        if (said != null) return said;
        var last = seen.get(id);
        return last == null ? otherwise : last.name();
    }

    private @Nullable Field known(String id, String asked) {
        var schema = schemas.get(id);
        if (schema != null) return schema;
        var known = Headers.know(name(id, asked));
        if (known == null) known = Headers.know(asked);
        if (known == null) return null;
        boolean isSure = known.distance() < 2 || known.field() == Field.STORY_POINTS;
        return isSure && CUSTOM.contains(known.field()) ? known.field() : null;
    }

    private int distance(JiraField field) {
        if (SystemFields.of(field.id()) != null) return -1;
        var known = Headers.know(field.name());
        return known == null || !Objects.equals(known.field(), field.known()) ? 0 : known.distance();
    }
}
