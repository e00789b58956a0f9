package dev.backstory.command.imports.jobs;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file comes: as it is, or packed by gzip. */
enum Packing {
    NONE(".import"),
    GZIP(".import.gz");

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** What the names of such files end with. */
    String ending() {
        return ending;
    }

    /** By the header {@code Content-Encoding}. @throws Problem if it names another one */
    static Packing of(@Nullable String encoding) {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> NONE;
            case "gzip", "x-gzip" -> GZIP;
            default ->
                throw Problem.of(ProblemType.UNSUPPORTED, "Send the file as it is, or with Content-Encoding: gzip.");
        };
    }

    static Problem broken() {
        return Problem.of(ProblemType.MALFORMED, "The body is no sound gzip.");
    }

    static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.TOO_LARGE, "Unpacked, the file has more than " + (limit >> 20) + " MiB.")
                .with("limit", limit);
    }
}
