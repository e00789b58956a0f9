/** Launches: how a roadmap item is brought to its market. */
@NullMarked
package dev.backstory.command.launch;

import org.jspecify.annotations.NullMarked;
