package dev.backstory.command.imports.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Wish;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Damages a sound file in every way that files are damaged on their way, and reads it none the less. */
public final class Mutants {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1251"));
    private static final List<String> ODD = List.of(
            "null",
            "\"\"",
            "\"  \"",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"2024-02-30\"",
            "\"9999-12-31T23:59:59.999-1200\"",
            "\"0000-01-01\"",
            "{}",
            "[]",
            "[[]]",
            "{\"a\":{\"b\":[1,\"x\"]}}",
            "[{\"name\":\"x\"},null,\"y\",3]",
            "{\"id\":\"1\",\"name\":\"n\"}",
            "\"a\\u0000b\\ud800\"",
            "\"someone@example.org\"");

    private Mutants() {}

    /** Reads so many damaged copies; says how many of them could be read. */
    public static int read(Format format, byte[] sound, long seed, int rounds) {
        System.out.println(format.name() + ", seed " + seed);
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            if (reads(format, damaged(sound, random))) read++;
        }
        return read;
    }

    /** As {@link #read}, of files that are JSON, with odd values in odd places. */
    public static int readOdd(Format format, byte[] sound, long seed, int rounds) {
        System.out.println(format.name() + " with odd values, seed " + seed);
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            var tree = JSON.readTree(sound);
            for (int i = 1 + random.nextInt(8); i > 0; i--) replaceAny(tree, random);
            var file = JSON.writeValueAsBytes(tree);
            var told = reading(format, file);
            if (told == null) continue;
            assertThat(told.report().cells().all()).isEqualTo(Sums.scalars(file));
            read++;
        }
        return read;
    }

    private static boolean reads(Format format, byte[] file) {
        return reading(format, file) != null;
    }

    private static @Nullable Told reading(Format format, byte[] file) {
        try {
            var told = Told.of(format, file, Wish.NONE);
            Sums.addUp(told.report());
            return told;
        } catch (NotThisFormat refused) {
            assertThat(refused.getMessage()).endsWith(".").hasSizeGreaterThan(10);
            return null;
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        int a = random.nextInt(sound.length);
        int b = a + random.nextInt(sound.length - a);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(sound, a);
            case 1 -> Arrays.copyOfRange(sound, a, sound.length);
            case 2 -> joined(sound, sound);
            case 3 -> joined(Arrays.copyOf(sound, b), Arrays.copyOfRange(sound, a, sound.length));
            case 4 -> joined(Arrays.copyOf(sound, a), Arrays.copyOfRange(sound, b, sound.length));
            case 5, 6 -> flipped(sound, random);
            case 7 -> shuffled(sound, random);
            default -> encoded(sound, random);
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] sound, Random random) {
        var flipped = sound.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--)
            flipped[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] encoded(byte[] sound, Random random) {
        var charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        var text = (random.nextBoolean() ? "\uFEFF" : "") + new String(sound, StandardCharsets.UTF_8);
        return text.getBytes(charset);
    }

    /** Lists in another order, as JSON; files of another kind line by line. */
    private static byte[] shuffled(byte[] sound, Random random) {
        try {
            var tree = JSON.readTree(sound);
            shuffle(tree, random);
            return JSON.writeValueAsBytes(tree);
        } catch (JacksonException e) {
            var lines = new ArrayList<>(
                    new String(sound, StandardCharsets.UTF_8).lines().toList());
            Collections.shuffle(lines, random);
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void shuffle(JsonNode node, Random random) {
        if (node instanceof ArrayNode list) {
            var elements = new ArrayList<>(list.values());
            Collections.shuffle(elements, random);
            list.removeAll();
            list.addAll(elements);
        }
        node.values().forEach(each -> shuffle(each, random));
    }

    private static void replaceAny(JsonNode tree, Random random) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        var container = containers.get(random.nextInt(containers.size()));
        var odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
        if (container instanceof ArrayNode list) {
            list.insert(random.nextInt(list.size() + 1), odd);
        } else if (container instanceof ObjectNode object) {
            var names = new ArrayList<>(object.propertyNames());
            if (names.isEmpty()) return;
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) object.remove(name);
            else object.set(name, odd);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) containers.add(node);
        node.values().forEach(each -> collect(each, containers));
    }
}
