/** How a command is taken: who may give it, once for each key, in one unit of work. */
@NullMarked
package dev.backstory.command.desk;

import org.jspecify.annotations.NullMarked;
