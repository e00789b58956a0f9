package dev.backstory.query.story;

import dev.backstory.query.reading.Parameters;
import dev.backstory.query.support.SqlArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which stories are asked for: each facet is met by any of its values, and all facets must be. */
public final class StoryFilter {
    /** The parameters that say it. */
    public static final List<String> PARAMETERS =
            List.of("status", "kind", "label", "item", "text", "blocked", "waiting", "ready");

    private static final String BLOCKED = "s.blocked_since is not null";

    /** Something is still to be done about it, and somebody has asked and has no answer; gathered first, as nearly all questions that had none have one. */
    private static final String WAITING =
            "s.status in ('DEFINED', 'READY', 'IN_PROGRESS', 'DONE') and s.story_id = any(array(select q.about_id from question q"
                    + " where q.product_id = :product and q.about_type = 'STORY' and q.answer is null and"
                    + Held.in("q")
                    + "))";

    /** Marked ready, with nothing in its way: no impediment, and nothing open that it depends on. */
    private static final String READY =
            "(s.status = 'READY' and s.blocked_since is null and not " + StoryDependencies.NEEDS_OPEN + ")";

    private final StringBuilder condition = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private List<StoryStatus> statuses = List.of();
    private List<StoryKind> kinds = List.of();

    private StoryFilter() {}

    /** The filter in these parameters. @throws dev.backstory.web.problem.Problem malformed, naming what is */
    public static StoryFilter of(Parameters parameters) {
        var filter = new StoryFilter();
        filter.statuses = parameters.all("status", StoryStatus.class);
        filter.kinds = parameters.all("kind", StoryKind.class);
        filter.any("status", filter.statuses, "s.status = any(cast(:status as text[]))");
        filter.any("kind", filter.kinds, "s.kind = any(cast(:kind as text[]))");
        filter.any("label", parameters.all("label"), "s.labels && cast(:label as text[])");
        filter.any("item", parameters.ids("item"), "s.roadmap_item_id = any(cast(:item as uuid[]))");
        filter.text(parameters.one("text"));
        filter.flag("blocked", parameters.flag("blocked"), BLOCKED);
        filter.flag("waiting", parameters.flag("waiting"), WAITING);
        filter.flag("ready", parameters.flag("ready"), READY);
        return filter;
    }

    /** Whether every story is asked for. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether it is by kind and status alone, of which counts are kept. */
    boolean isCounted() {
        return values.keySet().stream().allMatch(name -> name.equals("status") || name.equals("kind"));
    }

    /** Whether stories of this kind and status may be meant. */
    boolean admits(String kind, String status) {
        return (kinds.isEmpty() || kinds.contains(StoryKind.valueOf(kind)))
                && (statuses.isEmpty() || statuses.contains(StoryStatus.valueOf(status)));
    }

    /** Conditions on {@code story s}, each after an {@code and}. */
    String condition() {
        return condition.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void any(String name, List<?> wanted, String sql) {
        if (!wanted.isEmpty()) {
            var texts = wanted.stream().map(value -> value instanceof UUID ? value : value.toString());
            and(name, SqlArray.of(texts.toList()), sql);
        }
    }

    private void flag(String name, @Nullable Boolean wanted, String sql) {
        if (wanted != null) {
            and(name, wanted, (wanted ? "" : "not ") + "(" + sql + ")");
        }
    }

    private void text(@Nullable String wanted) {
        if (wanted != null) {
            var escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            and(
                    "text",
                    "%" + escaped + "%",
                    "s.story_id in (select t.story_id from story_text t where t.words ilike :text and" + Held.in("t")
                            + ")");
        }
    }

    private void and(String name, Object value, String sql) {
        values.put(name, value);
        condition.append(" and ").append(sql);
    }
}
