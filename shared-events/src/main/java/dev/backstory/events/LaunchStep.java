package dev.backstory.events;

import java.util.UUID;

/** One thing to be done for a launch: TRAINING, COLLATERAL, PRICING or OTHER; nothing is launched before its mandatory ones are done. */
public record LaunchStep(UUID id, String kind, String title, boolean mandatory) {}
