package dev.backstory.command.imports.history;

import dev.backstory.command.backlog.BacklogWords;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.staging.Known;
import dev.backstory.command.imports.staging.Parents;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.command.imports.staging.Texts;
import dev.backstory.command.roadmap.RoadmapWords;
import dev.backstory.events.Event;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the facts of another tracker, in the order of time, as the events of a product.
 *
 * <p>What is concluded is marked: that there was a product when the first fact occurred, and whatever the facts themselves
 * are marked as. Who is said to have done something is its author, under a pseudonym; for what nobody is said to have done,
 * the one who imports answers.
 */
public final class Telling {
    private final ImportOrder order;
    private final SourceIds ids;
    private final Memory memory;
    private final Notes notes = new Notes();
    private final Scribe scribe;
    private final Recollection recollection;
    private final Backlogs backlogs;
    private final Families families;
    private final Foreign foreign;
    private final Stories stories;
    private final Items items;
    private final boolean isSnapshot;
    private @Nullable Beginning beginning;

    /**
     * A telling that goes on after what the memory holds.
     *
     * @param last when the product's last event occurred
     * @param backlog what the product's first backlog is called; null where the file does not say
     * @param isSnapshot whether the file says how things stand: what it says again is no news
     */
    public Telling(
            ImportOrder order,
            SourcePeople people,
            Map<String, StatusCategory> categories,
            Parents parents,
            Texts texts,
            Memory memory,
            Instant last,
            @Nullable String backlog,
            boolean isSnapshot) {
        this.isSnapshot = isSnapshot;
        this.order = order;
        this.ids = order.ids();
        this.memory = memory;
        this.scribe = new Scribe(order, people, memory, last, notes);
        this.backlogs = new Backlogs(ids, memory, scribe, backlog);
        var stories = new Orders<>(BacklogWords.WORDS, memory);
        var roadmap = new Orders<>(RoadmapWords.WORDS, memory);
        this.foreign = new Foreign(scribe, texts);
        this.families = new Families(ids, parents, memory, scribe, foreign, notes);
        this.recollection = new Recollection(ids, memory, stories, roadmap, families, foreign);
        this.stories = new Stories(
                order,
                memory,
                new Lives<>(memory, stories, categories, scribe, notes),
                backlogs,
                families,
                foreign,
                scribe,
                notes);
        this.items = new Items(
                order,
                memory,
                new Lives<>(memory, roadmap, categories, scribe, notes),
                families,
                foreign,
                scribe,
                notes);
        notes.people(people.ids().size());
    }

    /** Takes the next fact, and tells what is complete by now: a beginning is when the next fact is of another. */
    public void take(Staged said, Consumer<Told> teller) {
        var fact = recollection.asHere(said);
        var current = beginning;
        if (!fact.isKnown() && current != null && current.includes(fact)) {
            current.add(fact);
            return;
        }
        tellBeginning(teller);
        if (fact.isKnown()) {
            recollection.recall(fact);
        } else if (FactField.of(fact.field()) == FactField.CREATED) {
            open(fact.at());
            beginning = new Beginning(fact);
        } else {
            change(fact, teller);
        }
    }

    /** What is left to tell, and that the history is in, if any of it is news: so many events, so many of them concluded. */
    public void end(int events, int inferred, Consumer<Told> teller) {
        tellBeginning(teller);
        families.catchUp();
        tellLinks(teller);
        open(order.at());
        families.end();
        if (order.isContinuation() && events + scribe.events() == 0) {
            return;
        }
        scribe.writeOwn(
                new HistoryImported(
                        order.productId(), order.importId(), order.format(), order.fingerprint(), events, inferred),
                scribe.last());
        teller.accept(new Told(scribe.taken(), List.of()));
    }

    /** Learns of a fact that the product has where its subject belongs in its order, before anything is told. */
    public void foresee(Staged fact) {
        recollection.foresee(recollection.asHere(fact));
    }

    /** Takes in what somebody did in the product meanwhile. */
    public void observe(Event event, Instant occurred) {
        memory.evolve(event);
        memory.decided().note(event, occurred);
        scribe.observe(occurred);
    }

    /** Whether the product takes nothing any more. */
    public boolean isArchived() {
        return memory.isArchived();
    }

    /** How many events it has told. */
    public int events() {
        return scribe.events();
    }

    /** How many of them were concluded. */
    public int inferred() {
        return scribe.inferred();
    }

    /** How many had to take a later time than their own. */
    public int late() {
        return scribe.late();
    }

    /** Sentences on what was changed on the way. */
    public List<String> notes() {
        return notes.sentences();
    }

    private void change(Staged said, Consumer<Told> teller) {
        var fact = said.isInitial() ? said.concluded() : said; // a later file says anew how it began
        if (isToldAlready(said) || (isSnapshot && recollection.isNoNews(fact))) {
            return;
        }
        if (fact.isTimeless()) {
            notes.noTime();
        }
        if (fact.mark().isOvertaken() || isDecidedSince(fact)) {
            notes.overtaken();
            foreign.tellEarlier(recollection.id(fact), fact);
        } else if (fact.type() == SubjectType.STORY) {
            stories.change(fact);
        } else {
            items.change(fact);
        }
        teller.accept(new Told(scribe.taken(), List.of(Known.of(fact))));
    }

    /** Whether somebody here decided on the field after the change: then that stays. */
    private boolean isDecidedSince(Staged fact) {
        return memory.decided().isSince(recollection.id(fact), FactField.of(fact.field()), fact.at());
    }

    private void tellBeginning(Consumer<Told> teller) {
        var all = beginning;
        if (all == null) {
            return;
        }
        beginning = null;
        if (all.created().isTimeless()) {
            notes.noTime();
        }
        if (all.created().type() == SubjectType.STORY) {
            stories.begin(all);
        } else {
            items.begin(all);
        }
        teller.accept(
                new Told(scribe.taken(), all.facts().stream().map(Known::of).toList()));
        tellLinks(teller);
    }

    /** More stories may have waited for an item than a transaction takes events. */
    private void tellLinks(Consumer<Told> teller) {
        while (families.isLinkDue()) {
            families.link();
            teller.accept(new Told(scribe.taken(), List.of()));
        }
    }

    /** Every beginning tells of what kind it is. */
    private static boolean isToldAlready(Staged said) {
        return said.isInitial() && FactField.of(said.field()) == FactField.KIND;
    }

    /** That it was there at its first fact is concluded. */
    private void open(Instant first) {
        var product = ids.product();
        if (memory.has(product)) {
            return;
        }
        scribe.writeConcluded(
                new ProductCreated(product, order.productKey(), order.name(), ids.roadmap(), order.demo(), true),
                first);
        scribe.writeConcluded(new RoleAssigned(product, order.manager(), Role.PRODUCT_MANAGER.name()), first);
        scribe.writeConcluded(new RoadmapOpened(ids.roadmap(), product), first);
        backlogs.openFirst(first);
    }
}
