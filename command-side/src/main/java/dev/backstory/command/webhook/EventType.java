package dev.backstory.command.webhook;

import dev.backstory.events.storage.EventNames;

/** The name of a type of events. */
record EventType(String value) {
    EventType {
        if (!EventNames.all().containsKey(value)) {
            throw new IllegalArgumentException("There is no type of events of this name.");
        }
    }
}
