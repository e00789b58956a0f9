package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Client.Draft;
import dev.backstory.standalone.Http;
import java.util.UUID;
import java.util.function.Predicate;

/** One random history as it is lived: each command must be taken or refused as the rules say, and bring about what it says. */
final class Life {
    private static final int ROUNDS_MAX = 20;
    private static final int ROUND = 30;

    private final Whole whole;
    private final World world;
    private final Rulebook rules;
    private final RandomCommands draw;
    private final Tally tally;

    /** One whose commands are counted, too. */
    Life(Whole whole, Dice dice, Tally tally) {
        this.whole = whole;
        this.tally = tally;
        this.world = new World(whole, whole.people().subList(0, 7));
        this.rules = new Rulebook(world);
        this.draw = new RandomCommands(dice, world);
    }

    /** Begins with a product. */
    static Life lived(Whole whole, Dice dice, int commands) {
        return new Life(whole, dice, new Tally()).lived(commands);
    }

    /** The same of one that has not begun. */
    Life lived(int commands) {
        take(draw.create());
        goOn(commands);
        return this;
    }

    World world() {
        return world;
    }

    void goOn(int commands) {
        for (int i = 0; i < commands; i++) {
            take(draw.next());
        }
    }

    /** Goes on, as long as it takes within reason, until something is so. */
    Life until(Predicate<World> isSo) {
        for (int i = 0; i < ROUNDS_MAX && !isSo.test(world); i++) {
            goOn(ROUND);
        }
        return this;
    }

    void one(String command, UUID product) {
        take(draw.one(command, product));
    }

    private void take(Draft draft) {
        var expected = rules.expected(draft);
        var wanted = Aftermath.of(draft, world);
        var answer = whole.client().send(draft);
        assertThat(outcome(answer)).as(draft + " " + answer.raw().body()).isEqualTo(expected);
        tally.count(draft.command(), expected);
        if (answer.status() == 200) {
            var product = Body.id(draft.body(), "productId");
            world.catchUp(product);
            wanted.check(world.fold(product));
        }
    }

    private static String outcome(Http.Answer answer) {
        if (answer.status() != 200) {
            var type = answer.body().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
        return answer.body().path("events").isEmpty() ? Rulebook.NOTHING : Rulebook.TAKEN;
    }
}
