/** What an administrator asks to be done with the views; the query side does it. */
@NullMarked
package dev.backstory.command.operation;

import org.jspecify.annotations.NullMarked;
