package dev.backstory.command.product;

import java.util.regex.Pattern;

/** A product's short name, unique in the installation: 2 to 10 of A–Z and 0–9. */
public record ProductKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,10}");

    /** Checks the value. @throws IllegalArgumentException saying what is wrong */
    public ProductKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("It is not 2 to 10 characters of A-Z and 0-9.");
        }
    }
}
