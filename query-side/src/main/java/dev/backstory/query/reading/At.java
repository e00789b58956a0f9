package dev.backstory.query.reading;

import dev.backstory.events.authority.Role;
import dev.backstory.web.caller.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a view is read: a product at a position, by a caller with these roles of today, from a place on.
 *
 * @param roles empty where an ADMIN without a role looks, who sees name, key and roles alone
 * @param place where the page before ended, in the view's own words; null for the first page
 * @param limit the most entries that the page may have
 */
public record At(
        UUID product,
        long position,
        Instant occurred,
        Caller caller,
        Set<Role> roles,
        Parameters parameters,
        @Nullable String place,
        int limit) {
    public AsOf asOf() {
        return new AsOf(position, occurred);
    }

    /** The place as a number; 0 for the first page. @throws dev.backstory.web.problem.Problem if it is none */
    public long placeNumber() {
        return place == null ? 0 : number(place);
    }

    /** A number in a place. @throws dev.backstory.web.problem.Problem if it is none: nobody got it from here */
    public static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Parameters.malformed("next", "is not a cursor that this view gave");
        }
        return Long.parseLong(text);
    }

    /** The same from another place on. */
    At from(String after) {
        return new At(product, position, occurred, caller, roles, parameters, after, limit);
    }

    /** The cursor with which the walk goes on after this place, at this same position. */
    public String next(String after) {
        return new Cursor(position, parameters.fingerprint(), after).encoded();
    }

    /** How many to fetch: one more than the page has, to see whether another follows. */
    public int limitAndOne() {
        return limit + 1;
    }

    /** A page of what was fetched by {@link #limitAndOne()}; {@code place} says where an entry stands. */
    public <E> Page<E> page(List<E> fetched, Function<E, String> place) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        var entries = fetched.subList(0, limit);
        return new Page<>(entries, next(place.apply(entries.getLast())));
    }
}
