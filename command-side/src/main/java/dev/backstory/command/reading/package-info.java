/** A body becomes a command, or every mistake in it is told. */
@NullMarked
package dev.backstory.command.reading;

import org.jspecify.annotations.NullMarked;
