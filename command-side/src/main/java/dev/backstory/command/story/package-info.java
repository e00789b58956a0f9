/** Stories. */
@NullMarked
package dev.backstory.command.story;

import org.jspecify.annotations.NullMarked;
