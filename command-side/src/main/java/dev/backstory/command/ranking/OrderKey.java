package dev.backstory.command.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes short strings, compared by bytes, that sort between others.
 *
 * <p>A key is a fraction written in base 62. Its first digit tells how many digits of a whole number follow (a: 1, b: 2 …,
 * below zero Z: 1, Y: 2 …), so that a million keys at either end stay short; after "Implementing fractional indexing"
 * (David Greenspan, 2020). No key ends in the smallest digit, so there is always room below it.
 */
public final class OrderKey {

    /** A key longer than this (in characters) makes a respacing necessary. */
    public static final int LENGTH_MAX = 48;

    private static final int HEAD_LEAST = Fraction.digit("A", 0);
    private static final int HEAD_ZERO = Fraction.digit("a", 0);
    private static final int HEAD_GREATEST = Fraction.digit("z", 0);

    /** A key longer than this (in characters) cannot be kept. */
    private static final int LENGTH_STORED_MAX = 1_000;

    private OrderKey() {}

    /** Whether this is a key that can be stored, and below which there is room. */
    public static boolean isSound(String text) {
        return !text.isEmpty()
                && text.length() <= LENGTH_STORED_MAX
                && Fraction.isWritten(text)
                && Fraction.trimmed(text).equals(text);
    }

    /** A key strictly between the two; null leaves that end open. */
    public static String between(@Nullable String low, @Nullable String high) {
        return spread(low, high, 1).getFirst();
    }

    /** As many ascending, evenly spaced keys strictly between the two; null leaves that end open. */
    public static List<String> spread(@Nullable String low, @Nullable String high, int count) {
        mustLeaveRoom(low, high);
        if (low != null && high != null) {
            return Fraction.within(low, high, count);
        }
        var keys = new ArrayList<String>(count);
        var last = high == null ? low : high;
        for (int i = 0; i < count; i++) {
            last = high == null ? next(last) : previous(last);
            keys.add(last);
        }
        if (high != null) {
            Collections.reverse(keys);
        }
        return keys;
    }

    private static void mustLeaveRoom(@Nullable String low, @Nullable String high) {
        if (high != null && Fraction.trimmed(high).compareTo(low == null ? "" : low) <= 0) {
            throw new IllegalArgumentException("no key fits between " + low + " and " + high);
        }
    }

    private static String next(@Nullable String low) {
        if (low == null) {
            return least(HEAD_ZERO);
        }
        int head = Fraction.digit(low, 0);
        int[] whole = Fraction.digits(low, width(head) + 1);
        int i = whole.length - 1;
        while (i > 0 && whole[i] == Fraction.BASE - 1) {
            whole[i--] = 0;
        }
        if (i == 0) {
            boolean exhausted = head < HEAD_LEAST || head == HEAD_GREATEST;
            return exhausted ? Fraction.within(low, null, 1).getFirst() : least(head + 1);
        }
        whole[i]++;
        whole[whole.length - 1] = Math.max(1, whole[whole.length - 1]);
        return Fraction.text(whole);
    }

    private static String previous(@Nullable String high) {
        if (high == null) {
            return least(HEAD_ZERO);
        }
        int head = Fraction.digit(high, 0);
        int[] whole = Fraction.digits(high, width(head) + 1);
        int i = whole.length - 1;
        if (high.length() > whole.length && i > 0 && whole[i] > 0) {
            return Fraction.text(whole);
        }
        int kept = 1; // the last digit does not become the smallest one
        while (i > 0 && whole[i] <= kept) {
            whole[i--] = Fraction.BASE - 1;
            kept = 0;
        }
        if (i == 0) {
            return head <= HEAD_LEAST ? Fraction.within("", high, 1).getFirst() : greatest(head - 1);
        }
        whole[i]--;
        return Fraction.text(whole);
    }

    private static int width(int head) {
        if (head < HEAD_LEAST) {
            return 0;
        }
        return head < HEAD_ZERO ? HEAD_ZERO - head : head - HEAD_ZERO + 1;
    }

    private static String least(int head) {
        return Fraction.symbol(head) + "0".repeat(width(head) - 1) + "1";
    }

    private static String greatest(int head) {
        return Fraction.symbol(head) + "z".repeat(width(head));
    }
}
