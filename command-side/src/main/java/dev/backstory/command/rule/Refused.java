package dev.backstory.command.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a command was not even decided on; each kind is one problem type of the API. */
public abstract sealed class Refused extends RuntimeException {
    private Refused(String sentence) {
        super(sentence, null, false, false);
    }

    /** One thing that is wrong with a body, at a JSON pointer. */
    public record Flaw(String pointer, String detail) {}

    /** The body is not what the command looks like; all that is wrong at once. */
    public static final class Malformed extends Refused {
        private final transient List<Flaw> flaws;

        public Malformed(List<Flaw> flaws) {
            super(flaws.size() == 1 ? flaws.getFirst().detail() : flaws.size() + " things are wrong with the body.");
            this.flaws = List.copyOf(flaws);
        }

        public List<Flaw> flaws() {
            return flaws;
        }
    }

    /** There is no such thing, or the caller may not know that there is. */
    public static final class NotFound extends Refused {
        public NotFound(String sentence) {
            super(sentence);
        }

        /** The same words for what is nowhere and for what is in another product. */
        public static NotFound inProduct() {
            return new NotFound("There is no such thing in the product.");
        }
    }

    /** The caller is known in the product but lacks the role. */
    public static final class NotYourRole extends Refused {
        private final transient Set<String> roles;

        public NotYourRole(Set<String> roles) {
            super("This takes " + (roles.size() == 1 ? "the role " : "one of the roles ")
                    + String.join(", ", new TreeSet<>(roles)) + ".");
            this.roles = roles;
        }

        public Set<String> roles() {
            return roles;
        }
    }

    /** The subject's version is no longer what {@code If-Match} says. */
    public static final class Stale extends Refused {
        private final long version;

        public Stale(long version) {
            super("The version is " + version + " now.");
            this.version = version;
        }

        public long version() {
            return version;
        }
    }

    /** What the author of a move saw around the target place is no longer what stands there. */
    public static final class NeighboursMoved extends Refused {
        private final transient Map<String, Object> present;

        public NeighboursMoved(int move, @Nullable UUID above, @Nullable UUID below, long version) {
            super("Something else stands around the target place of move " + (move + 1) + " now.");
            var values = new LinkedHashMap<String, Object>();
            values.put("move", move);
            var neighbours = new LinkedHashMap<String, Object>();
            neighbours.put("above", above);
            neighbours.put("below", below);
            values.put("neighbours", neighbours);
            values.put("version", version);
            this.present = values;
        }

        /** The move's index from 0, the present neighbours and version. */
        public Map<String, Object> present() {
            return present;
        }
    }

    /** Together the commands would record more events than one transaction may. */
    public static final class TooManyEvents extends Refused {
        private final int limit;

        public TooManyEvents(int limit) {
            super("At most " + limit + " events are recorded together, and with this command there are more.");
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }

    /** The idempotency key was used with another body. */
    public static final class KeyReused extends Refused {
        public KeyReused() {
            super("This idempotency key was used with another body.");
        }
    }

    /** The same command is still being decided. */
    public static final class InProgress extends Refused {
        public InProgress() {
            super("A command with this idempotency key is still running.");
        }
    }
}
