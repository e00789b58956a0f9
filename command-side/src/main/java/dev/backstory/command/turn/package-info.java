/** One product, one writer at a time. */
@NullMarked
package dev.backstory.command.turn;

import org.jspecify.annotations.NullMarked;
