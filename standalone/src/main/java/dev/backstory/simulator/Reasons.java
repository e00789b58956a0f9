package dev.backstory.simulator;

import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.Motive;
import dev.backstory.simulator.Script.WhyText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says why, in words that fit what is moved, with links to where it can be read. */
final class Reasons {
    private static final String PLACE = "https://example.org/";
    private static final List<String> FEW = List.of("Two", "Three", "Four", "Five", "Six");

    private final Script script;
    private final Seeded seeded;
    private final Map<Motive, WhyText> last = new EnumMap<>(Motive.class);

    Reasons(Script script, Seeded seeded) {
        this.script = script;
        this.seeded = seeded;
    }

    /** A reason for this motive, never the same twice in a row; {@code item} is what the moved story belongs to. */
    Why of(Motive motive, ItemText item) {
        var reasons = script.reasons().get(motive);
        if (reasons == null) {
            throw new IllegalStateException("Nobody says why for " + motive);
        }
        var others = reasons.stream()
                .filter(reason -> !reason.equals(last.get(motive)))
                .toList();
        var reason = seeded.oneOf(others);
        last.put(motive, reason);
        return new Why(new Text(filled(reason.sentence(), item)), evidence(reason), null);
    }

    private String filled(String sentence, ItemText item) {
        var few = seeded.oneOf(FEW);
        return sentence.replace("{pain}", seeded.oneOf(item.pains()))
                .replace("{item}", "'" + item.title() + "'")
                .replace("{n}", String.valueOf(seeded.between(7, 48)))
                .replace("{few}", sentence.startsWith("{few}") ? few : few.toLowerCase(java.util.Locale.ROOT));
    }

    private List<Text> evidence(WhyText reason) {
        if (seeded.chance(0.15)) {
            return List.of(); // people forget, and an audit should show it
        }
        return List.of(new Text(PLACE + reason.evidence() + "/" + seeded.between(1_000, 9_999)));
    }
}
