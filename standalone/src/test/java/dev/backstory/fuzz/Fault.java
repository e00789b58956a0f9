package dev.backstory.fuzz;

import dev.backstory.history.Dice;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Something that is wrong with a request. */
record Fault(String name, BiConsumer<Shot, Dice> change) {
    private static final int OF_BODY = 55;
    private static final List<Fault> OF_ADDRESS =
            Stream.concat(AddressFaults.ALL.stream(), HeaderFaults.ALL.stream()).toList();

    /** Does one more wrong thing to a request, of which most have bodies for the sake of what can be wrong in them. */
    static void into(Shot shot, Dice dice) {
        var json = shot.body != null && (shot.body.startsWith("{") || shot.body.startsWith("["));
        Fault fault;
        if (json && dice.percent(OF_BODY)) {
            fault = dice.of(BodyFaults.ALL);
        } else if (dice.percent(12)) {
            fault = dice.of(FrameFaults.ALL);
        } else if (shot.body != null && dice.percent(25)) {
            fault = dice.of(TextFaults.ALL);
        } else {
            fault = dice.of(OF_ADDRESS);
        }
        shot.faults.add(fault.name);
        fault.change.accept(shot, dice);
    }
}
