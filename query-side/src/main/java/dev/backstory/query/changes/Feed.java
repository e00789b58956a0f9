package dev.backstory.query.changes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** All who listen to one product here, and how far it has been read for them. */
final class Feed {
    final UUID product;
    final Set<Listener> listeners = new LinkedHashSet<>();
    private long position;

    Feed(UUID product, long position) {
        this.product = product;
        this.position = position;
    }

    long position() {
        return position;
    }

    /** Lets a listener who knows all that was read here have the rest as it comes; false: he does not know it all. */
    boolean join(Listener listener) {
        listener.live = listener.position() >= position;
        return listener.live;
    }

    /** Tells those who have caught up; one whose client is slow has to catch up anew. */
    void tell(Stretch stretch) {
        position = Math.max(position, stretch.until());
        for (var listener : listeners) {
            if (listener.live && !listener.tell(stretch)) {
                listener.live = false;
            }
        }
    }
}
