package dev.backstory.web.caller;

import java.util.UUID;

/** Answered by the side that knows roles: is this person today a Product Manager of any product? */
@FunctionalInterface
public interface ProductManagers {
    boolean includes(UUID person);
}
