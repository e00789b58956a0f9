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
    public static final List<String> PARAMETERS = List.of("status", "kind", "label", "item", "text");

    private final StringBuilder condition = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    private StoryFilter() {}

    /** The filter in these parameters. @throws dev.backstory.web.problem.Problem malformed, naming what is */
    public static StoryFilter of(Parameters parameters) {
        var filter = new StoryFilter();
        filter.any("status", parameters.all("status", StoryStatus.class), "s.status = any(cast(:status as text[]))");
        filter.any("kind", parameters.all("kind", StoryKind.class), "s.kind = any(cast(:kind as text[]))");
        filter.any("label", parameters.all("label"), "s.labels && cast(:label as text[])");
        filter.any("item", parameters.ids("item"), "s.roadmap_item_id = any(cast(:item as uuid[]))");
        filter.text(parameters.one("text"));
        return filter;
    }

    /** Whether every story is asked for. */
    public boolean isEmpty() {
        return values.isEmpty();
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
            values.put(
                    name,
                    SqlArray.of(wanted.stream()
                            .map(value -> value instanceof UUID ? value : value.toString())
                            .toList()));
            condition.append(" and ").append(sql);
        }
    }

    private void text(@Nullable String wanted) {
        if (wanted != null) {
            var escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            values.put("text", "%" + escaped + "%");
            condition.append(" and (s.title ilike :text or s.source_key ilike :text or exists (select 1"
                    + " from story_text t where t.story_id = s.story_id"
                    + " and t.from_position <= :position and (t.until_position is null or t.until_position > :position)"
                    + " and (t.as_a ilike :text or t.i_want ilike :text or t.so_that ilike :text"
                    + " or t.criteria::text ilike :text)))");
        }
    }
}
