package dev.backstory.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** A made-up history of another tracker, as facts: issues that come to be, and changes of their points, status and order. */
public final class SourceFile {
    public static final int CHANGES_PER_ISSUE = 25;
    private static final int CHANGES_PER_TEXT = 10;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final String[] STATUSES = {"To Do", "In Progress", "Done"};
    private static final int POINTS_MAX = 13;

    private SourceFile() {}

    /** Writes so many changes of so many issues there. @return the path */
    public static Path write(Path path, int issues, int changes) throws IOException {
        return write(path, issues, changes, 0);
    }

    /** The same, and with each tenth change a description of so many characters, unless of none. @return the path */
    public static Path write(Path path, int issues, int changes, int characters) throws IOException {
        var random = new Random(1);
        try (var file = Files.newBufferedWriter(path)) {
            for (int issue = 0; issue < issues; issue++) {
                line(file, FIRST.plusSeconds(issue), issue, "created", "USER_STORY");
                line(file, FIRST.plusSeconds(issue), issue, "title", "Issue " + issue);
            }
            for (int change = 0; change < changes; change++) {
                var at = FIRST.plusSeconds(issues + 60L * change);
                change(file, at, random.nextInt(issues), change, random);
                if (characters > 0 && change % CHANGES_PER_TEXT == 0) {
                    var text = random.ints(characters, 'a', 'z' + 1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
                    line(file, at, random.nextInt(issues), "description", text.toString());
                }
            }
        }
        return path;
    }

    private static void change(BufferedWriter file, Instant at, int issue, int change, Random random)
            throws IOException {
        switch (change % 4) {
            case 0 -> line(file, at, issue, "points", Integer.toString(random.nextInt(POINTS_MAX)));
            case 1 -> line(file, at, issue, "status", STATUSES[random.nextInt(STATUSES.length)]);
            case 2 -> line(file, at, issue, "order", "%08d".formatted(random.nextInt(100_000_000)));
            default -> line(file, at, issue, "Sprint", "Sprint " + random.nextInt(100));
        }
    }

    private static void line(BufferedWriter file, Instant at, int issue, String field, String to) throws IOException {
        file.write("{\"time\": \"%s\", \"author\": \"Aino\", \"subject\": \"%d\", \"field\": \"%s\", \"to\": \"%s\"}%n"
                .formatted(at, issue, field, to));
    }
}
