package dev.backstory.query.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through pages goes on: at the first page's position, for the same question, after a place.
 *
 * <p>It is opaque and checked against damage, not secret: it gives no right that its bearer has not.
 */
record Cursor(long position, String fingerprint, String place) {
    String encoded() {
        var content = position + "\n" + fingerprint + "\n" + place;
        var sealed = Digests.brief(content) + "\n" + content;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor in this text. @throws dev.backstory.web.problem.Problem if damaged or made for another question */
    static @Nullable Cursor of(Parameters parameters) {
        var text = parameters.one("next");
        if (text == null) {
            return null;
        }
        var cursor = decoded(text);
        if (cursor == null) {
            throw Parameters.malformed("next", "is not a cursor that this view gave");
        }
        if (!cursor.fingerprint.equals(parameters.fingerprint())) {
            throw Parameters.malformed("next", "belongs to a walk with other parameters");
        }
        return cursor;
    }

    /** The place in a cursor that was made here. */
    static String placeIn(String next) {
        var cursor = decoded(next);
        if (cursor == null) {
            throw new IllegalArgumentException("It is no cursor: " + next);
        }
        return cursor.place();
    }

    private static @Nullable Cursor decoded(String text) {
        try {
            var sealed = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = sealed.split("\n", 4);
            if (parts.length < 4
                    || parts[3].chars().anyMatch(Character::isISOControl)
                    || !parts[0].equals(Digests.brief(sealed.substring(parts[0].length() + 1)))) {
                return null;
            }
            return new Cursor(Long.parseLong(parts[1]), parts[2], parts[3]);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
