package dev.backstory.query.backlog;

import dev.backstory.events.Allocation;
import dev.backstory.query.order.Order;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Page;
import dev.backstory.query.story.StoryEntry;
import dev.backstory.query.story.StoryFilter;
import dev.backstory.query.story.StoryLists;
import dev.backstory.query.story.StoryMatches;
import dev.backstory.query.story.Totals;
import dev.backstory.query.strategy.Strategies;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads backlogs as they were at a position. */
@Component("backlogView") // the command side has Backlogs of its own in the same process
final class Backlogs {
    private final JdbcClient sql;
    private final StoryLists lists;
    private final Strategies strategies;

    record Listed(UUID backlogId, String name, long version, int stories) {}

    record Backlog(
            AsOf asOf,
            UUID backlogId,
            String name,
            long version,
            List<StoryEntry> stories,
            Totals totals,
            List<StoryEntry> unranked,
            @Nullable String next) {}

    private record Named(UUID backlogId, String name, long version) {}

    /** Where a walk goes on: after a place, with what rank. */
    private record Step(int rank, @Nullable String place) {
        static Step of(@Nullable String text) {
            if (text == null) {
                return new Step(1, null);
            }
            var parts = text.split(" ", 2);
            return new Step(Math.toIntExact(Math.min(At.number(parts[0]), Integer.MAX_VALUE)), parts[parts.length - 1]);
        }
    }

    Backlogs(JdbcClient sql, StoryLists lists, Strategies strategies) {
        this.sql = sql;
        this.lists = lists;
        this.strategies = strategies;
    }

    List<Listed> all(At at) {
        return named(at).stream()
                .map(backlog -> new Listed(
                        backlog.backlogId,
                        backlog.name,
                        backlog.version,
                        Totals.of(sql, backlog.backlogId, null, at.position()).stories()))
                .toList();
    }

    /** The stories of one alone, page by page: the ranked ones first. */
    Page<StoryEntry> stories(UUID id, At at) {
        var backlog = named(id, at);
        var filter = StoryFilter.of(at.parameters());
        if (filter.isEmpty()) {
            return page(backlog, at);
        }
        var matches = new StoryMatches(at.product(), backlog.backlogId, filter, at.position());
        var page = page(matches, Totals.of(sql, matches, null), at);
        return new Page<>(stories(page), page.next());
    }

    Backlog one(UUID id, At at) {
        var backlog = named(id, at);
        var filter = StoryFilter.of(at.parameters());
        return filter.isEmpty() ? whole(backlog, at) : filtered(backlog, filter, at);
    }

    private Named named(UUID id, At at) {
        return named(at).stream()
                .filter(candidate -> candidate.backlogId.equals(id))
                .findFirst()
                .orElseThrow(Access::notFound);
    }

    private Backlog whole(Named backlog, At at) {
        var totals = Totals.of(sql, backlog.backlogId, policy(at), at.position());
        var page = page(backlog, at);
        return backlog(backlog, page.entries(), totals, page.next(), at);
    }

    private Page<StoryEntry> page(Named backlog, At at) {
        var step = Step.of(at.place());
        var entries = Order.at(sql, backlog.backlogId, at.position()).after(step.place, at.limitAndOne());
        var stories = lists.inOrder(entries, step.rank, at.position());
        var shown = Math.min(stories.size(), at.limit());
        var ranked = (int) stories.subList(0, shown).stream()
                .filter(story -> story.rank() != null)
                .count();
        var next = shown == stories.size()
                ? null
                : at.next((step.rank + ranked) + " " + entries.get(shown - 1).place());
        return new Page<>(stories.subList(0, shown), next);
    }

    private Backlog filtered(Named backlog, StoryFilter filter, At at) {
        var matches = new StoryMatches(at.product(), backlog.backlogId, filter, at.position());
        var totals = Totals.of(sql, matches, policy(at));
        var page = page(matches, totals, at);
        return backlog(backlog, stories(page), totals, page.next(), at);
    }

    private Page<StoryLists.Placed> page(StoryMatches matches, Totals totals, At at) {
        var found = lists.filtered(matches, totals.stories(), at.place(), at.limitAndOne());
        return at.page(found, StoryLists.Placed::place);
    }

    private static List<StoryEntry> stories(Page<StoryLists.Placed> page) {
        return page.entries().stream().map(StoryLists.Placed::story).toList();
    }

    private @Nullable Allocation policy(At at) {
        return strategies.policy(at.product(), at.position()).orElse(null);
    }

    private static Backlog backlog(Named backlog, List<StoryEntry> page, Totals totals, @Nullable String next, At at) {
        return new Backlog(
                at.asOf(),
                backlog.backlogId,
                backlog.name,
                backlog.version,
                page.stream().filter(story -> story.rank() != null).toList(),
                totals,
                page.stream().filter(story -> story.rank() == null).toList(),
                next);
    }

    private List<Named> named(At at) {
        return sql.sql("select b.backlog_id, b.name, v.version from backlog b cross join lateral"
                        + " (select version from backlog_version where backlog_id = b.backlog_id"
                        + " and from_position <= :position order by from_position desc limit 1) v"
                        + " where b.product_id = :product and b.from_position <= :position"
                        + " and (b.until_position is null or b.until_position > :position) order by b.opened")
                .param("product", at.product())
                .param("position", at.position())
                .query((row, number) -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .list();
    }
}
