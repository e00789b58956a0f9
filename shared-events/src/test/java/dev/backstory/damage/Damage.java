package dev.backstory.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Damages files as senders, editors and wires do. */
public final class Damage {
    private static final int MOST = 4;

    private final Tables tables;

    public Damage(Tables tables) {
        this.tables = tables;
    }

    /** Knows which files are tables. */
    @FunctionalInterface
    public interface Tables {
        /** The rows of a table with its header first; empty for what is none. */
        List<List<String>> rows(byte[] file);
    }

    /** The file with one to four faults. */
    public byte[] of(byte[] file, Random random) {
        var bytes = file;
        for (int i = 1 + random.nextInt(MOST); i > 0; i--) bytes = once(bytes, random);
        return bytes;
    }

    private byte[] once(byte[] file, Random random) {
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

    /** Columns in another order, or one of them missing or twice, or some rows shifted by a cell. */
    private byte[] columns(byte[] file, Random random) {
        var rows = tables.rows(file);
        if (rows.isEmpty()) return file;
        var order = IntStream.range(0, rows.getFirst().size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        if (random.nextInt(3) == 0) order.removeLast();
        if (random.nextInt(3) == 0) order.add(order.getFirst());
        int shift = random.nextInt(4) == 0 ? 1 + random.nextInt(10) : Integer.MAX_VALUE;
        var text = new StringBuilder(row(rows.getFirst(), order));
        for (int i = 1; i < rows.size(); i++)
            text.append(i % shift == 0 ? "shifted," : "").append(row(rows.get(i), order));
        return text.toString().getBytes(StandardCharsets.UTF_8);
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

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
