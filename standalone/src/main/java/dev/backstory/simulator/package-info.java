/** Writes believable history through the same command handlers as everyone, as if it had happened over months. */
@NullMarked
package dev.backstory.simulator;

import org.jspecify.annotations.NullMarked;
