package planted.command;

import java.time.Instant;

final class ClockDecider {
    private ClockDecider() {}

    static Instant decide() {
        return Instant.now();
    }
}
