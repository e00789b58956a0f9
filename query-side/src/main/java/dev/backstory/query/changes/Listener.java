package dev.backstory.query.changes;

import dev.backstory.web.caller.Caller;
import dev.backstory.web.caller.TokenEnd;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody who listens to a product: what he wants, how far he has been told, and whether he has caught up. */
final class Listener {
    /** What is asked for: entries after a position, of these types; without any, those that the audit trail shows. */
    record Wish(UUID product, long after, List<String> types) {
        boolean includes(Line line) {
            return types.isEmpty() ? line.shown() : types.contains(line.type());
        }
    }

    final Wish wish;
    final Caller caller;
    final Outlet outlet;
    private final TokenEnd end;

    /** How far he has been told. */
    private long position;

    /** Whether he gets what is new at once; else he is told page by page what he has missed. */
    boolean live;

    /** Whether a page is being read for him. */
    boolean reading;

    Listener(Wish wish, Caller caller, TokenEnd end, Outlet outlet) {
        this.wish = wish;
        this.caller = caller;
        this.end = end;
        this.outlet = outlet;
        this.position = wish.after();
    }

    long position() {
        return position;
    }

    boolean isExpired(Instant now) {
        return end.at() != null && !now.isBefore(end.at());
    }

    /** Tells him what he does not know of a stretch that begins nowhere after where he is; false: not all of it. */
    boolean tell(Stretch stretch) {
        for (var line : stretch.lines()) {
            if (line.position() > position) {
                if (wish.includes(line) && !outlet.offer(line.bytes())) {
                    return false;
                }
                position = line.position();
            }
        }
        position = Math.max(position, stretch.until());
        return true;
    }
}
