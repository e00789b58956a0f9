package dev.backstory.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the people of the demo product write: read from a text file with one line for each thing. */
record Script(
        List<VisionText> visions, List<ItemText> items, Map<Motive, List<WhyText>> reasons, List<ScriptLine> others) {
    private static final String FILE = "/demo/climb.txt";
    private static final String NOTHING = "-";
    private static final String WHY = "why ";

    /** Why somebody changes an order. */
    enum Motive {
        UP,
        FIX,
        DEBT,
        ASK,
        DOWN,
        TOGETHER,
        PARK,
        RETURN,
        FIRST,
        ALARM,
        GROWN,
        SHRUNK,
        UNREADY,
        BLOCK,
        REJECT,
        PARTLY
    }

    record VisionText(
            int week,
            String statement,
            String targetCustomers,
            String needs,
            String differentiator,
            String why,
            List<String> evidence) {}

    record ItemText(
            String kind,
            String title,
            String lane,
            int week,
            String timeframe,
            String description,
            List<String> pains,
            List<StoryText> stories) {}

    record StoryText(
            boolean atFrontDesk,
            String kind,
            String title,
            @Nullable String asA,
            @Nullable String iWant,
            @Nullable String soThat,
            List<String> criteria,
            List<String> labels) {}

    /** What somebody says, where that can be read, and the facts of which each has to hold. */
    record WhyText(String sentence, String evidence, List<String> facts) {}

    static Script read() {
        var script = new Script(new ArrayList<>(), new ArrayList<>(), new EnumMap<>(Motive.class), new ArrayList<>());
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(script::add);
        return script;
    }

    /** What is written once, at a time of its own: the lines that begin with this word. */
    List<ScriptLine> lines(String kind) {
        return others.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    private void add(String line) {
        var part = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        switch (part.getFirst()) {
            case "vision" ->
                visions.add(new VisionText(
                        Integer.parseInt(part.get(1)),
                        part.get(2),
                        part.get(3),
                        part.get(4),
                        part.get(5),
                        part.get(6),
                        list(part.get(7), ";")));
            case "item" -> items.add(item(part));
            case "story" -> items.getLast().stories().add(story(part));
            default -> {
                if (part.getFirst().startsWith(WHY)) {
                    why(part);
                } else {
                    others.add(new ScriptLine(part));
                }
            }
        }
    }

    private void why(List<String> part) {
        var motive = part.getFirst().substring(WHY.length());
        reasons.computeIfAbsent(Motive.valueOf(motive), said -> new ArrayList<>())
                .add(new WhyText(part.get(1), part.get(2), part.size() > 3 ? list(part.get(3), ";") : List.of()));
    }

    private static ItemText item(List<String> part) {
        return new ItemText(
                part.get(1),
                part.get(2),
                part.get(3),
                Integer.parseInt(part.get(4)),
                part.get(5),
                part.get(6),
                list(part.get(7), ";"),
                new ArrayList<>());
    }

    private static StoryText story(List<String> part) {
        return new StoryText(
                part.get(1).equals("D"),
                part.get(2),
                part.get(3),
                said(part.get(4)),
                said(part.get(5)),
                said(part.get(6)),
                list(part.get(7), ";"),
                list(part.get(8), ","));
    }

    private static @Nullable String said(String text) {
        return text.equals(NOTHING) ? null : text;
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    private static String text() {
        try (var file = Script.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
