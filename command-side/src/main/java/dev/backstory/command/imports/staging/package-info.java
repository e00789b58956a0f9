/** Keeps what a file says until its import ends, completes it backwards from the present, and gives it in the order of time. */
@NullMarked
package dev.backstory.command.imports.staging;

import org.jspecify.annotations.NullMarked;
