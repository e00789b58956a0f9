package dev.backstory.events;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of two releases is the later one, as far as their names say it. */
public final class Release {
    private static final Pattern NUMBERED =
            Pattern.compile("v?\\.?(?<numbers>[0-9]{1,9}(?:\\.[0-9]{1,9}){0,5})(?:[-.]?(?<stage>alpha|beta|rc)[-.]?"
                    + "(?<nth>[0-9]{1,9})?)?(?:\\+[0-9a-z.-]{1,100})?");
    private static final List<String> STAGES = List.of("alpha", "beta", "rc");

    private Release() {}

    /**
     * Compares two releases: "v1.26" is before "v1.27", "1.24" is "v1.24.0", "2.0-beta" is before "2.0". The numbers are
     * ordered as in <a href="https://semver.org">Semantic Versioning</a>, missing ones are 0.
     *
     * @return less than, equal to or greater than 0 as {@code a} is before, the same as or after {@code b}; null if one
     *     of them is no number of a release, as "TBD", "" and "0.0", which stands for none
     */
    public static @Nullable Integer compare(@Nullable String a, @Nullable String b) {
        var one = parts(a);
        var other = parts(b);
        if (one == null || other == null) {
            return null;
        }
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Whether {@code to} is known to be later than {@code from}. */
    public static boolean isLater(@Nullable String from, @Nullable String to) {
        var order = compare(from, to);
        return order != null && order < 0;
    }

    /** Six numbers, the stage and its number. */
    private static @Nullable List<BigInteger> parts(@Nullable String name) {
        var named = name == null ? null : NUMBERED.matcher(name.strip().toLowerCase(Locale.ROOT));
        if (named == null || !named.matches()) {
            return null;
        }
        var numbers = Stream.concat(Stream.of(named.group("numbers").split("\\.")), Stream.generate(() -> "0"))
                .limit(6)
                .map(BigInteger::new)
                .toList();
        if (numbers.stream().allMatch(number -> number.signum() == 0)) {
            return null;
        }
        return Stream.concat(numbers.stream(), stage(named)).toList();
    }

    private static Stream<BigInteger> stage(Matcher named) {
        var stage = named.group("stage");
        var order = stage == null ? STAGES.size() : STAGES.indexOf(stage);
        return Stream.of(
                BigInteger.valueOf(order), new BigInteger(Objects.requireNonNullElse(named.group("nth"), "0")));
    }
}
