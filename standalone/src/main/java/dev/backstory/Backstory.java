package dev.backstory;

/** Starts the product, or one of its shell commands. */
public final class Backstory {
    private Backstory() {}

    public static void main(String[] arguments) {}
}
