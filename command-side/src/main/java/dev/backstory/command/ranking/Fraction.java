package dev.backstory.command.ranking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic with fractions from 0 to 1 written as base 62 digits, so that they sort by bytes as by value. */
final class Fraction {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static final int BASE = DIGITS.length();

    private Fraction() {}

    /** As many ascending, evenly spaced fractions, as short as can be, strictly between the two; null stands for 1. */
    static List<String> within(String low, @Nullable String high, int count) {
        int length = 0;
        long span = high == null ? 1 : 0;
        long room = span;
        while (room <= count) {
            span = span * BASE + (high == null ? 0 : digit(high, length)) - digit(low, length);
            length++;
            room = high != null && high.length() > length ? span + 1 : span;
        }
        var keys = new ArrayList<String>(count);
        for (long i = 1; i <= count; i++) {
            keys.add(sum(digits(low, length), i * room / (count + 1L)));
        }
        return keys;
    }

    private static String sum(int[] digits, long added) {
        long carry = added;
        for (int i = digits.length - 1; carry > 0; i--) {
            carry += digits[i];
            digits[i] = (int) (carry % BASE);
            carry /= BASE;
        }
        return text(digits);
    }

    /** Whether it is written in our digits. */
    static boolean isWritten(String text) {
        return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    static int digit(String key, int index) {
        if (index >= key.length()) {
            return 0;
        }
        int digit = DIGITS.indexOf(key.charAt(index));
        if (digit < 0) {
            throw new IllegalArgumentException("not an order key: " + key);
        }
        return digit;
    }

    static int[] digits(String key, int length) {
        int[] digits = new int[length];
        for (int i = 0; i < length; i++) {
            digits[i] = digit(key, i);
        }
        return digits;
    }

    static String text(int[] digits) {
        var text = new StringBuilder(digits.length);
        for (int digit : digits) {
            text.append(symbol(digit));
        }
        return trimmed(text.toString());
    }

    static char symbol(int digit) {
        return DIGITS.charAt(digit);
    }

    /** Without trailing zeros, which do not alter the value. */
    static String trimmed(String fraction) {
        int length = fraction.length();
        while (length > 0 && fraction.charAt(length - 1) == '0') {
            length--;
        }
        return fraction.substring(0, length);
    }
}
