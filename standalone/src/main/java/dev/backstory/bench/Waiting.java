package dev.backstory.bench;

import java.io.IOException;

/** Reads that wait as long as it takes. */
final class Waiting {
    private Waiting() {}

    /** Reads a view as soon as it has got to the position, asking again where the server says that it is behind. */
    static void read(Api api, String path, String position) throws IOException, InterruptedException {
        while (true) {
            try {
                api.get("owner", path, "Backstory-Position", position);
                return;
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains(": 503 ")) {
                    throw e;
                }
            }
        }
    }
}
