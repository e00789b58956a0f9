package dev.backstory.command.imports.history;

import dev.backstory.command.imports.SourceStory;
import dev.backstory.events.Criterion;
import dev.backstory.events.Narrative;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the stories of another tracker. */
final class StoryHistory {
    private final ImportOrder order;
    private final SourceIds ids;
    private final Notes notes;
    private final Places places;
    private final ItemHistory items;

    StoryHistory(List<SourceStory> all, ItemHistory items, ImportOrder order, Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.notes = notes;
        this.places = Places.of(all.stream().map(SourceStory::facts).toList(), ids::story);
        this.items = items;
    }

    List<Happening> of(SourceStory story) {
        var row = RowHistory.of(SubjectType.STORY, ids.story(story.key()), story.facts(), order.at());
        if (row.isTimeless()) {
            notes.noTime();
        }
        var created = row.times().created().at();
        var item = story.itemKey() == null ? null : ids.item(story.itemKey());
        var itemAdded = story.itemKey() == null ? created : items.added(story.itemKey());
        var isItemThere = !itemAdded.isAfter(created);
        var fitting = new Fitting(notes);
        var event = event(story, row.id(), isItemThere ? item : null, fitting);
        var happenings = new ArrayList<Happening>();
        happenings.add(row.created(scribe -> create(event, row, scribe)));
        if (item != null && !isItemThere) {
            notes.lateLink();
            happenings.add(row.linked(itemAdded, scribe -> link(item, itemAdded, row, scribe)));
        }
        happenings.add(row.noted(fitting.whole()));
        happenings.add(row.moved(scribe -> leave(row, scribe)));
        return happenings;
    }

    private StoryDefined event(SourceStory story, UUID id, @Nullable UUID item, Fitting fitting) {
        return new StoryDefined(
                id,
                order.productId(),
                ids.backlog(),
                fitting.title(story.facts().title()),
                story.kind().name(),
                narrative(story),
                criteria(id, fitting.texts("criterion", story.criteria())),
                item,
                fitting.labels(story.labels()));
    }

    private static @Nullable Narrative narrative(SourceStory story) {
        var said = story.narrative();
        return said == null ? null : new Narrative(said.asA(), said.iWant(), said.soThat());
    }

    private static List<Criterion> criteria(UUID story, List<String> texts) {
        var criteria = new ArrayList<Criterion>();
        for (var text : texts) {
            criteria.add(new Criterion(SourceIds.criterion(story, criteria.size() + 1), text));
        }
        return criteria;
    }

    private void create(StoryDefined event, RowHistory row, Scribe scribe) {
        var facts = row.facts();
        var created = row.times().created();
        scribe.writeByAuthor(event, facts, created, row.isCreationInferred());
        var place = places.enter(row.id());
        var ranked = new StoryRanked(ids.backlog(), row.id(), place.rank(), place.key(), place.above(), place.below());
        scribe.write(ranked, facts, created, true);
        if (facts.points() != null) {
            scribe.write(new StoryEstimated(row.id(), null, facts.points()), facts, created, true);
        }
    }

    private static void link(UUID item, Instant at, RowHistory row, Scribe scribe) {
        var linked =
                new SourceFieldChanged(SubjectType.STORY, row.id(), SourceField.ROADMAP_ITEM_ID, null, item.toString());
        scribe.write(linked, row.facts(), new RowTimes.Moment(at, null), true);
    }

    private void leave(RowHistory row, Scribe scribe) {
        var left = new StoryLeft(ids.backlog(), row.id(), "ACCEPTED", places.leave(row.id()));
        scribe.write(left, row.facts(), row.times().status(), true);
    }
}
