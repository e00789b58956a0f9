package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison is worth something only if it fails where it should. */
class PlantedFaultTest {
    private static final int COMMANDS = 250;
    private static final int EACH = 3;

    private static final class Only {
        static final Contradictions CONTRADICTIONS = lived();
    }

    static List<PlantedFault> faults() {
        return PlantedFault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void is_noticed(PlantedFault fault) {
        var right = Only.CONTRADICTIONS.of(events -> events, answers -> under(fault.path(), answers));
        assertThat(right).isEmpty();
        var wrong = Only.CONTRADICTIONS.of(fault.told(), answers -> misread(fault, answers));
        assertThat(wrong).isNotEmpty();
    }

    private static Contradictions lived() {
        var whole = Whole.get();
        var life = Life.lived(whole, Dice.of("planted faults", 1), COMMANDS);
        var product = life.world().products().getFirst();
        for (int i = 0; i < EACH; i++) {
            Acts.ALL.stream()
                    .filter(act -> !act.command().equals("ArchiveProduct"))
                    .forEach(act -> life.one(act.command(), product));
        }
        return new Contradictions(whole, life.world(), product);
    }

    private static Map<String, Object> under(String path, Map<String, Object> answers) {
        answers.keySet().removeIf(other -> !other.startsWith(path));
        return answers;
    }

    /** All answers where the fold is wrong, else the first one that can be misread. */
    private static Map<String, Object> misread(PlantedFault fault, Map<String, Object> answers) {
        var meant = under(fault.path(), answers);
        var misreading = fault.answered();
        if (misreading == null) {
            return meant;
        }
        for (var answer : meant.entrySet()) {
            var misread = misreading.of(answer.getValue());
            if (misread != null && !Objects.equals(misread, answer.getValue())) {
                return Map.of(answer.getKey(), misread);
            }
        }
        throw new AssertionError("Nothing to misread under " + fault.path());
    }
}
