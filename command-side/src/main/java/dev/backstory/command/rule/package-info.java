/** Rules, and how a command is refused. */
@NullMarked
package dev.backstory.command.rule;

import org.jspecify.annotations.NullMarked;
