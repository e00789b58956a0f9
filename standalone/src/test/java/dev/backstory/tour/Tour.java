package dev.backstory.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The shell examples of a page and what it says they print. */
record Tour(List<Stop> stops) {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(sh|text)\\n(.*?)^```$", Pattern.DOTALL);

    /** Commands, and their output as the page shows it, or nothing. */
    record Stop(String commands, String output) {}

    /** The examples of a whole page. */
    static Tour of(Path page) throws IOException {
        return new Tour(stops(Files.readString(page)));
    }

    /** The examples below a heading of a page, to the next heading of the same level. */
    static Tour of(Path page, String heading) throws IOException {
        var text = Files.readString(page);
        var begin = text.indexOf("\n## " + heading + "\n");
        if (begin < 0) {
            throw new IllegalArgumentException(page + " has no '" + heading + "'");
        }
        var end = text.indexOf("\n## ", begin + 1);
        return new Tour(stops(text.substring(begin, end < 0 ? text.length() : end)));
    }

    private static List<Stop> stops(String section) {
        var stops = new ArrayList<Stop>();
        var blocks = BLOCK.matcher(section);
        while (blocks.find()) {
            if (blocks.group(1).equals("sh")) {
                stops.add(new Stop(blocks.group(2), ""));
            } else {
                var last = stops.removeLast();
                stops.add(new Stop(last.commands(), blocks.group(2)));
            }
        }
        return stops;
    }
}
