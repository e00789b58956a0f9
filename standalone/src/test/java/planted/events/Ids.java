package planted.events;

import java.util.UUID;

/** Like the maker of ids. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return new UUID(0, 0);
    }
}
