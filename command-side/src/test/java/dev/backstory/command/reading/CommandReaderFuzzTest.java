package dev.backstory.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.rule.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, there is a command or a refusal, never another failure. */
class CommandReaderFuzzTest {
    private static final int BODIES = 2_000;
    private static final String ID = "\"01a20108-d774-7eda-86f0-bc2dd9f20123\"";
    private static final List<String> NAMES = List.of(
            "productId backlogId storyId itemId person role key name title kind narrative criteria labels placement"
                    .split(" "));
    private static final List<String> MORE = List.of(
            "rationale moves to seen above below before after text evidence timeframe start end precision horizon"
                    .split(" "));
    private static final List<String> SCALARS = List.of(
            ID,
            ID,
            ID,
            "null",
            "true",
            "0",
            "-1e999999999",
            "1.5",
            "\"\"",
            "\"TOP\"",
            "\"AB\"",
            "\"Text\"",
            "\"NOW\"",
            "\"BUG\"",
            "\"2026-01-01\"",
            "\"AUDITOR\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "\"\u202E\u00A0\"");

    private final CommandReader reader = Readers.ofAll();
    private int commands;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reads_or_refuses(long seed) {
        var random = new Random(seed);
        var names = reader.commands().keySet().stream().sorted().toList();
        for (int i = 0; i < BODIES; i++) {
            var name = one(random, names);
            read(name, random.nextInt(4) == 0 ? broken(random, likely(random, name)) : likely(random, name));
        }
        assertThat(commands).isPositive();
    }

    private void read(String name, String body) {
        try {
            assertThat(reader.read(name, body.getBytes(UTF_8)).commandName()).isEqualTo(name);
            commands++;
        } catch (Refused.Malformed refused) {
            assertThat(refused.flaws()).isNotEmpty().allSatisfy(flaw -> {
                assertThat(flaw.pointer()).matches("(?s)|/.*");
                assertThat(flaw.detail()).endsWith(".").doesNotContain("null.", "Exception", "dev.backstory");
            });
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name + " " + body, e);
        }
    }

    /** An object with the command's own properties, each right, wrong or left out. */
    private String likely(Random random, String name) {
        var body = new StringBuilder("{");
        for (var component : Objects.requireNonNull(reader.commands().get(name)).getRecordComponents()) {
            if (random.nextInt(6) > 0) {
                body.append(body.length() > 1 ? "," : "")
                        .append('"')
                        .append(component.getName())
                        .append("\":")
                        .append(fitting(random, component.getName()));
            }
        }
        return body.append(random.nextInt(20) == 0 ? ",\"typo\":1}" : "}").toString();
    }

    private static String fitting(Random random, String property) {
        if (random.nextInt(10) == 0) {
            return any(random, 0);
        }
        return switch (property) {
            case "key" -> "\"AB\"";
            case "name", "title", "statement", "lane", "description" -> "\"Text\"";
            case "role" -> "\"AUDITOR\"";
            case "horizon" -> "\"NOW\"";
            case "kind", "timeframe", "narrative" -> "null";
            case "goals", "criteria", "labels" -> "[]";
            case "pillars" -> "[\"Text\"]";
            case "unit", "market" -> "\"Text\"";
            case "direction" -> "\"DECREASE\"";
            case "value", "target", "baseline" -> "12.50";
            case "techDebt", "bugs", "features", "position" -> "50";
            case "at" -> "\"2026-03-01T12:00:00Z\"";
            case "targetDate" -> "\"2026-12-31\"";
            case "keyResults" -> "[{\"kpiId\":" + ID + ",\"target\":1e3}]";
            case "rationale" -> "{\"text\":\"So\",\"evidence\":[" + (random.nextBoolean() ? "\"e\"" : "") + "]}";
            case "moves" -> "[{\"storyId\":" + ID + ",\"to\":" + placement(random) + "}]";
            case "placement" -> placement(random);
            default -> ID;
        };
    }

    private static String placement(Random random) {
        return random.nextInt(5) == 0 ? any(random, 1) : one(random, List.of("\"TOP\"", "{\"before\":" + ID + "}"));
    }

    private static String any(Random random, int depth) {
        int kind = depth > 4 ? 0 : random.nextInt(6);
        if (kind < 3) {
            return one(random, SCALARS);
        }
        var body = new StringBuilder(kind == 3 ? "[" : "{");
        for (int n = random.nextInt(4); n > 0; n--) {
            var name = one(random, random.nextBoolean() ? NAMES : MORE) + (random.nextInt(3) == 0 ? n : "");
            body.append(kind == 3 ? "" : "\"" + name + "\":")
                    .append(any(random, depth + 1))
                    .append(n > 1 ? "," : "");
        }
        return body.append(kind == 3 ? "]" : "}").toString();
    }

    /** With some characters cut out, doubled or put elsewhere. */
    private static String broken(Random random, String body) {
        var text = new StringBuilder(body);
        for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
