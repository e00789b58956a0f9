package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.Event;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what stories and items have in common: their status, which puts them into their order or out of it, and their places. */
final class Lives<E extends Event> {
    private static final Set<String> GONE = Set.of("ACCEPTED", "WITHDRAWN", "SPLIT", "SHIPPED", "DROPPED");

    private final Memory memory;
    private final Orders<E> orders;
    private final Map<String, StatusCategory> categories;
    private final Scribe scribe;
    private final Notes notes;

    Lives(Memory memory, Orders<E> orders, Map<String, StatusCategory> categories, Scribe scribe, Notes notes) {
        this.memory = memory;
        this.orders = orders;
        this.categories = categories;
        this.scribe = scribe;
        this.notes = notes;
    }

    /** It comes into its order at its beginning. */
    void enter(UUID id, Beginning beginning) {
        var order = beginning.first(FactField.ORDER);
        orders.aim(id, order == null ? beginning.created() : order);
        var rank = beginning.first(FactField.RANK);
        var place = rank != null && rank.to() != null && isPlace(rank.to()) ? rank : null;
        orders.enter(kept(id).order, id, place)
                .forEach(event -> scribe.writeByNobody(event, beginning.created(), place == null || place.inferred()));
    }

    /** Its status changes, and so it may leave its order or come back. */
    void status(UUID id, Staged fact) {
        var ours = fact.exact().ours();
        if (ours != null && ours.isOf(fact.type())) {
            var category = Objects.requireNonNullElse(fact.category(), ours.category());
            become(id, fact, Objects.requireNonNullElse(fact.to(), ours.name()), category, ours.name(), false);
            return;
        }
        if (ours != null) {
            notes.oddStatus(ours);
        }
        var meaning = Meaning.of(fact, categories);
        if (meaning.isGuessed()) {
            notes.unknownStatus(String.valueOf(fact.to()));
        }
        var word = fact.to() == null ? meaning.category().name() : fact.to();
        become(id, fact, word, meaning.category(), Kept.ours(fact.type(), meaning.category()), meaning.isGuessed());
    }

    /** It was deleted there. */
    void delete(UUID id, Staged fact) {
        var ours = fact.type() == SubjectType.STORY ? "WITHDRAWN" : "DROPPED";
        var word = fact.to() == null ? "deleted" : fact.to();
        become(id, fact, word, StatusCategory.DONE, ours, false);
    }

    /** It goes to another place in its order. */
    void move(UUID id, Staged fact) {
        var isRank = FactField.of(fact.field()) == FactField.RANK;
        if (isRank && fact.to() != null && !isPlace(fact.to())) {
            notes.oddRank();
            return;
        }
        var events = orders.move(kept(id).order, id, fact);
        events.forEach(event -> scribe.write(event, fact));
        if (events.isEmpty() && !(isRank && memory.order(kept(id).order).contains(id))) {
            notes.noMove(); // what stands already where its rank says is told so
        }
    }

    /** It goes to another order, as {@code moved} tells: out of the one, and at the end of the other. */
    void transfer(UUID id, UUID to, Event moved, Staged fact) {
        var kept = kept(id);
        var isThere = !GONE.contains(kept.status);
        if (isThere) {
            orders.leave(kept.order, id, "MOVED").forEach(event -> scribe.write(event, fact));
        }
        scribe.write(moved, fact);
        if (isThere) {
            orders.enter(to, id, null).forEach(event -> scribe.write(event, fact, true));
        }
    }

    private static boolean isPlace(String rank) {
        return Sound.isRank(rank) || Sound.isUnranked(rank);
    }

    /** One of our fields changes that a subject of this type has. */
    void set(UUID id, Staged fact, SourceField field, @Nullable String before, @Nullable String after) {
        scribe.write(new SourceFieldChanged(fact.type(), id, field, before, after), fact);
    }

    /** Its points change; what is no number of points is kept as theirs. */
    void points(UUID id, Staged fact, Foreign foreign) {
        var before = Sound.points(fact.from());
        var after = Sound.points(fact.to());
        if ((fact.from() != null && before == null) || (fact.to() != null && after == null)) {
            foreign.tell(id, fact);
        } else {
            set(
                    id,
                    fact,
                    SourceField.POINTS,
                    before == null ? null : before.toPlainString(),
                    after == null ? null : after.toPlainString());
        }
    }

    private void become(UUID id, Staged fact, String word, StatusCategory category, String ours, boolean isGuessed) {
        var kept = kept(id);
        var before = kept.status;
        var from = fact.isInitial() || fact.from() != null ? fact.from() : kept.word;
        scribe.write(
                new SourceStatusChanged(fact.type(), id, from, word, category.name(), before, ours),
                fact,
                fact.inferred() || isGuessed);
        var isGone = GONE.contains(ours);
        if (isGone != GONE.contains(before)) {
            List<E> events = isGone ? orders.leave(kept.order, id, ours) : orders.enter(kept.order, id, null);
            events.forEach(event -> scribe.write(event, fact, true));
        }
    }

    private Kept kept(UUID id) {
        return Objects.requireNonNull(memory.subject(id));
    }
}
