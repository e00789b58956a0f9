package dev.backstory.command.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the author of a move saw above and below the target place in the order before the command's first move. */
public record Seen(Neighbour above, Neighbour below) {

    /** One side of the place: not checked, or nothing stands there (null), or an entry does. */
    public record Neighbour(boolean checked, @Nullable UUID id) {

        public static final Neighbour UNCHECKED = new Neighbour(false, null);
        public static final Neighbour NOTHING = new Neighbour(true, null);

        public Neighbour {
            if (!checked && id != null) {
                throw new IllegalArgumentException("a neighbour that is not checked has no id");
            }
        }

        public static Neighbour of(UUID id) {
            return new Neighbour(true, id);
        }

        boolean contradicts(@Nullable UUID present) {
            return checked && (id == null ? present != null : !id.equals(present));
        }
    }

    boolean contradicts(Neighbours present) {
        return above.contradicts(present.above()) || below.contradicts(present.below());
    }
}
