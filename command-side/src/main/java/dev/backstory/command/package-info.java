/** The command side: it decides, and records what was decided. */
@NullMarked
package dev.backstory.command;

import org.jspecify.annotations.NullMarked;
