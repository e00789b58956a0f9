package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.desk.CommandDesk;
import dev.backstory.command.desk.Order;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.authority.Role;
import dev.backstory.simulator.Script.Motive;
import dev.backstory.simulator.Script.StoryText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes history of any size, for tests and measurements: the same for the same seed and size. */
@Component
public final class Simulator {
    private static final int WRITERS = 4;
    private static final Duration SPAN = Duration.ofDays(365);
    private static final long KEYS = 36L * 36 * 36 * 36 * 36 * 36 * 36;

    private final CommandDesk desk;
    private final Clock clock;
    private final Script script = Script.read();

    /** How many products, and in each of them how many stories and, spread among these, how many re-rankings. */
    public record Size(int products, int stories, int rerankings) {}

    /** Who acts: one who creates products, one who manages them, one who owns their backlog. */
    public record Players(Order.Actor admin, Order.Actor manager, Order.Actor owner) {
        /** The people behind the demo accounts. */
        public static Players ofDemo() {
            var cast = Cast.ofDemo();
            return new Players(cast.admin(), cast.manager(), cast.owner());
        }
    }

    /** A product that was made, with its stories in the order in which they were defined. */
    public record Made(UUID product, UUID backlog, List<UUID> stories) {}

    Simulator(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Makes products over the year until now, several at a time; the same seed twice is refused, as its keys are taken. */
    public List<Made> make(Size size, long seed, Players players) {
        var end = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var made = IntStream.range(0, size.products())
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> new Making(size, seed + number, players, end).make(), writers))
                    .toList();
            return made.stream().map(CompletableFuture::join).toList();
        }
    }

    /** One product on its way. */
    private final class Making {
        private final Size size;
        private final Seeded seeded;
        private final Players players;
        private final Reasons reasons;
        private final String key;
        private final UUID product;
        private final UUID backlog;
        private final List<UUID> stories = new ArrayList<>();
        private final Duration pause;
        private Instant now;

        Making(Size size, long seed, Players players, Instant end) {
            this.size = size;
            this.seeded = new Seeded(seed);
            this.players = players;
            this.reasons = new Reasons(script, seeded);
            this.key = "S" + Long.toString(Math.floorMod(seed, KEYS), 36).toUpperCase(Locale.ROOT);
            this.pause = SPAN.dividedBy(size.stories() + size.rerankings() + 10L);
            this.now = end.minus(SPAN);
            this.product = seeded.id(now);
            this.backlog = seeded.id(now);
        }

        Made make() {
            take(
                    players.admin(),
                    new CreateProduct(
                            product,
                            seeded.id(now),
                            backlog,
                            new ProductKey(key),
                            new Title("Simulated " + key),
                            null,
                            players.manager().person(),
                            null));
            take(players.manager(), new AssignRole(product, players.owner().person(), Role.PRODUCT_OWNER, null));
            var reranked = 0L;
            for (int defined = 1; defined <= size.stories(); defined++) {
                define(defined);
                for (; reranked * size.stories() < (long) defined * size.rerankings(); reranked++) {
                    rerank();
                }
            }
            return new Made(product, backlog, List.copyOf(stories));
        }

        private void define(int number) {
            var text = text(number);
            var id = seeded.id(now);
            stories.add(id);
            take(
                    players.owner(),
                    new DefineStory(
                            product,
                            backlog,
                            id,
                            new Title(text.title() + " (" + number + ")"),
                            null,
                            null,
                            text.criteria().stream().map(Text::new).toList(),
                            null,
                            List.of(),
                            null,
                            null));
        }

        private void rerank() {
            var story = seeded.oneOf(stories);
            var other = seeded.oneOf(stories);
            var to = other.equals(story) ? new Placement.Top() : new Placement.Before(other);
            var why = reasons.of(Motive.UP, seeded.oneOf(script.items()));
            take(
                    players.owner(),
                    new ReprioritiseBacklog(product, backlog, List.of(new StoryMove(story, to, null)), why));
        }

        private StoryText text(int number) {
            var items = script.items().stream()
                    .filter(item -> !item.stories().isEmpty())
                    .toList();
            var item = items.get(number % items.size());
            return item.stories().get(number / items.size() % item.stories().size());
        }

        private void take(Order.Actor actor, Command command) {
            desk.take(new Step(now, actor, command).order());
            now = now.plus(pause);
        }
    }
}
