package dev.backstory.query.support;

/** Told after each commit of views in this process. */
public interface Projected {
    /** Some product's head has moved. Called on the projecting thread: be short. */
    void projected();
}
