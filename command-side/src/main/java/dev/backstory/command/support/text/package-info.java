/** The texts that commands hold. */
@NullMarked
package dev.backstory.command.support.text;

import org.jspecify.annotations.NullMarked;
