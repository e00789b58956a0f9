package dev.backstory.command.support;

/** A command that makes its product, instead of locking one that exists. */
public interface NewProduct extends Command {
    /** The product's key, unique in the installation. */
    String productKey();
}
