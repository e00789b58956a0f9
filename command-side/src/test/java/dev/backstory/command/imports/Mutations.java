package dev.backstory.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.csv.CsvFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Damages files as senders, editors and wires do, and sees whether what a format makes of them adds up. */
public final class Mutations {
    private static final int MOST = 4;

    private Mutations() {}

    /**
     * Reads so many damaged versions of a file: of each there is a report that adds up, or a refusal that says why.
     *
     * @return how many of them were read
     */
    public static int survive(Format format, byte[] file, long seed, int rounds) throws IOException {
        System.out.println("mutations of " + format.name() + ", seed " + seed);
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            var damaged = damaged(file, random);
            var where = "seed " + seed + ", round " + round;
            try {
                var gathered = Gathered.of(format, Wish.NONE, damaged);
                var report = gathered.report();
                assertThat(report.read()).as(where).isPositive();
                if (isTable(damaged)) assertThat(report.cells().all()).as(where).isEqualTo(cells(damaged));
                read++;
            } catch (NotThisFormat refused) {
                assertThat(refused.getMessage()).as(where).endsWith(".").hasSizeGreaterThan(15);
            } catch (RuntimeException e) {
                throw new AssertionError(where, e);
            }
        }
        return read;
    }

    private static byte[] damaged(byte[] file, Random random) {
        var bytes = file;
        for (int i = 1 + random.nextInt(MOST); i > 0; i--) bytes = once(bytes, random);
        return bytes;
    }

    private static byte[] once(byte[] file, Random random) {
        if (file.length < 2) return file;
        int at = random.nextInt(file.length);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> flipped(file, at, random);
            case 2 -> (text(file) + "\n" + text(file)).getBytes(StandardCharsets.UTF_8);
            case 3, 4 -> lines(file, random);
            case 5, 6 -> columns(file, random);
            case 7 -> encoded(file, random);
            case 8 -> without(file, at, Math.min(file.length, at + 1 + random.nextInt(40)));
            default -> swapped(file, random);
        };
    }

    private static byte[] flipped(byte[] file, int at, Random random) {
        var bytes = file.clone();
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    /** Lines twice, or in another order, or some of them missing. */
    private static byte[] lines(byte[] file, Random random) {
        var lines = new ArrayList<>(text(file).lines().toList());
        if (lines.size() < 2) return file;
        var rest = new ArrayList<>(lines.subList(1, lines.size()));
        switch (random.nextInt(3)) {
            case 0 -> Collections.shuffle(rest, random);
            case 1 -> rest.addAll(List.copyOf(rest));
            default -> rest.removeIf(line -> random.nextInt(3) == 0);
        }
        return (lines.getFirst() + "\n" + String.join("\n", rest)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] columns(byte[] file, Random random) {
        try {
            if (!isTable(file)) return file;
            var table = open(file);
            var order =
                    IntStream.range(0, table.header().size()).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(order, random);
            if (random.nextInt(3) == 0) order.removeLast();
            if (random.nextInt(3) == 0) order.add(order.getFirst());
            var text = new StringBuilder(row(table.header(), order));
            int shift = random.nextInt(4) == 0 ? 1 + random.nextInt(10) : Integer.MAX_VALUE;
            var number = new int[1];
            table.forEach(line -> {
                var prefix = ++number[0] % shift == 0 ? "shifted," : "";
                text.append(prefix).append(row(line.cells(), order));
            });
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException | NotThisFormat e) {
            return file;
        }
    }

    private static String row(List<String> cells, List<Integer> order) {
        return order.stream()
                        .map(i -> i < cells.size() ? cells.get(i) : "")
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static byte[] encoded(byte[] file, Random random) {
        var charsets = List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"));
        var text = text(file);
        var marked = random.nextBoolean() ? "\uFEFF" + text : text;
        var charset = random.nextBoolean() ? StandardCharsets.UTF_8 : charsets.get(random.nextInt(charsets.size()));
        return marked.getBytes(charset);
    }

    private static byte[] without(byte[] file, int from, int to) {
        var bytes = Arrays.copyOf(file, file.length - (to - from));
        System.arraycopy(file, to, bytes, from, file.length - to);
        return bytes;
    }

    /** One character for another, of those that mean something. */
    private static byte[] swapped(byte[] file, Random random) {
        var bytes = file.clone();
        var special = "\",;\n\r\t{}[]:\\ \0";
        for (int i = 1 + random.nextInt(5); i > 0; i--)
            bytes[random.nextInt(bytes.length)] = (byte) special.charAt(random.nextInt(special.length()));
        return bytes;
    }

    private static boolean isTable(byte[] file) {
        try {
            return open(file).header().size() > 1;
        } catch (IOException | NotThisFormat e) {
            return false;
        }
    }

    private static long cells(byte[] file) throws IOException {
        var cells = new long[1];
        open(file)
                .forEach(line -> cells[0] +=
                        line.cells().stream().filter(cell -> !cell.isBlank()).count());
        return cells[0];
    }

    private static CsvFile open(byte[] file) throws IOException {
        return CsvFile.open(() -> new ByteArrayInputStream(file), header -> header.size() > 1, "two columns");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
