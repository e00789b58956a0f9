package dev.backstory.command.reading;

/** A component of a record whose value does not do, though its type allows it: what is told with the component's place. */
public final class UnfitComponent extends IllegalArgumentException {
    private final String component;

    /** {@code message} is a sentence for whoever sent the value. */
    public UnfitComponent(String component, String message) {
        super(message);
        this.component = component;
    }

    String component() {
        return component;
    }
}
