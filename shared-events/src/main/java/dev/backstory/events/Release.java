package dev.backstory.events;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Releases by name, as far as their names say which is later: those that are numbers, such as "v1.26" or "2.0.1". */
public final class Release {
    private static final Pattern NUMBERED = Pattern.compile("[vV]?([0-9]+(?:\\.[0-9]+)*)");
    private static final Pattern POINT = Pattern.compile("\\.");

    private Release() {}

    /**
     * Less than 0 if the first is the earlier, 0 if they are the same, more than 0 if it is the later; missing numbers are
     * zeros.
     *
     * @return null if one of them is no number, or zero, which is no release yet
     */
    public static @Nullable Integer compare(@Nullable String one, @Nullable String other) {
        var first = numbers(one);
        var second = numbers(other);
        if (first == null || second == null) {
            return null;
        }
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            var difference = at(first, i).compareTo(at(second, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static @Nullable List<BigInteger> numbers(@Nullable String name) {
        var found = name == null ? null : NUMBERED.matcher(name.strip());
        if (found == null || !found.matches()) {
            return null;
        }
        var numbers = new ArrayList<BigInteger>();
        for (var number : POINT.split(found.group(1), -1)) {
            numbers.add(new BigInteger(number));
        }
        return numbers.stream().allMatch(number -> number.signum() == 0) ? null : numbers;
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }
}
