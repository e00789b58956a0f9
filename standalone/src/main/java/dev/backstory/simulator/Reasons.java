package dev.backstory.simulator;

import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.Motive;
import dev.backstory.simulator.Script.WhyText;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says why, in words that are true of the story then, with links to where it can be read. */
final class Reasons {
    private static final String PLACE = "https://example.org/";
    private static final String DECISION = "decision:";
    private static final List<String> FEW = List.of("Two", "Three", "Four", "Five", "Six");

    private final Script script;
    private final Seeded seeded;
    private final Map<Motive, WhyText> last = new EnumMap<>(Motive.class);

    Reasons(Script script, Seeded seeded) {
        this.script = script;
        this.seeded = seeded;
    }

    /** A reason for this motive whose facts all hold. */
    Why of(Motive motive, Situation situation) {
        var card = situation.card();
        var reason = oneOf(motive, situation::is);
        if (motive == Motive.PARK) {
            card.waitsForAnAnswer = reason.sentence().contains("question");
        }
        var sentence = filled(reason.sentence(), card.item, situation.title())
                .replace("{criterion}", "'" + card.criteria.getLast() + "'")
                .replace("{first}", String.valueOf(card.firstPoints))
                .replace("{points}", String.valueOf(card.points));
        var decision = named(reason);
        return new Why(new Text(sentence), evidence(reason), decision == null ? null : situation.decision(decision));
    }

    /** A reason for this motive that holds whatever is known; {@code item} is what it speaks of. */
    Why of(Motive motive, ItemText item) {
        var reason = oneOf(motive, fact -> false);
        return new Why(new Text(filled(reason.sentence(), item, item.title())), evidence(reason), null);
    }

    /** Not the same twice in a row where there is another. */
    private WhyText oneOf(Motive motive, Predicate<String> holds) {
        var fitting = Objects.requireNonNullElse(script.reasons().get(motive), List.<WhyText>of()).stream()
                .filter(reason -> reason.facts().stream().allMatch(holds))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException("Nobody says why for " + motive);
        }
        var others = fitting.stream()
                .filter(reason -> !reason.equals(last.get(motive)))
                .toList();
        var reason = seeded.oneOf(preferred(others.isEmpty() ? fitting : others));
        last.put(motive, reason);
        return reason;
    }

    /** Those that carry out a decision, most of the time. */
    private List<WhyText> preferred(List<WhyText> reasons) {
        var decided = reasons.stream().filter(reason -> named(reason) != null).toList();
        return decided.isEmpty() || seeded.chance(0.2) ? reasons : decided;
    }

    private @Nullable String named(WhyText reason) {
        return reason.facts().stream()
                .filter(fact -> fact.startsWith(DECISION))
                .map(fact -> fact.substring(DECISION.length()))
                .findFirst()
                .orElse(null);
    }

    private String filled(String sentence, ItemText item, String title) {
        var few = seeded.oneOf(FEW);
        return sentence.replace("{pain}", seeded.oneOf(item.pains()))
                .replace("{item}", "'" + title + "'")
                .replace("{n}", String.valueOf(seeded.between(7, 48)))
                .replace("{few}", sentence.startsWith("{few}") ? few : few.toLowerCase(Locale.ROOT));
    }

    private List<Text> evidence(WhyText reason) {
        if (seeded.chance(0.15)) {
            return List.of(); // people forget, and an audit should show it
        }
        return List.of(new Text(PLACE + reason.evidence() + "/" + seeded.between(1_000, 9_999)));
    }
}
