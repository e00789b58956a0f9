/** Questions and their answers. */
@NullMarked
package dev.backstory.command.question;

import org.jspecify.annotations.NullMarked;
