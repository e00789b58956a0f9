package dev.backstory.command.imports.jobs;

/** Somebody else changed the product between two pieces of its import. */
final class ProductWentOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProductWentOn() {
        super("The product went on", null, false, false);
    }
}
