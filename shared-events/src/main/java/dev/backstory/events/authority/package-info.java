/** Who may do and see what: one table for both sides. */
@NullMarked
package dev.backstory.events.authority;

import org.jspecify.annotations.NullMarked;
