package dev.backstory.command.imports.trello;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When something of Trello came to be: its id begins with the second, in hexadecimal. */
final class Birth {
    private static final Pattern ID = Pattern.compile("(?<second>[0-9a-f]{8})[0-9a-f]{16}");

    private Birth() {}

    /** Null if the id is none of Trello's. */
    static @Nullable Instant of(String id) {
        var matcher = ID.matcher(id);
        return matcher.matches() ? Instant.ofEpochSecond(Long.parseLong(matcher.group("second"), 16)) : null;
    }
}
